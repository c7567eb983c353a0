import { carryOut } from '@rondo/core/carry-out'
import { SYSTEM } from '@rondo/core/roles'
import { State } from '@rondo/core/state'
import type { Command, Entry } from '@rondo/types'
import { chance } from './chance.ts'

const COLUMNS = { todo: 'todo', doing: 'doing', review: 'doing', done: 'done' } as const
const LIVES_FOR_DAYS = 40
const DAY = 86_400_000
const YEARS = 3

/** A team's log of so many entries over three years that end with `until`, as the rules write it: cards are added, worked on, finished and put away. */
export function threeYears(count: number, { until, actorId, boardId }: { until: number; actorId: string; boardId: string }): Entry[] {
  const state = new State()
  const entries: Entry[] = []
  const dice = chance(count)
  const begin = until - YEARS * 365 * DAY
  const tell = (command: object, by = actorId) => {
    const at = new Date(begin + (entries.length / count) * YEARS * 365 * DAY).toISOString()
    const patches = carryOut(state, command as Command, { boardId, actorId: by, at })
    entries.push({ seq: entries.length + 1, mutationId: `m${entries.length + 1}`, actorId: by, at, command: command as Command, patches })
  }
  tell({ type: 'board.create', name: 'Three years', key: 'YRS', zone: 'Europe/Berlin' }, SYSTEM)
  tell({ type: 'member.add', userId: actorId, role: 'admin' }, SYSTEM)
  for (const [id, kind] of Object.entries(COLUMNS)) tell({ type: 'column.add', id, name: id, kind })

  const alive: { id: string; column: number; left: number }[] = []
  for (let cards = 0; entries.length < count; ) {
    if (alive.length < LIVES_FOR_DAYS) {
      const id = `card-${++cards}`
      tell({ type: 'card.add', id, columnId: 'todo', title: `Something that readers asked for, number ${cards}` })
      alive.push({ id, column: 0, left: 9 })
      continue
    }
    const at = dice.below(alive.length)
    const card = alive[at] as (typeof alive)[number]
    if (card.left-- > 0 && dice.happens(0.7)) tell(chores(card.id, dice.below(5), entries.length, actorId))
    else if (card.column < 3) tell({ type: 'card.move', id: card.id, columnId: Object.keys(COLUMNS)[++card.column] })
    else {
      tell({ type: 'card.archive', id: card.id })
      alive.splice(at, 1)
    }
  }
  return entries
}

const chores = (id: string, which: number, n: number, actorId: string) =>
  [
    { type: 'card.estimate', id, points: (n % 8) + 1 },
    { type: 'card.rename', id, title: `Something that readers asked for, said better (${n})` },
    { type: 'card.assign', id, add: [actorId], remove: [] },
    { type: 'card.comment', id: `comment-${n}`, cardId: id, text: 'Looked at it together; the search keeps the accents now.' },
    { type: 'card.block', id, reason: 'Waits for the key' },
  ][which] as object
