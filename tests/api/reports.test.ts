import { MONDAY_TO_FRIDAY, workdaysFrom } from '@rondo/core/metrics/calendar'
import { addDays } from '@rondo/core/metrics/days'
import { FlowFold, type StoredFlow } from '@rondo/core/metrics/flow-fold'
import { flowReport } from '@rondo/core/metrics/flow-reports'
import { forecastHowMany } from '@rondo/core/metrics/forecast'
import { forecastReport } from '@rondo/core/metrics/forecast-report'
import { SprintFold } from '@rondo/core/metrics/sprint-fold'
import type { BurnReport, ScopeReport, VelocityReport } from '@rondo/core/metrics/sprint-reports'
import type { Entry, Rows } from '@rondo/types'
import { describe, expect, test } from 'vitest'
import { Reports } from '../../apps/server/src/reports/reports.ts'
import { trelloLookAlike } from '../fixtures/trello-look-alike.ts'
import { emptyPostgres } from '../support/databases.ts'
import { type Browser, codeOf } from './browser.ts'
import { openServer, temporaryFolder } from './server.ts'

type Answer = { seq: number; today: string; fold: StoredFlow }
const ofFlow = ['flow', 'cycle-time', 'wip-age', 'efficiency', 'throughput', 'forecast'] as const
const names = [...ofFlow, 'burndown', 'burnup', 'scope', 'velocity', 'predictability', 'goal'] as const

async function ask<T>(person: Browser, boardId: string, report: string): Promise<Answer & T> {
  const answer = await person.get(`/api/boards/${boardId}/reports/${report}`)
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  return answer.json()
}

/** The whole log, folded from its beginning. */
async function foldedAnew(person: Browser, boardId: string) {
  const fold = new FlowFold()
  for (;;) {
    const { entries } = (await person.get(`/api/boards/${boardId}/log?after=${fold.seq}`)).json() as { entries: Entry[] }
    for (const entry of entries) fold.take(entry)
    if (entries.length === 0) return fold
  }
}

async function teamAtWork(settings: Record<string, string> = {}) {
  const server = await openServer(settings)
  const team = await server.team()
  const { member, admin, boardId } = team
  for (const [id, kind] of Object.entries({ todo: 'todo', doing: 'doing', done: 'done' }))
    await admin.command(boardId, { type: 'column.add', id, name: id, kind })
  await member.command(boardId, { type: 'card.add', id: 'a', columnId: 'todo', title: '=1+1' })
  await member.command(boardId, { type: 'card.add', id: 'b', columnId: 'doing', title: 'Begun' })
  await member.command(boardId, { type: 'card.move', id: 'a', columnId: 'done' }, 'the-move')
  return { ...server, ...team }
}

