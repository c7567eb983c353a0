import { templateOf } from '@rondo/core/catalog/templates'
import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { FlowFold } from '@rondo/core/metrics/flow-fold'
import { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { dripOf, lastDripDay } from '@rondo/core/retro/drip'
import { proposalsFor } from '@rondo/core/retro/proposals'
import type { Action, CommandInput, Entry, SessionColumn, Sprint } from '@rondo/types'
import { describe, expect, test } from 'vitest'
import { board } from '../support/board.ts'

/** A sprint of a week, told day by day to a board and to its folds. */
function sprintOf(tell: (says: (day: number, command: CommandInput) => void) => void) {
  const { state, does } = board()
  const log: Entry[] = []
  const [flow, sprints] = [new FlowFold(), new SprintFold()]
  const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T10:${String(10 + log.length).padStart(2, '0')}:00.000Z`
  const take = (command: CommandInput, when: string) => {
    const patches = does(command, { at: when })
    const entry = { seq: log.length + 1, mutationId: `m${log.length}`, actorId: 'ann', at: when, command, patches } as Entry
    log.push(entry)
  }
  tell((day, command) => take(command, at(day)))
  const made: Entry = {
    seq: 0,
    mutationId: 'made',
    actorId: 'system',
    at: '2026-01-05T09:00:00.000Z',
    command: log[0]?.command as Entry['command'],
    patches: madeBefore(state),
  }
  for (const [n, entry] of [made, ...log].entries()) {
    const numbered = { ...entry, seq: n + 1 }
    flow.take(numbered)
    sprints.take(numbered)
  }
  return { state, flow, sprints, log }
}

/** The board's own rows and columns, which were there before the story began. */
function madeBefore(state: ReturnType<typeof board>['state']): Entry['patches'] {
  const rows = [...state.all('boards')].map((to) => ({ table: 'boards', id: to.id, from: null, to }) as const)
  const columns = [...state.all('columns')].map((to) => ({ table: 'columns', id: to.id, from: null, to }) as const)
  return [...rows, ...columns] as unknown as Entry['patches']
}

const story = () =>
  sprintOf((says) => {
    for (const [id, title] of [
      ['reset', 'Reset link'],
      ['list', 'Session list'],
      ['audit', 'Audit trail'],
    ] as const) {
      says(5, { type: 'card.add', id, columnId: 'todo', title })
      says(5, { type: 'card.estimate', id, points: 3 })
    }
    says(5, { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: 'Sign-in works', startsOn: '2026-01-05', endsOn: '2026-01-09' })
    says(5, { type: 'sprint.add', sprintId: 's', cardIds: ['reset', 'list'] })
    says(5, { type: 'sprint.start', id: 's' })
    says(6, { type: 'card.move', id: 'reset', columnId: 'doing' })
    says(6, { type: 'card.block', id: 'reset', reason: 'No key' })
    says(7, { type: 'sprint.add', sprintId: 's', cardIds: ['audit'], reason: 'Urgent' })
    says(7, { type: 'card.add', id: 'other', columnId: 'done', title: 'Of no sprint' })
    says(8, { type: 'card.unblock', id: 'reset' })
    says(8, { type: 'card.move', id: 'list', columnId: 'done' })
  })

const action = (id: string, sessionId: string, more: Partial<Action>): Action => ({
  ...{ id, sessionId, topicId: null, trigger: '', title: id, ownerId: 'ann', dueOn: null, metric: null, state: 'open', helped: null },
  ...{ decidedAt: `2026-01-0${sessionId === 'r1' ? 1 : 2}T09:00:00.000Z`, ...more },
})

function proposed(slug: string, actions: Action[] = [], finishedAt: string | null = null) {
  const { state, flow, sprints, log } = story()
  const sprint = { ...(state.get('sprints', 's') as Sprint), finishedAt }
  const cards = [...state.orderOfSprint('s')].map(({ id, title, doneAt }) => ({ id, title, isDone: doneAt !== null, isCarried: false }))
  const proposals = proposalsFor({
    sprint,
    cards,
    flow,
    changes: sprints.sprints.get('s')?.journal ?? [],
    today: '2026-01-09',
    titleOf: (id) => state.get('cards', id)?.title ?? '?',
    columns: templateOf(slug)?.columns ?? [],
    actions,
    ownerOf: () => 'Ann Bell',
    entries: log.filter(({ at }) => at >= (sprint.startedAt ?? '')),
    dayOf: (instant) => instant.slice(0, 10),
    calendar: MONDAY_TO_FRIDAY,
  })
  return proposals.map(({ columnId, text }) => `${columnId}: ${text}`)
}

describe('what the board lays out', () => {
  test('a promise check has what was forecast and promised, and what came of each', () => {
    const lines = proposed('promise-check', [
      action('old and done', 'r1', { state: 'done' }),
      action('still open', 'r1', { state: 'open' }),
      action('stop and mend it', 'r2', { trigger: 'a build is red', state: 'done', helped: 1 }),
    ])
    expect(lines).toEqual([
      'forecast: Goal: “Sign-in works”',
      'forecast: Agreed on: 2 cards, 6 points',
      'forecast: Promised: still open (Ann Bell)',
      'forecast: Promised: if a build is red, then stop and mend it (Ann Bell)',
      'happened: 1 of 3 cards done',
      'happened: Reset link: agreed on, not done',
      'happened: 1 change of scope after the start',
      'happened: still open: not begun',
      'happened: stop and mend it: done, and it helped',
    ])
  })

  test('an autopsy has the oldest cards, the longest blocks and the largest steps', () => {
    expect(proposed('board-autopsy')).toEqual(['oldest: Reset link: 4 days', 'blocks: Reset link: 48 hours', 'scope: Audit trail: added, +3 points'])
  })

  test('a timeline has what happened, day by day in the order of time, and nothing of days to come', () => {
    expect(proposed('timeline')).toEqual([
      'day-1: The sprint began',
      'day-2: Reset link: blocked',
      'day-3: Audit trail: added',
      'day-4: Reset link: no longer blocked',
      'day-4: Session list: done',
    ])
  })

  test('a timeline ends with the sprint', () => {
    expect(proposed('timeline', [], '2026-01-08T00:00:00.000Z').slice(-2)).toEqual(['day-3: Audit trail: added', 'day-4: The sprint was closed'])
  })

  test('other formats begin empty', () => {
    expect(proposed('start-stop-continue')).toEqual([])
  })
})

describe('a drip', () => {
  const columns = templateOf('async-drip')?.columns as SessionColumn[]
  const asked = (openedOn: string, today: string) => dripOf(columns, openedOn, today, MONDAY_TO_FRIDAY)

  test('asks one question a working day, and the last one on the fifth', () => {
    expect(asked('2026-01-08', '2026-01-08').asked.map(({ id }) => id)).toEqual(['monday'])
    expect(asked('2026-01-08', '2026-01-08').next).toBe('2026-01-09')
    expect(
      asked('2026-01-08', '2026-01-11').asked.map(({ id }) => id),
      'nothing comes at the weekend',
    ).toEqual(['tuesday', 'monday'])
    expect(asked('2026-01-08', '2026-01-11').next).toBe('2026-01-12')
    expect(asked('2026-01-08', '2026-01-14')).toMatchObject({ next: null })
    expect(asked('2026-01-08', '2026-01-14').asked).toHaveLength(5)
    expect(lastDripDay(columns, '2026-01-08', MONDAY_TO_FRIDAY)).toBe('2026-01-14')
  })

  test('that is opened at a weekend begins at once', () => {
    expect(asked('2026-01-10', '2026-01-10').asked).toHaveLength(1)
    expect(asked('2026-01-10', '2026-01-12').asked, 'the first working day is the first day').toHaveLength(1)
  })

  test('other formats ask all at once', () => {
    const others = templateOf('daki')?.columns as SessionColumn[]
    expect(dripOf(others, '2026-01-08', '2026-01-08', MONDAY_TO_FRIDAY)).toEqual({ asked: others, next: null })
    expect(lastDripDay(others, '2026-01-08', MONDAY_TO_FRIDAY)).toBeNull()
  })
})
