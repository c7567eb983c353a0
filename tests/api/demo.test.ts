import { addDays, daysFrom } from '@rondo/core/metrics/days'
import { State } from '@rondo/core/state'
import type { Entry, Rows } from '@rondo/types'
import { expect, test } from 'vitest'
import { fortnights } from '../../apps/server/src/demo/fortnights.ts'
import { makeDemo } from '../../apps/server/src/demo/make-demo.ts'
import { type Browser, codeOf } from './browser.ts'
import { openServer } from './server.ts'

async function stateOf(person: Browser, boardId: string): Promise<Rows> {
  const [light, archived, texts] = await Promise.all(['', '?part=archived', '?part=texts'].map((part) => person.get(`/api/boards/${boardId}${part}`)))
  return { ...light?.json().state, ...archived?.json().state, ...texts?.json().state }
}

async function logOf(person: Browser, boardId: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const page = (await person.get(`/api/boards/${boardId}/log?after=${entries.length}&limit=1000`)).json().entries as Entry[]
    if (page.length === 0) return entries
    entries.push(...page)
  }
}

async function demoFor(name: string) {
  const server = await openServer()
  const person = await server.person(name)
  const answer = await person.post('/api/demo')
  expect(answer.statusCode).toBe(201)
  const { boardId } = answer.json() as { boardId: string }
  return { ...server, person, boardId }
}

test('whoever asks for a demo gets two boards of their own, full of people and cards', async () => {
  const { person, boardId } = await demoFor('Ann')
  expect((await person.get('/api/boards')).json().boards).toMatchObject([
    { id: boardId, name: 'Library app', role: 'admin', closedAt: null },
    { name: 'Old Harbour reopens', role: 'admin', closedAt: null },
  ])
  const { cards = {}, archived = {}, columns = {}, members = {}, comments = {}, checks = {}, links = {}, descriptions = {} } = await stateOf(person, boardId)
  const all = [...Object.values(cards), ...Object.values(archived)]
  expect(all).toHaveLength(200)
  expect(new Set(all.map(({ title }) => title)).size).toBeGreaterThan(180)
  for (const { id } of Object.values(columns))
    expect(
      Object.values(cards).some(({ columnId }) => columnId === id),
      id,
    ).toBe(true)
  expect(Object.values(members).filter(({ name }) => name)).toHaveLength(8)
  for (const some of [comments, checks, links, descriptions]) expect(Object.keys(some).length).toBeGreaterThan(20)
  expect(Object.values(cards).some(({ blockedReason }) => blockedReason)).toBe(true)
  expect(Object.values(cards).some(({ dueOn }) => dueOn)).toBe(true)
  expect(Object.values(descriptions).some(({ text }) => text.includes('### Acceptance criteria'))).toBe(true)
})

test('three months lie behind it, in the order of time, ending now; the log makes the board', async () => {
  const { person, boardId } = await demoFor('Ann')
  const log = await logOf(person, boardId)
  expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted())
  const [first, last] = [log[0], log.at(-1)].map((entry) => Date.parse((entry as Entry).at)) as [number, number]
  expect((last - first) / 86_400_000).toBeGreaterThan(85)
  const again = new State()
  for (const { patches } of log) again.apply(patches)
  const state = await stateOf(person, boardId)
  expect(again.toRows()).toMatchObject(state)
  for (const { startedAt, doneAt } of [...Object.values(state.cards ?? {}), ...Object.values(state.archived ?? {})])
    if (doneAt) expect(startedAt && startedAt <= doneAt).toBe(true)
  for (const card of Object.values(state.cards ?? {})) {
    expect(card.commentCount).toBe(Object.values(state.comments ?? {}).filter(({ cardId }) => cardId === card.id).length)
    expect(card.checksDone).toBe(Object.values(state.checks ?? {}).filter(({ cardId, done }) => cardId === card.id && done).length)
  }
})

test('work flows: most takes a few days, some longer, and something is finished every week', async () => {
  const { person, boardId } = await demoFor('Ann')
  const { cards = {}, archived = {} } = await stateOf(person, boardId)
  const done = [...Object.values(cards), ...Object.values(archived)].flatMap(({ startedAt, doneAt }) => (startedAt && doneAt ? [{ startedAt, doneAt }] : []))
  const days = done.map(({ startedAt, doneAt }) => (Date.parse(doneAt) - Date.parse(startedAt)) / 86_400_000).sort((a, b) => a - b)
  expect(done.length).toBeGreaterThan(70)
  expect(days[Math.floor(days.length / 2)]).toBeGreaterThan(2)
  expect(days[Math.floor(days.length / 2)]).toBeLessThan(10)
  expect((days.at(-1) as number) / (days[Math.floor(days.length / 2)] as number)).toBeGreaterThan(1.5)
  const weeks = new Set(done.map(({ doneAt }) => Math.floor(Date.parse(doneAt) / (7 * 86_400_000))))
  expect(weeks.size).toBeGreaterThan(11)
})