describe.each(['sqlite', 'postgres'] as const)('reports on %s', (kind) => {
  const settings = async () => (kind === 'postgres' ? { DATABASE_URL: await emptyPostgres() } : {})

  test('tell what happened, up to the last change, to every member', async () => {
    const { admin, viewer, boardId } = await teamAtWork(await settings())
    const { today, seq, columns, days } = await ask<ReturnType<typeof flowReport>>(viewer, boardId, 'flow')
    expect(columns.map(({ name }) => name)).toEqual(['todo', 'doing', 'done'])
    expect(days).toEqual([{ on: today, counts: { todo: 0, doing: 1, done: 1 } }])
    expect(await ask(viewer, boardId, 'cycle-time')).toMatchObject({
      seq,
      items: [{ cardId: 'a', number: 1, title: '=1+1', startedOn: today, finishedOn: today, days: 1 }],
      percentiles: { 50: 1, 70: 1, 85: null, 95: null },
    })
    expect(await ask(viewer, boardId, 'wip-age')).toMatchObject({ items: [{ cardId: 'b', number: 2, title: 'Begun', columnId: 'doing', days: 1, pace: 1 }] })
    expect(await ask(viewer, boardId, 'throughput?by=week')).toMatchObject({ periods: [{ count: 1 }] })
    expect(await ask(viewer, boardId, 'efficiency')).toMatchObject({ efficiency: null, waitingColumnIds: [], items: [{ cardId: 'a', number: 1 }] })
    await admin.command(boardId, { type: 'column.wait', id: 'doing', isWaiting: true })
    expect(await ask(viewer, boardId, 'efficiency')).toMatchObject({ waitingColumnIds: ['doing'] })
    expect(await ask(viewer, boardId, 'forecast?items=5')).toMatchObject({ when: null, howMany: null, why: expect.stringContaining('at least 5 days') })
  })

  test('agree with the log folded from its beginning, after an undo, another zone, a card that was deleted', async () => {
    const { admin, member, boardId } = await teamAtWork(await settings())
    for (const change of [
      () => member.command(boardId, { type: 'undo', mutationId: 'the-move' }),
      () => admin.command(boardId, { type: 'board.zone', zone: 'Pacific/Kiritimati' }),
      () => member.command(boardId, { type: 'card.delete', id: 'b' }),
      () => admin.command(boardId, { type: 'column.remove', id: 'todo', moveCardsTo: 'done' }),
    ]) {
      const { seq } = (await change()).json() as { seq: number }
      const { fold } = await ask(member, boardId, 'flow')
      expect(fold).toEqual(JSON.parse(JSON.stringify(await foldedAnew(member, boardId))))
      expect(fold.seq).toBe(seq)
    }
    expect(await ask(member, boardId, 'cycle-time')).toMatchObject({ items: [{ cardId: 'a' }] })
  })

  test('are told from where they were kept when the server starts again', async () => {
    const env = { ...(await settings()), DATA_DIR: temporaryFolder() }
    const first = await teamAtWork(env)
    const { fold } = await ask(first.admin, first.boardId, 'flow')
    await first.close()
    const again = await openServer(env)
    const admin = again.visitor()
    await admin.signIn('ada@example.org', 'correct horse battery')
    expect((await ask(admin, first.boardId, 'flow')).fold).toEqual(fold)
  })
})

test('history that was brought from elsewhere counts, and bringing it again changes nothing that is over', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const bring = () => ann.post('/api/imports', JSON.stringify(trelloLookAlike()), { 'content-type': 'application/json' })
  const { boardId } = (await bring()).json() as { boardId: string }
  for (let round = 0; round < 2; round++) {
    const { items, fold } = await ask<{ items: object[] }>(ann, boardId, 'cycle-time')
    expect(items.length).toBeGreaterThan(5)
    expect(fold).toEqual(JSON.parse(JSON.stringify(await foldedAnew(ann, boardId))))
    await bring()
  }
})

test('whoever has the fold of an answer goes on with it and sees what the next answer says', async () => {
  const { member, boardId } = await teamAtWork()
  const before = await ask(member, boardId, 'forecast')
  await member.command(boardId, { type: 'card.move', id: 'b', columnId: 'done' })
  const { entries } = (await member.get(`/api/boards/${boardId}/log?after=${before.seq}`)).json() as { entries: Entry[] }
  const fold = FlowFold.from(before.fold)
  for (const entry of entries) fold.take(entry)
  const { seq, today, fold: after, ...flow } = await ask<object>(member, boardId, 'flow')
  expect([fold.seq, JSON.parse(JSON.stringify(fold))]).toEqual([seq, after])
  expect(flowReport(fold, today, today)).toEqual(flow)
  const { seq: _, today: __, fold: ___, ...forecast } = await ask<object>(member, boardId, 'forecast')
  expect(forecastReport(fold, { by: 'day', today, calendar: MONDAY_TO_FRIDAY })).toEqual(forecast)
})

