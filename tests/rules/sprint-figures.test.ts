import { capacityOf } from '@rondo/core/capacity-of'
import { goalCards } from '@rondo/core/goal-cards'
import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { closedGoalReport, goalReport } from '@rondo/core/metrics/goal-report'
import { replay } from '@rondo/core/metrics/sprint-replay'
import { type BurnReport, burnReport, predictabilityReport, sprintFor, velocityReport } from '@rondo/core/metrics/sprint-reports'
import type { SprintStory } from '@rondo/core/metrics/sprint-story'
import { reviewOf } from '@rondo/core/review'
import { sprintMeter } from '@rondo/core/sprint-meter'
import { titleThen } from '@rondo/core/title-then'
import type { CommandInput, Figures, Sprint } from '@rondo/types'
import { expect, test } from 'vitest'
import { boardWithLog } from '../support/board-with-log.ts'
import { checkSums } from '../support/planning.ts'

test('planning and the reports promise the same range', () => {
  const it = boardWithLog('UTC', '2026-06-01')
  const tell = (command: CommandInput) => it.tell('2026-06-01T12:00:00.000Z', command)
  const sprint = (id: string) => it.state.get('sprints', id) as Sprint
  const plan = (id: string) => tell({ type: 'sprint.plan', id, name: id, goal: '', startsOn: '2026-06-01', endsOn: '2026-06-12' })
  for (const [n, points] of [3, 30, 41, 50, 52, 63, 64, 20].entries()) {
    plan(`s${n}`)
    tell({ type: 'card.add', id: `c${n}`, columnId: 'Done', title: 'Card', points, sprintId: `s${n}` })
    tell({ type: 'sprint.start', id: `s${n}` })
    tell({ type: 'sprint.finish', id: `s${n}`, unfinished: 'backlog' })
  }
  plan('next')
  const capacity = capacityOf(it.state, 'b', sprint('next'))
  const meter = sprintMeter(it.state, 'b', { sprint: sprint('next'), cards: [], capacity, past: undefined, today: '2026-06-01' })
  expect(meter.range).toEqual(velocityReport(it.fold()).range)
  expect(meter.range).toMatchObject({ low: 20, high: 63 })
  expect(meter.velocities).toEqual([50, 52, 63, 64, 20])
})

/** A sprint of C and D, five points each, that runs; some of them are for its goal. */
function running(...ofGoal: string[]) {
  const it = boardWithLog('UTC', '2026-06-01')
  const tell = (command: CommandInput) => it.tell('2026-06-02T12:00:00.000Z', command)
  const tellAll = (...commands: CommandInput[]) => commands.forEach(tell)
  tell({ type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: 'Readers sign in', startsOn: '2026-06-01', endsOn: '2026-06-12' })
  for (const id of ['C', 'D']) tell({ type: 'card.add', id, columnId: 'Todo', title: id, points: 5, sprintId: 's' })
  for (const id of ofGoal) tell({ type: 'card.goal', id, isGoal: true })
  tell({ type: 'sprint.start', id: 's' })
  const undo = () => tell({ type: 'undo', mutationId: `m${it.entries.length}` })
  const close = (command: Partial<Extract<CommandInput, { type: 'sprint.finish' }>> = {}) => {
    tell({ type: 'sprint.finish', id: 's', unfinished: 'backlog', ...command })
    const figures = it.state.get('sprints', 's')?.figures as Figures
    checkSums(figures, (holds, what) => expect(holds, what).toBe(true))
    const { added, removed, kept, delivered, splitOff } = figures
    const [ratios] = predictabilityReport(it.fold()).sprints
    const [velocity] = velocityReport(it.fold()).sprints
    expect(velocity).toMatchObject({ added: added.points, removed: removed.points, done: delivered })
    return { added, removed, kept, delivered, splitOff, ...ratios }
  }
  return { ...it, tell, tellAll, undo, close }
}