test.each(daysFrom('2026-11-23', '2026-11-29'))('who looks on %s finds a sprint that has begun and is not over', (today) => {
  const running = fortnights('2026-08-03', today).at(-1)
  expect(running?.startsOn.localeCompare(addDays(today, -2))).toBeLessThan(1)
  expect(running?.endsOn.localeCompare(addDays(today, 2))).toBeGreaterThan(-1)
})

test('the team works in sprints: some are finished, one is running with work in it, the next is thought about', async () => {
  const { person, boardId } = await demoFor('Ann')
  const { sprints = {}, cards = {} } = await stateOf(person, boardId)
  const all = Object.values(sprints).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const finished = all.filter(({ finishedAt }) => finishedAt)
  expect(finished.length).toBeGreaterThanOrEqual(5)
  for (const { figures, commitment, goal } of finished) {
    const { all, done, carried, split, returned, dropped } = figures as NonNullable<typeof figures>
    expect(done.cards + carried.cards + split.cards + returned.cards + dropped.cards).toBe(all.cards)
    expect(done.cards).toBeGreaterThan(2)
    expect(commitment?.points).toBeGreaterThan(0)
    expect(goal).toMatch(/^Readers can say: “/)
  }
  const [running, next] = all.slice(finished.length)
  expect(running?.startedAt).not.toBeNull()
  const inIt = Object.values(cards).filter(({ sprintId }) => sprintId === running?.id)
  for (const { id, startedAt, doneAt, sprintId } of Object.values(cards)) if (startedAt && !doneAt) expect(sprintId, id).toBe(running?.id)
  expect(inIt.some(({ doneAt }) => doneAt)).toBe(true)
  expect(Object.values(cards).some(({ sprintId }) => sprintId === next?.id)).toBe(true)
  const velocity = (await person.get(`/api/boards/${boardId}/reports/velocity`)).json()
  expect(velocity.sprints).toHaveLength(finished.length)
  expect(velocity.range.median).toBeGreaterThan(0)
})

test('from the same start it comes out the same', async () => {
  const { context, person } = await openServer()
  const ann = await person('Ann')
  const now = new Date('2026-11-24T15:00:00.000Z')
  const [one, two] = [await makeDemo(context, { userId: ann.userId, now }), await makeDemo(context, { userId: ann.userId, now })]
  const [first, second] = [await stateOf(ann, one.boardId), await stateOf(ann, two.boardId)]
  for (const table of ['cards', 'archived', 'comments', 'checks', 'links', 'descriptions', 'columns', 'labels'] as const)
    expect(second[table]).toEqual(first[table])
})

test('whatever the hour, there is something in every column, and something stuck', async () => {
  const { context, person } = await openServer()
  const ann = await person('Ann')
  for (let hour = 0; hour < 24 * 7; hour += 13) {
    const now = new Date(Date.UTC(2026, 10, 20) + hour * 3_600_000)
    const { boardId } = await makeDemo(context, { userId: ann.userId, now, seed: hour })
    const { cards = {}, columns = {} } = (await ann.get(`/api/boards/${boardId}`)).json().state as Rows
    const filled = new Set(Object.values(cards).map(({ columnId }) => columnId))
    expect([...filled].sort(), now.toISOString()).toEqual(Object.keys(columns).sort())
    expect(Object.values(cards).some(({ blockedReason, blockedSince }) => blockedReason && blockedSince)).toBe(true)
  }
})

test('it may be small or large, and its numbers go on where it ends', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  for (const [people, cards] of [
    [1, 1],
    [2, 20],
    [24, 600],
  ] as const) {
    const { boardId } = (await ann.post('/api/demo', { people, cards })).json() as { boardId: string }
    const state = await stateOf(ann, boardId)
    expect(Object.keys(state.cards ?? {}).length + Object.keys(state.archived ?? {}).length).toBe(cards)
    await ann.command(boardId, { type: 'card.add', id: 'next', columnId: 'backlog', title: 'Next' })
    expect((await stateOf(ann, boardId)).cards?.next?.number).toBe(cards + 1)
  }
})

test('a stranger gets none, and nobody gets one of a million cards', async () => {
  const { visitor, person } = await openServer()
  expect(codeOf(await visitor().post('/api/demo'))).toBe('unauthenticated')
  expect(codeOf(await (await person('Ann')).post('/api/demo', { cards: 1_000_000 }))).toBe('invalid')
})