test('each is a table for a spreadsheet too, columns by their names, and no title is a formula in it', async () => {
  const { admin, member, boardId } = await teamAtWork()
  await admin.command(boardId, { type: 'column.rename', id: 'doing', name: 'At work' })
  for (const name of ofFlow) {
    const answer = await member.get(`/api/boards/${boardId}/reports/${name}`, { accept: 'text/csv' })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`)
    expect(answer.body.split('\n').length).toBeGreaterThan(2)
  }
  const { body } = await member.get(`/api/boards/${boardId}/reports/cycle-time`, { accept: 'text/csv' })
  expect(body).toMatch(/^\ufeffcard,title,started,finished,days\n1,'=1\+1,/)
  await admin.command(boardId, { type: 'column.add', id: 'constructor', name: 'Being built', kind: 'doing' })
  await member.command(boardId, { type: 'card.add', id: 'c', columnId: 'constructor', title: 'A wall' })
  const ages = await member.get(`/api/boards/${boardId}/reports/wip-age`, { accept: 'text/csv' })
  expect(ages.body).toContain('2,Begun,At work,')
  expect(ages.body).toContain('3,A wall,Being built,')
})

test('the demo’s history is enough for every picture', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const { boardId } = (await ann.post('/api/demo')).json() as { boardId: string }
  const { samples, when, dates, howMany } = await ask<ReturnType<typeof forecastReport>>(ann, boardId, 'forecast?items=20&by=week&periods=4')
  expect(samples.length).toBeGreaterThan(3)
  expect(when && when[50] <= when[95]).toBe(true)
  expect(howMany && howMany[50] >= howMany[95]).toBe(true)
  expect(dates?.[85]).toMatch(/^\d{4}-\d\d-\d\d$/)
  const { items, percentiles } = await ask<{ items: object[]; percentiles: Record<string, number> }>(ann, boardId, 'cycle-time')
  expect(items.length).toBeGreaterThan(20)
  expect(percentiles[95]).toBeGreaterThanOrEqual(percentiles[50] ?? Number.NaN)
})

test('what a team commits to names how many items it is 85 % sure of, where it has finished enough', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const { boardId } = (await ann.post('/api/demo')).json() as { boardId: string }
  const { samples, today } = await ask<{ samples: number[]; today: string }>(ann, boardId, 'forecast')
  const sprints = async () => (await ann.get(`/api/boards/${boardId}`)).json().state.sprints as NonNullable<Rows['sprints']>
  const running = Object.values(await sprints()).find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  const next = Object.values(await sprints()).find(({ startedAt }) => !startedAt)
  if (!running || !next) throw new Error('the demo has no sprint to begin')
  const answers = [
    await ann.command(boardId, { type: 'sprint.finish', id: running.id, unfinished: 'backlog' }),
    await ann.command(boardId, { type: 'sprint.start', id: next.id }),
  ]
  expect(answers.map(codeOf)).toEqual(['ok', 'ok'])
  const days = workdaysFrom(today, next.endsOn, MONDAY_TO_FRIDAY).length
  expect((await sprints())[next.id]?.commitment?.forecast).toBe(forecastHowMany(samples, days)[85])
})

test.each([
  ['flow?from=2026-02-02&to=2026-02-01', 'invalid', 'wrong way round'],
  ['flow?from=1926-02-02&to=2026-02-01', 'too_large', 'more than ten years'],
  ['flow?from=yesterday', 'invalid', 'from is not a day, such as 2026-11-24.'],
  ['throughput?by=month', 'invalid', 'by may only be day or week.'],
  ['forecast?items=-1', 'invalid', 'items may not be below 0.'],
  ['forecast?items=1e9', 'invalid', 'items may not be above 100,000.'],
  ['forecast?sprintId=none', 'missing', 'no such sprint'],
  ['forecast?milestoneId=none', 'missing', 'no such milestone'],
  ['moods', 'missing', 'There are: flow, '],
])('%s is refused in words', async (report, code, words) => {
  const { member, boardId } = await teamAtWork()
  const answer = await member.get(`/api/boards/${boardId}/reports/${report}`)
  expect([codeOf(answer), (answer.json() as { detail: string }).detail]).toEqual([code, expect.stringContaining(words)])
})

test('a report that is not there tells strangers nothing of the board', async () => {
  const { stranger, visitor, boardId } = await teamAtWork()
  const [foreign, none] = [await stranger.get(`/api/boards/${boardId}/reports/moods`), await stranger.get('/api/boards/none/reports/moods')]
  expect(foreign.body).toBe(none.body)
  expect(codeOf(await visitor().get(`/api/boards/${boardId}/reports/moods`))).toBe('unauthenticated')
})

test('a reader that ends is noticed by those who wait, and the next question begins another', async () => {
  const { context, admin, boardId } = await teamAtWork()
  await ask(admin, boardId, 'flow')
  const answer = admin.get(`/api/boards/${boardId}/reports/flow`)
  const late = context.reports.ask({ name: 'arithmetic', asked: { samples: Array.from({ length: 2000 }, (_, n) => n % 9), periods: 1000 } }) // that takes a while
  await context.reports.close()
  await expect(late).rejects.toThrow('could not be made just now')
  expect(codeOf(await answer)).toBe('unavailable')
  expect((await ask(admin, boardId, 'flow')).seq).toBeGreaterThan(0)
})

test('where the data cannot be read, one is told and nothing else happens', async () => {
  const { context } = await openServer()
  const said: string[] = []
  const reports = new Reports({ env: { DATA_DIR: '/nowhere' }, store: context.store, log: { error: (it) => said.push(JSON.stringify(it)) } })
  const asked = Array.from({ length: 200 }, () => reports.ask({ name: 'arithmetic', asked: { samples: [1], items: 1 } }))
  expect(() => reports.ask({ name: 'arithmetic', asked: { samples: [1], items: 1 } })).toThrow('Many reports are being made')
  for (const { reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) expect(String(reason)).toContain('could not be made just now')
  expect(said.join()).toContain('directory does not exist')
})

describe('the forecast’s arithmetic', () => {
  const T12 = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2]

  test('is for anybody, without guards', async () => {
    const { visitor } = await openServer()
    expect((await visitor().post('/api/forecast', { samples: T12, items: 20, periods: 4 })).json()).toEqual({
      when: { 50: 6, 70: 7, 85: 8, 95: 9 },
      howMany: { 50: 15, 70: 12, 85: 10, 95: 7 },
    })
    expect((await visitor().post('/api/forecast', { samples: [1], items: 3 })).json()).toEqual({ when: { 50: 3, 70: 3, 85: 3, 95: 3 }, howMany: null })
  })

  test.each([
    ['needs the numbers of items', { samples: [], items: 1 }, 'invalid'],
    ['Nothing was finished', { samples: [0, 0], items: 1 }, 'invalid'],
    ['a whole number of items', { samples: [-1], items: 1 }, 'invalid'],
    ['a whole number of items', { samples: [1.5], items: 1 }, 'invalid'],
    ['how many items, or how many periods', { samples: T12 }, 'invalid'],
    ['items may not be below 0.', { samples: T12, items: -1 }, 'invalid'],
    ['items is not a whole number.', { samples: T12, items: 2.5 }, 'invalid'],
    ['too much to forecast at once', { samples: T12, periods: 1e15 }, 'too_large'],
    ['samples may have at most 5,000 entries.', { samples: Array(5001).fill(1), items: 1 }, 'invalid'],
    ['samples is missing.', { items: 1 }, 'invalid'],
  ])('refuses in words: %s', async (words, asked, code) => {
    const { visitor } = await openServer()
    const answer = await visitor().post('/api/forecast', asked)
    expect([codeOf(answer), (answer.json() as { detail: string }).detail]).toEqual([code, expect.stringContaining(words)])
  })
})

describe.each(['sqlite', 'postgres'] as const)('reports of a sprint on %s', (kind) => {
  /** A sprint that runs, in which one of two goal cards is done and one card came later. */
  async function sprint() {
    const it = await teamAtWork(kind === 'postgres' ? { DATABASE_URL: await emptyPostgres() } : {})
    const { member, facilitator, boardId } = it
    const { today } = await ask(member, boardId, 'flow')
    const tell = async (command: object, person: Browser = member) => expect(codeOf(await person.command(boardId, command))).toBe('ok')
    await tell({ type: 'sprint.plan', id: 's', name: 'Sign in', goal: 'Readers sign in', startsOn: today, endsOn: addDays(today, 13) }, facilitator)
    await tell({ type: 'card.estimate', id: 'a', points: 3 })
    await tell({ type: 'card.estimate', id: 'b', points: 5 })
    await tell({ type: 'sprint.add', sprintId: 's', cardIds: ['a', 'b'] }, facilitator)
    await tell({ type: 'sprint.start', id: 's' }, facilitator)
    await tell({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Late', points: 2 })
    await tell({ type: 'sprint.add', sprintId: 's', cardIds: ['c'], reason: '=Audit' }, facilitator)
    return { ...it, today, tell }
  }

  test('burndown and burn-up show scope, done and what remains; the journal says who and why', async () => {
    const { viewer, facilitator, boardId, today } = await sprint()
    const { days, fold } = await ask<BurnReport>(viewer, boardId, 'burndown?sprintId=s')
    expect(days.length).toBe(14)
    expect(days[0]).toMatchObject({ on: today, scope: 10, done: 3, remaining: 7 })
    expect(days[1]).toMatchObject({ on: addDays(today, 1), scope: null, done: null, remaining: null })
    expect((await ask<BurnReport>(viewer, boardId, 'burnup')).days).toEqual(days)
    expect(SprintFold.from(fold as never).sprints.get('s')?.committed).toBe(8)
    const { changes } = await ask<ScopeReport>(viewer, boardId, 'scope')
    expect(changes).toMatchObject([{ on: today, what: 'added', cardId: 'c', number: 3, points: 2, by: facilitator.userId, reason: '=Audit' }])
    const { body } = await viewer.get(`/api/boards/${boardId}/reports/scope`, { accept: 'text/csv' })
    expect(body).toContain(`${today},added,3,2,Fay,'=Audit`)
  })

  test('closed, it counts as velocity, and stays what it was', async () => {
    const { viewer, facilitator, member, boardId, tell } = await sprint()
    await tell({ type: 'sprint.finish', id: 's', unfinished: 'backlog' }, facilitator)
    const { sprints, range } = await ask<VelocityReport>(viewer, boardId, 'velocity')
    expect([sprints, range]).toEqual([[{ id: 's', name: 'Sign in', committed: 8, done: 3, added: 2, removed: 0 }], null])
    expect(await ask(viewer, boardId, 'predictability')).toMatchObject({ sprints: [{ id: 's', sayDo: 3 / 8, throughputRatio: 3 / 8, churn: 2 / 8 }] })
    const { days } = await ask<BurnReport>(viewer, boardId, 'burndown')
    expect(days[0]).toMatchObject({ scope: 10, done: 3 })
    const { state } = (await viewer.get(`/api/boards/${boardId}`)).json() as { state: Rows }
    expect(state.sprints?.s?.figures?.charts).toMatchObject({ burndown: { days }, scope: { changes: [{ cardId: 'c', reason: '=Audit' }] } })
    await tell({ type: 'card.estimate', id: 'a', points: 100 })
    await tell({ type: 'card.move', id: 'a', columnId: 'todo' })
    expect((await ask<BurnReport>(member, boardId, 'burndown')).days).toEqual(days)
  })

  test('P(goal) needs data and a goal, and is certain only when the goal is done', async () => {
    const { viewer, boardId, tell } = await sprint()
    expect(await ask(viewer, boardId, 'goal')).toMatchObject({ chance: null, why: expect.stringContaining('part of its goal') })
    await tell({ type: 'card.goal', id: 'b', isGoal: true })
    expect(await ask(viewer, boardId, 'goal?sprintId=s')).toMatchObject({
      chance: null,
      rank: 1,
      open: 2,
      order: ['b', 'c'],
      why: expect.stringContaining('data'),
    })
    await tell({ type: 'card.move', id: 'b', columnId: 'done' })
    expect(await ask(viewer, boardId, 'goal')).toMatchObject({ chance: 1, said: '100 %', rank: 0, why: null })
    expect(await ask(viewer, boardId, 'forecast?sprintId=s')).toMatchObject({ items: 1 })
    for (const report of names) expect((await viewer.get(`/api/boards/${boardId}/reports/${report}`, { accept: 'text/csv' })).statusCode).toBe(200)
  })

  test('none is drawn that has not begun or is not there', async () => {
    const { member, facilitator, boardId, tell, today } = await sprint()
    await tell({ type: 'sprint.plan', id: 'next', name: 'Next', goal: '', startsOn: addDays(today, 14), endsOn: addDays(today, 27) }, facilitator)
    const no = async (report: string) => {
      const answer = await member.get(`/api/boards/${boardId}/reports/${report}`)
      return `${codeOf(answer)}: ${(answer.json() as { detail: string }).detail}`
    }
    expect(await no('burndown?sprintId=next')).toBe('conflict: “Next” has not begun, so there is nothing to show of it yet.')
    for (const report of ['burnup', 'scope', 'goal', 'forecast'])
      expect(await no(`${report}?sprintId=none`)).toBe('missing: There is no such sprint on this board.')
    expect(await ask(member, boardId, 'goal?sprintId=next')).toMatchObject({ open: 0, chance: null })
  })
})
