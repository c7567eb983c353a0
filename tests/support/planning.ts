import type { State } from '@rondo/core/state'
import type { CommandInput, Figures, Sum } from '@rondo/types'
import type { Chance } from './chance.ts'

/** Anything that people do when they plan, sensible or not. */
export function plansAnything(state: State, names: readonly string[], dice: Chance, newId: () => string): CommandInput {
  const ids = (table: 'cards' | 'epics' | 'holidays' | 'absences' | 'sprints') => [...state.all(table)].map(({ id }) => id)
  const some = () => [...new Set(Array.from({ length: 1 + dice.below(4) }, () => dice.one(ids('cards')) ?? 'no-card'))]
  const [card, sprint, epic] = [dice.one(ids('cards')) ?? 'no-card', dice.one(ids('sprints')) ?? 'no-sprint', dice.one(ids('epics')) ?? 'no-epic']
  const unfinished = [...state.all('sprints')].filter(({ finishedAt }) => !finishedAt).map(({ id }) => id)
  const open = dice.one(unfinished) ?? 'no-sprint'
  const running = dice.one(state.runningSprints)?.id ?? open
  const begun = [...state.all('sprints')].filter(({ startedAt }) => startedAt).map(({ id }) => id)
  const elsewhere = unfinished.filter((id) => id !== running)
  const goal = state.get('sprints', open)?.goal ?? ''
  const day = () => new Date(Date.UTC(2026, 2, 1 + dice.below(300))).toISOString().slice(0, 10)
  const later = (from: string) => new Date(Date.parse(from) + dice.below(6) * 86_400_000).toISOString().slice(0, 10)
  const plan = (from = day()): CommandInput => ({
    type: 'sprint.plan',
    id: newId(),
    name: `S${dice.below(100)}`,
    goal: '',
    startsOn: from,
    endsOn: later(from),
  })
  const points = state.get('cards', card)?.points ?? null
  const outcomes = (id: string) =>
    (state.get('cards', id)?.points ?? 0) > 2 && elsewhere.length > 0 ? (['carry', 'split', 'return', 'drop'] as const) : (['return', 'drop'] as const)
  const decision = (id: string) => ({
    what: dice.one(outcomes(id)) as 'carry',
    pointsDone: 1 + dice.below(2),
    sprintId: dice.one(elsewhere) ?? null,
  })
  const decisions = () => Object.fromEntries(state.orderOfSprint(running).ids.flatMap((id) => (dice.happens(0.4) ? [[id, decision(id)]] : [])))
  const finish = (): CommandInput => ({
    type: 'sprint.finish',
    id: running,
    unfinished: dice.one(elsewhere) ?? 'backlog',
    decisions: decisions(),
  })
  const commands: (() => CommandInput)[] = [
    ...Array.from({ length: 3 }, () => () => plan()),
    ...Array.from({ length: 4 }, () => finish),
    () => ({ type: 'sprint.plan', id: newId(), name: 'Reversed', goal: '', startsOn: day(), endsOn: day() }),
    ...Array.from({ length: 10 }, () => () => ({ type: 'sprint.add', sprintId: open, cardIds: some() }) as const),
    ...Array.from({ length: 4 }, () => () => ({ type: 'sprint.start', id: open }) as const),
    ...Array.from({ length: 5 }, () => () => ({ type: 'backlog.move', ids: some(), after: dice.happens(0.3) ? null : dice.one(ids('cards')) }) as const),
    () => ({ type: 'sprint.edit', id: sprint, name: `R${dice.below(100)}`, endsOn: day() }),
    () => ({ type: 'sprint.goal', id: open, base: goal, goal: `${goal} more`.slice(-900) }),
    () => ({ type: 'sprint.remove', sprintId: open, cardIds: some(), reason: 'No time' }),
    () => ({ type: 'sprint.add', sprintId: sprint, cardIds: some() }),
    () => ({ type: 'sprint.explain', id: running, seq: 1 + dice.below(9), reason: `Asked ${dice.below(100)}` }),
    () => ({ type: 'sprint.finish', id: sprint, unfinished: 'backlog' }),
    () => ({ type: 'sprint.delete', id: open }),
    () => ({ type: 'card.goal', id: card, isGoal: dice.happens(0.7) }),
    () => ({ type: 'card.split', id: card, newId: newId(), title: 'Half', points: points === null ? null : dice.below(points + 2) }),
    () => ({ type: 'card.epic', id: card, epicId: dice.happens(0.8) ? epic : null }),
    () => ({ type: 'card.ready', id: card, checkId: 'talk', isTicked: dice.happens(0.7) }),
    () => ({ type: 'demo.move', sprintId: running, cardId: card, after: dice.happens(0.3) ? null : (dice.one(ids('cards')) ?? null) }),
    () => ({ type: 'remark.add', id: newId(), sprintId: dice.one(begun) ?? open, kind: 'question', text: `Why ${dice.below(100)}?`, from: 'Ms Otto' }),
    () => ({ type: 'remark.add', id: newId(), sprintId: running, cardId: card, kind: 'accept' }),
    () => ({ type: 'epic.add', id: newId(), name: 'Epic', color: 'teal' }),
    () => ({ type: 'epic.edit', id: epic, name: 'Saga', color: 'red' }),
    () => ({ type: 'epic.move', id: epic, after: dice.one(ids('epics')) ?? null }),
    () => ({ type: 'epic.remove', id: epic }),
    () => ({ type: 'holiday.add', on: day(), name: 'Rest' }),
    () => ({ type: 'holiday.remove', on: dice.one(ids('holidays')) ?? '2026-01-01' }),
    () => ({ type: 'absence.add', id: newId(), userId: dice.one(names) as string, from: day(), to: day() }),
    () => ({ type: 'absence.remove', id: dice.one(ids('absences')) ?? 'none' }),
    () => ({ type: 'capacity.set', userId: dice.one(names) as string, fte: dice.below(5) / 4, onCall: dice.below(3) / 4 }),
    () => ({ type: 'board.parallel', isAllowed: dice.happens(0.5) }),
    () => ({ type: 'board.workdays', workdays: [1, 2, 3, dice.below(2) ? 4 : 6] }),
    () => ({ type: 'board.cadence', days: 7 + dice.below(8) }),
    () => ({ type: 'board.ready', checks: [{ id: 'talk', name: 'We have talked', kind: 'tick' }] }),
  ]
  if (dice.happens(0.4))
    return nextStep(state, { plan, finish, add: () => ({ type: 'sprint.add', sprintId: dice.one(unfinished) as string, cardIds: some() }) })
  return (dice.one(commands) as () => CommandInput)()
}

