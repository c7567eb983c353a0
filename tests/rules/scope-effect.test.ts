import { goalCards } from '@rondo/core/goal-cards'
import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { addDays, weekday } from '@rondo/core/metrics/days'
import { goalReport } from '@rondo/core/metrics/goal-report'
import { scopeReport, sprintFor } from '@rondo/core/metrics/sprint-reports'
import type { SprintStory } from '@rondo/core/metrics/sprint-story'
import type { CommandInput, Sprint } from '@rondo/types'
import { expect, test } from 'vitest'
import { boardWithLog, folded } from '../support/board-with-log.ts'

/** A team that finishes none, one or two cards a day, and a sprint of two weeks with three cards, the second one needed for its goal. */
function underWay() {
  const it = boardWithLog('UTC', '2026-05-04')
  let hours = 0
  let on = '2026-05-04'
  const tell = (command: CommandInput) => it.tell(new Date(Date.parse(`${on}T06:00:00Z`) + hours++ * 60_000).toISOString(), command)
  for (let n = 0; on < '2026-06-01'; on = addDays(on, 1)) {
    if (weekday(on) % 6 === 0) continue
    for (let more = n % 3; more > 0; more--) {
      tell({ type: 'card.add', id: `past-${on}-${more}`, columnId: 'Doing', title: 'Past' })
      tell({ type: 'card.move', id: `past-${on}-${more}`, columnId: 'Done' })
    }
    n++
  }
  tell({ type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: 'Readers sign in', startsOn: on, endsOn: addDays(on, 11) })
  for (const id of ['A', 'B', 'C', 'D', 'E', 'F']) tell({ type: 'card.add', id, columnId: 'Todo', title: id, points: 3 })
  tell({ type: 'sprint.add', sprintId: 's', cardIds: ['A', 'B', 'C'] })
  tell({ type: 'card.goal', id: 'B', isGoal: true })
  tell({ type: 'sprint.start', id: 's' })
  on = addDays(on, 8)
  /** P(goal met) as every screen shows it now, in whole per cent. */
  const chance = () => {
    const sprint = it.state.get('sprints', 's') as Sprint
    const rows = { cards: goalCards(it.state, sprint), columns: [...it.state.all('columns')], sprint }
    return Math.round((goalReport(rows, it.paceOn(on), on, MONDAY_TO_FRIDAY).chance ?? -1) * 100)
  }
  const changes = () => scopeReport(sprintFor(it.fold(), 's') as SprintStory, it.paceOn).changes
  return { ...it, tell, chance, changes }
}

const added = (...cardIds: string[]): CommandInput => ({ type: 'sprint.add', sprintId: 's', cardIds })

test('each change of scope knows what it did to the chance of the goal, as every screen showed it', () => {
  const { tell, chance, changes } = underWay()
  const acts: CommandInput[] = [
    { type: 'card.move', id: 'D', columnId: 'Todo', after: null },
    added('D'),
    { type: 'card.estimate', id: 'D', points: 8 },
    { type: 'sprint.remove', sprintId: 's', cardIds: ['A'] },
    added('E', 'F'),
    { type: 'card.goal', id: 'C', isGoal: true },
    { type: 'card.goal', id: 'C', isGoal: false },
    { type: 'sprint.remove', sprintId: 's', cardIds: ['B'] },
  ]
  const seen: number[] = []
  for (const act of acts) {
    const before = chance()
    const known = changes().length
    tell(act)
    const effects = changes()
      .slice(known)
      .map(({ effect }) => effect ?? Number.NaN)
    if (effects.length > 0) expect(effects.reduce((sum, effect) => sum + effect, 0)).toBe(chance() - before)
    seen.push(...effects)
  }
  expect(seen.map(Math.sign)).toEqual([-1, 0, 1, 0, 0, -1, 1, -1])
})

test('a change before a pace is known, and one of a sprint without a card for its goal, has no effect to speak of', () => {
  const it = boardWithLog('UTC', '2026-06-01')
  const noon = '2026-06-01T12:00:00Z'
  it.tell(noon, { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: '2026-06-01', endsOn: '2026-06-12' })
  for (const id of ['A', 'B']) it.tell(noon, { type: 'card.add', id, columnId: 'Todo', title: id })
  it.tell(noon, added('A'))
  it.tell(noon, { type: 'sprint.start', id: 's' })
  it.tell(noon, added('B'))
  const story = sprintFor(it.fold(), 's') as SprintStory
  expect(scopeReport(story, it.paceOn).changes).toMatchObject([{ cardId: 'B', effect: null }])
  expect(story.journal).toMatchObject([{ goal: null }])
})

test('at the close the effects are written down, and finished work that turns up later changes none', () => {
  const { tell, changes, entries, paceOn } = underWay()
  tell({ type: 'card.move', id: 'D', columnId: 'Todo', after: null })
  tell(added('D'))
  const [before] = changes()
  expect(before?.effect).toBeLessThan(0)
  tell({ type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  const fold = folded(entries)
  const quicker = (day: string) => ({ ...paceOn(day), samples: [5, 6, 7, 8, 9] })
  expect(scopeReport(sprintFor(fold, 's') as SprintStory, quicker).changes).toEqual([before])
})

test('why scope was changed can be said afterwards, by the entry that did it, and taken back', () => {
  const { tell, changes, entries } = underWay()
  tell(added('D', 'E'))
  const seq = entries.length
  expect(changes().map(({ reason }) => reason)).toEqual([null, null])
  tell({ type: 'sprint.explain', id: 's', seq, reason: 'The auditors asked' })
  expect(changes()).toMatchObject([
    { cardId: 'D', reason: 'The auditors asked', explainedBy: 'ann' },
    { cardId: 'E', reason: 'The auditors asked', explainedBy: 'ann' },
  ])
  tell({ type: 'undo', mutationId: `m${entries.length}` })
  expect(changes().map(({ reason }) => reason)).toEqual([null, null])
  tell({ type: 'undo', mutationId: `m${entries.length}` })
  expect(changes().map(({ reason }) => reason)).toEqual(['The auditors asked', 'The auditors asked'])
})

test('what was said with a change stands, whatever is said afterwards', () => {
  const { tell, changes, entries } = underWay()
  tell({ type: 'sprint.add', sprintId: 's', cardIds: ['D'], reason: 'A customer waits' })
  tell({ type: 'sprint.explain', id: 's', seq: entries.length, reason: 'Ann was lazy' })
  expect(changes()).toMatchObject([{ reason: 'A customer waits', explainedBy: null }])
})

test('a card that is found to be needed for the goal, or not, is a change of scope without points', () => {
  const { tell, changes, fold } = underWay()
  const events = () => sprintFor(fold(), 's')?.events.length
  const before = events()
  tell({ type: 'card.goal', id: 'C', isGoal: true })
  tell({ type: 'card.goal', id: 'C', isGoal: false })
  expect(changes().map(({ what, cardId, points }) => [what, cardId, points])).toEqual([
    ['needed', 'C', 0],
    ['not-needed', 'C', 0],
  ])
  expect(events()).toBe(before)
})