const split = (id: string, newId: string, points: number | null): CommandInput => ({ type: 'card.split', id, newId, title: newId, points })
const done = (id: string): CommandInput => ({ type: 'card.move', id, columnId: 'Done' })
const nothing = { cards: 0, points: 0 }

test('of a committed card that was split only the points that were done are kept, and nothing was added or removed', () => {
  const { tellAll, close } = running()
  tellAll(split('C', 'N', 4), done('C'))
  expect(close()).toMatchObject({ added: nothing, removed: nothing, kept: { cards: 0, points: 1 }, splitOff: 1, sayDo: 0.1, throughputRatio: 0.1, churn: 0 })
})

test('the parts of a committed card count when they are done, those of parts and of an undone split too', () => {
  const { tellAll, undo, close, tell } = running()
  tell(split('C', 'X', 2))
  undo()
  tellAll(split('C', 'N', 4), split('N', 'M', 3), done('M'), done('C'))
  expect(close()).toMatchObject({ added: nothing, removed: nothing, kept: { cards: 0, points: 4 }, splitOff: 2, sayDo: 0.4, throughputRatio: 0.4 })
})

test('a part that was split off and taken out is removed', () => {
  const { tellAll, close } = running()
  tellAll(split('C', 'N', 4), { type: 'sprint.remove', sprintId: 's', cardIds: ['N'] }, done('C'))
  expect(close()).toMatchObject({ added: nothing, removed: { cards: 1, points: 4 }, kept: { cards: 1, points: 1 }, churn: 0.4 })
})

test('of a card that was estimated anew no more is kept than was committed, and no more than was done', () => {
  const { tellAll, close } = running()
  tellAll({ type: 'card.estimate', id: 'C', points: 2 }, { type: 'card.estimate', id: 'D', points: 9 }, done('C'), done('D'))
  expect(close()).toMatchObject({ added: { cards: 0, points: 4 }, removed: { cards: 0, points: 3 }, kept: { cards: 2, points: 7 }, sayDo: 0.7, churn: 0.7 })
})

test('what a card is split by at the close is kept', () => {
  const { close } = running()
  expect(close({ decisions: { C: { what: 'split', pointsDone: 3 } } })).toMatchObject({
    kept: { cards: 0, points: 3 },
    sayDo: 0.3,
    throughputRatio: 0.3,
    churn: 0,
  })
})

test('cards without an estimate are split without adding any', () => {
  const { tellAll, close } = running()
  tellAll({ type: 'card.estimate', id: 'C', points: null }, split('C', 'N', null))
  expect(close()).toMatchObject({ added: nothing, removed: { cards: 0, points: 5 }, splitOff: 1 })
})

const takesOut = (id: string): CommandInput => ({ type: 'sprint.remove', sprintId: 's', cardIds: [id] })
type Running = ReturnType<typeof running>
const sprintOf = ({ state }: Running) => state.get('sprints', 's') as Sprint
const ranks = (it: Running) => {
  const past = { by: 'day' as const, from: '', to: '', samples: [1, 2], why: null, warning: null }
  const report = goalReport(
    { cards: goalCards(it.state, sprintOf(it)), columns: [...it.state.all('columns')], sprint: sprintOf(it) },
    past,
    '2026-06-02',
    MONDAY_TO_FRIDAY,
  )
  return [report.rank, report.open]
}
const isMetIn = (it: Running) => reviewOf(it.state, 'b', 's', () => '')?.isGoalMet

test('a goal does not come true because a card that it needs is taken out', () => {
  const it = running('C', 'D')
  const other: CommandInput = { type: 'card.add', id: 'E', columnId: 'Doing', title: 'E', sprintId: 's' }
  it.tellAll(other, { type: 'card.block', id: 'E', reason: 'Waits' }, done('C'), takesOut('D'))
  expect(ranks(it)).toEqual([2, 2])
  expect(isMetIn(it)).toBe(false)
  it.close()
  expect(sprintOf(it).figures?.goalMet).toBe(false)
})