/** What a team would do next, so that sprints come to their end. */
function nextStep(state: State, { plan, finish, add }: Record<'plan' | 'finish' | 'add', () => CommandInput>): CommandInput {
  const unfinished = [...state.all('sprints')].filter(({ finishedAt }) => !finishedAt)
  const [running] = state.runningSprints
  if (running) return state.orderOfSprint(running.id).size > 3 ? finish() : add()
  const full = unfinished.find(({ id }) => state.orderOfSprint(id).size > 1)
  if (full) return { type: 'sprint.start', id: full.id }
  return unfinished.length > 0 ? add() : plan()
}

/** What must hold of planning on every screen at every moment. */
export function checkPlanning(state: State, must: (holds: boolean, what: string) => void) {
  const [board] = [...state.all('boards')]
  if (!board) return
  must(board.hasParallelSprints || state.runningSprints.length <= 1, 'two sprints run though the team allows one')
  let planned = 0
  for (const sprint of state.all('sprints')) {
    const cards = [...state.orderOfSprint(sprint.id)]
    planned += cards.length
    must(!sprint.finishedAt || cards.length === 0, 'a card is in a sprint that is finished')
    must(state.runningSprints.includes(sprint) === Boolean(sprint.startedAt && !sprint.finishedAt), 'a sprint runs that is not among the running ones')
    must(Boolean(sprint.startedAt) === (sprint.commitment !== null), 'a sprint began without its commitment')
    must(Boolean(sprint.finishedAt) === (sprint.figures !== null), 'a sprint ended without its figures')
    if (sprint.figures) checkSums(sprint.figures, must)
  }
  const backlog = [...state.backlog]
  for (const [i, card] of backlog.entries()) {
    must(card.sprintId === null && card.doneAt === null && state.get('cards', card.id) === card, 'a card is in the backlog that is done, or in a sprint')
    must(i === 0 || (backlog[i - 1] as typeof card).backlogRank <= card.backlogRank, 'the backlog is out of order')
  }
  let inSprints = 0
  let outside = 0
  for (const card of state.all('cards')) {
    if (card.sprintId) inSprints++
    else if (card.doneAt === null) outside++
    must(card.sprintId !== null || !card.isGoal, 'a card of no sprint is part of a goal')
    must(card.epicId === null || state.get('epics', card.epicId) !== undefined, 'a card belongs to an epic that is gone')
    must(!card.sprintId || !card.pastSprints.includes(card.sprintId), 'a card is in a sprint that it was in before')
  }
  must(inSprints === planned, 'a card is in a sprint that is not there')
  must(outside === backlog.length, 'a card that is to be done is in no list')
  for (const column of state.all('columns')) {
    const shown = state.shownIn(column.id)
    const running = new Set(state.runningSprints.map(({ id }) => id))
    const right = [...state.orderOf(column.id)].filter(({ sprintId }) => running.size === 0 || (sprintId !== null && running.has(sprintId)))
    must(shown.length === right.length && right.every(({ id }, i) => shown[i] === id), 'a column shows other cards than those of the running sprints')
  }
}

/** Nothing of a sprint is lost when it is closed, neither cards nor points. */
export function checkSums(figures: Figures, must: (holds: boolean, what: string) => void) {
  const { committed, added, removed, all, done, carried, split, returned, dropped } = figures
  for (const unit of ['cards', 'points'] as const) {
    const sum = (...sums: Sum[]) => Math.round(sums.reduce((total, one) => total + one[unit], 0) * 1000) / 1000
    must(sum(done, carried, split, returned, dropped) === sum(all), `the ${unit} of a closed sprint do not add up to all`)
    const splitOff = { cards: figures.splitOff ?? 0, points: 0 }
    must(sum(committed, added, splitOff) === sum(removed, all), `the ${unit} of a closed sprint do not come from what was committed, added and removed`)
  }
  must(figures.cards.length === all.cards, 'a card of a closed sprint is not listed')
}
