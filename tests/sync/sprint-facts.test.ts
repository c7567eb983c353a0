import type { Commitment, Figures } from '@rondo/types'
import { expect, test } from 'vitest'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { Store } from '../../apps/server/src/db/store.ts'
import { databases } from '../support/databases.ts'
import { world } from '../support/world.ts'

const plan = { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: '2026-03-02', endsOn: '2026-03-13' } as const
const finish = { type: 'sprint.finish', id: 's', unfinished: 'backlog' } as const

type Folds = NonNullable<Parameters<typeof Boards.open>[0]['folded']>

async function sprintWith(folded: Folds) {
  const errors: object[] = []
  const store = await Store.open(await databases.sqlite())
  const boards = await Boards.open({ store, log: { error: (context) => void errors.push(context) }, folded })
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, 'ann')
  let ids = 0
  for (const command of [plan, { type: 'sprint.start', id: 's' }, finish]) await boards.commit(boardId, { id: `m${++ids}`, command }, 'ann')
  const { sprints } = await store.rows(boardId, ['sprints'])
  await boards.close()
  return { commitment: sprints?.s?.commitment as Commitment, figures: sprints?.s?.figures as Figures, errors }
}

test('what the server reads out of the log is written into the sprint when it begins and ends', async () => {
  const asked: [string, number][] = []
  const { commitment, figures } = await sprintWith(async (_, { type }, seq) => {
    asked.push([type, seq])
    return type === 'sprint.start' ? { forecast: 7 } : { charts: { scope: { changes: [1, 2] } } }
  })
  expect(asked, 'ahead of its turn, and in it').toEqual([
    ['sprint.start', 3],
    ['sprint.start', 3],
    ['sprint.finish', 4],
    ['sprint.finish', 4],
  ])
  expect(commitment.forecast).toBe(7)
  expect(figures.charts).toEqual({ scope: { changes: [1, 2] } })
})

test('while the log is read to finish a sprint the team works on, and the sprint has its pictures', async () => {
  const gate = Promise.withResolvers<void>()
  const asked: number[] = []
  const store = await Store.open(await databases.sqlite())
  const boards = await Boards.open({
    store,
    log: { error: () => {} },
    async folded(_, { type }, seq) {
      if (type === 'sprint.finish' && asked.push(seq) === 1) await gate.promise
      return type === 'sprint.finish' ? { charts: { scope: { changes: [] } } } : {}
    },
  })
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, 'ann')
  const act = (id: string, command: object) => boards.commit(boardId, { id, command }, 'ann')
  await act('m1', plan)
  await act('m2', { type: 'sprint.start', id: 's' })
  const finished = act('m3', finish)
  const { seq } = await act('m4', { type: 'board.rename', name: 'Application' })
  gate.resolve()
  expect((await finished).seq).toBe(seq + 1)
  expect(asked).toEqual([seq - 1, seq])
  const { sprints } = await store.rows(boardId, ['sprints'])
  expect(sprints?.s?.figures?.charts).toEqual({ scope: { changes: [] } })
  await boards.close()
})

test('a log that cannot be read keeps nobody from finishing a sprint', async () => {
  const { commitment, figures, errors } = await sprintWith(() => Promise.reject(new Error('no thread')))
  expect([commitment.forecast, figures.charts]).toEqual([null, null])
  expect(errors).toHaveLength(2)
})

test('work that was done and put away counts when its sprint is finished, though no browser holds it', async () => {
  const it = await world()
  await it.columns()
  const ann = await it.join('ann', 'admin')
  await it.act({ type: 'card.add', id: 'c', columnId: 'done', title: 'Ship it', points: 5 })
  await it.act(plan)
  await it.act({ type: 'sprint.add', sprintId: 's', cardIds: ['c'] })
  await it.act({ type: 'sprint.start', id: 's' })
  await it.act({ type: 'card.archive', id: 'c' })
  await it.restart()
  await ann.settles()
  ann.does(finish)
  expect(ann.replica.state.get('sprints', 's')?.finishedAt).toBeNull()
  await ann.settles()
  expect(ann.replica.state.get('sprints', 's')?.figures).toMatchObject({ done: { cards: 1, points: 5 }, delivered: 5 })
  expect((await it.store.rows(it.boardId, ['archived'])).archived?.c).toMatchObject({ sprintId: null, pastSprints: ['s'] })
})

test('two people who finish a sprint finish it once', async () => {
  const it = await world()
  await it.columns()
  const [ann, fay] = [await it.join('ann', 'admin'), await it.join('fay', 'facilitator')]
  await it.act(plan)
  await it.act({ type: 'sprint.start', id: 's' })
  for (const person of [ann, fay]) await person.settles()
  ann.does(finish)
  fay.does(finish)
  for (const person of [ann, fay, ann]) await person.settles()
  const refusals = [...ann.refusals, ...fay.refusals]
  expect(refusals.map(({ refusal }) => refusal.message)).toEqual(['“Sprint 1” is finished. What it was stays as it was.'])
  expect(ann.replica.state.get('sprints', 's')).toEqual(fay.replica.state.get('sprints', 's'))
})

test('two people who drag one card into two sprints leave it in one', async () => {
  const it = await world()
  await it.columns()
  const [ann, max] = [await it.join('ann', 'admin'), await it.join('max')]
  await it.act({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Ship it', points: 5 })
  await it.act(plan)
  await it.act({ ...plan, id: 't', name: 'Sprint 2', startsOn: '2026-03-16', endsOn: '2026-03-27' })
  for (const person of [ann, max]) await person.settles()
  ann.does({ type: 'sprint.add', sprintId: 's', cardIds: ['c'] })
  max.does({ type: 'sprint.add', sprintId: 't', cardIds: ['c'] })
  for (const person of [ann, max, ann]) await person.settles()
  const sprintOf = [ann, max].map(({ replica }) => replica.state.get('cards', 'c')?.sprintId)
  expect(sprintOf[0]).toBe(sprintOf[1])
  expect([...ann.refusals, ...max.refusals].map(({ refusal }) => refusal.message)).toEqual([expect.stringMatching(/^“Ship it” is in “Sprint [12]” already\./)])
})

test('the server says what no browser knows: that a card is archived, that an id is taken there', async () => {
  const it = await world()
  await it.columns()
  for (const id of ['c', 'd']) await it.act({ type: 'card.add', id, columnId: 'todo', title: 'Ship it', points: 5 })
  await it.act({ type: 'card.archive', id: 'c' })
  await it.act(plan)
  await expect(it.act({ type: 'sprint.add', sprintId: 's', cardIds: ['c'] })).rejects.toThrow('“Ship it” is archived. Restore it first.')
  await expect(it.act({ type: 'card.split', id: 'd', newId: 'c', title: 'Half', points: 1 })).rejects.toThrow('That card already exists.')
})
