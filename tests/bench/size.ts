import { Replica } from '@rondo/core/replica'
import type { Entry, Rows } from '@rondo/types'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { openSqlite } from '../../apps/server/src/db/sqlite.ts'
import { Store } from '../../apps/server/src/db/store.ts'
import { median, row, times } from './measure.ts'

const SIZES = [100, 10_000] as const
const MOVES = 500
const ROUNDS = 7
/** Entries timed together: one alone is shorter than the clock can tell. */
const BLOCK = 20

/** What memory alone makes of the size: parse a frame, replace one row of so many. µs each, in blocks. */
function replaceInMap(count: number): number[] {
  const rows = new Map(Array.from({ length: count }, (_, i) => [`c${i}`, JSON.parse(JSON.stringify({ ...sample, id: `c${i}` })) as typeof sample]))
  const frames = Array.from({ length: MOVES * ROUNDS }, (_, i) => JSON.stringify({ id: `c${(i * 7919) % count}`, to: { columnId: 'a', rank: `a${i}` } }))
  const times: number[] = []
  for (let from = 0; from < frames.length; from += BLOCK) {
    const began = performance.now()
    for (const frame of frames.slice(from, from + BLOCK)) {
      const { id, to } = JSON.parse(frame) as { id: string; to: object }
      rows.set(id, { ...(rows.get(id) as typeof sample), ...to })
    }
    times.push(((performance.now() - began) / BLOCK) * 1000)
  }
  return times
}

const sample = {
  id: '',
  number: 1,
  type: 'story',
  title: 'A card of the usual kind',
  columnId: 'a',
  rank: 'a0',
  assignees: ['ann'],
  labels: [],
  priority: null,
  points: 3,
  dueOn: null,
  values: {},
  createdAt: '2026-01-05T09:00:00.000Z',
  createdBy: 'ann',
  startedAt: null,
  doneAt: null,
}

/** A move must cost the same on a small board and on a large one: deciding it on the server, taking it in on a replica. */
export async function size() {
  const sides = await Promise.all(SIZES.map(prepare))
  const server = sides.map(() => [] as number[])
  const replica = sides.map(() => [] as number[])
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, side] of sides.entries()) {
      const entries: Entry[] = []
      for (let move = 0; move < MOVES; move++) {
        const began = performance.now()
        entries.push(await side.move())
        server[i]?.push((performance.now() - began) * 1000)
      }
      const frames = entries.map((entry) => JSON.stringify({ epoch: side.boards.epoch, entries: [entry] }))
      for (let from = 0; from < frames.length; from += BLOCK) {
        const began = performance.now()
        for (const frame of frames.slice(from, from + BLOCK)) {
          const { epoch, entries } = JSON.parse(frame)
          side.replica.receive(epoch, entries)
        }
        replica[i]?.push(((performance.now() - began) / BLOCK) * 1000)
      }
    }
  for (const { boards } of sides) await boards.close()
  const floor = SIZES.map(replaceInMap)

  console.log('\nA move on a board of 100 cards and of 10,000 (medians; database in memory)')
  row('', ...SIZES.map((count) => `${count.toLocaleString('en')} cards`), 'ratio')
  for (const [what, [small = [], large = []]] of [
    ['floor: a row replaced in a Map', floor],
    ['server, per command', server],
    ['replica, per entry, from the frame', replica],
  ] as const)
    row(what, `${median(small).toFixed(1)} µs`, `${median(large).toFixed(1)} µs`, times(median(large) / median(small)))
}

async function prepare(count: number) {
  const boards = await Boards.open({ store: await Store.open(openSqlite(':memory:')), log: console })
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, 'ann')
  let ids = 0
  const act = (command: object) => boards.commit(boardId, { id: `m${++ids}`, command }, 'ann')
  const columns = ['a', 'b', 'c', 'd']
  for (const id of columns) await act({ type: 'column.add', id, name: id, kind: 'doing' })
  for (let from = 0; from < count; from += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, count - from) }, (_, i) =>
        act({ type: 'card.add', id: `c${from + i}`, columnId: columns[i % 4], title: `Card ${from + i}` }),
      ),
    )
  const { seq, json } = await boards.snapshot(boardId)
  const link = { join: () => Promise.reject(new Error('no line')), mutate: () => Promise.reject(new Error('no line')) }
  const replica = new Replica({ boardId, actorId: 'bob', link, newId: () => `b${++ids}`, now: () => new Date().toISOString(), onRefused: () => {} })
  replica.begin(boards.epoch, seq, (JSON.parse(json.toString()) as { state: Rows }).state)
  let moves = 0
  const move = () => {
    const i = (moves++ * 7919) % count
    return act({ type: 'card.move', id: `c${i}`, columnId: columns[moves % 4], after: `c${(i * 31 + 1) % count}` })
  }
  return { boards, replica, move }
}