test.each([
  ['put away', { type: 'card.archive', id: 'D' }],
  ['deleted', { type: 'card.delete', id: 'D' }],
] as [string, CommandInput][])('a goal waits no longer for a card that is %s, also where a done one has been put away', (_, goes) => {
  const it = running('C', 'D')
  it.tellAll(done('C'), { type: 'card.archive', id: 'C' }, goes)
  expect(ranks(it)).toEqual([0, 0])
  expect(isMetIn(it)).toBe(true)
  it.close()
  expect(sprintOf(it).figures?.goalMet).toBe(true)
})

test('whoever closes the sprint may still say that the goal was met; a card that was done, or is no longer marked, is not missed', () => {
  const said = running('C', 'D')
  said.tellAll(done('C'), takesOut('D'))
  said.close({ goalMet: true })
  expect(sprintOf(said).figures?.goalMet).toBe(true)
  const wasDone = running('C', 'D')
  wasDone.tellAll(done('C'), done('D'), takesOut('D'))
  expect([ranks(wasDone)[0], isMetIn(wasDone)]).toEqual([0, true])
  const unmarked = running('C', 'D')
  unmarked.tellAll(done('C'), { type: 'card.goal', id: 'D', isGoal: false })
  expect([ranks(unmarked)[0], isMetIn(unmarked)]).toEqual([0, true])
})

test('what was done of cards that are split at the close is done in every picture', () => {
  const it = running()
  it.tell(done('D'))
  it.close({ decisions: { C: { what: 'split', pointsDone: 3 } } })
  const story = sprintFor(it.fold(), 's') as SprintStory
  const { figures } = sprintOf(it)
  const days = burnReport(story, '2026-06-02', MONDAY_TO_FRIDAY).days
  expect(days.findLast((day) => day.done !== null)).toMatchObject({ on: '2026-06-02', scope: 10, done: 8, remaining: 2 })
  expect((figures?.charts?.burndown as BurnReport | undefined)?.days).toEqual(days)
  const cards = replay(story, '2026-06-02').at(-1)?.cards ?? []
  expect([cards.reduce((sum, { pointsDone }) => sum + pointsDone, 0), figures?.delivered]).toEqual([8, 8])
})

test('of a closed sprint the goal’s report and the cards’ names stay what they were', () => {
  const it = running('C', 'D')
  it.tellAll(done('C'), done('D'))
  it.close()
  it.tellAll({ type: 'card.rename', id: 'C', title: 'Something else' }, { type: 'card.delete', id: 'D' })
  const { figures } = sprintOf(it)
  expect(closedGoalReport(figures as Figures)).toMatchObject({ chance: 1, said: '100 %', open: 0, why: null })
  expect(['C', 'D', 'X'].map((id) => titleThen(sprintOf(it), id))).toEqual(['C', 'D', undefined])
  const missed = running('C')
  missed.close()
  expect(closedGoalReport(sprintOf(missed).figures as Figures)).toMatchObject({ chance: 0, said: '0 %', open: 2 })
  const unsaid = running()
  unsaid.close()
  expect(closedGoalReport(sprintOf(unsaid).figures as Figures)).toMatchObject({
    chance: null,
    why: 'This sprint is closed, and nobody has said whether its goal was met.',
  })
})

test('what came in and went out again is in both sums, as the journal has it', () => {
  const it = running()
  it.tellAll({ type: 'card.add', id: 'G', columnId: 'Todo', title: 'G', points: 2, sprintId: 's' }, takesOut('G'))
  it.tellAll({ type: 'card.estimate', id: 'C', points: 10 }, { type: 'card.estimate', id: 'C', points: 5 })
  expect(it.close()).toMatchObject({ added: { cards: 1, points: 7 }, removed: { cards: 1, points: 7 }, churn: 1.4 })
})
