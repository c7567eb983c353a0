import { addDays, dayNumbered } from '@rondo/core/metrics/days'
import { dayAt } from '@rondo/core/metrics/zone-days'
import { nextSprint } from '@rondo/core/next-sprint'
import type { State } from '@rondo/core/state'
import type { Step } from '@rondo/core/trello/step'
import type { By, Card, Command, ImportedRow } from '@rondo/types'
import type { Chance } from './chance.ts'
import type { DemoPerson } from './demo-board.ts'
import { type Fortnight, fortnights } from './fortnights.ts'
import type { Area } from './library.ts'
import { Retelling } from './retelling.ts'
import { retroAfter } from './retro.ts'
import { labelId } from './words.ts'

type Told = { zone: string; bornAt: string; now: number; people: readonly DemoPerson[]; areas: readonly Area[] }

const SURELY_PLANNED = 0.88
const TOO_MUCH = 1
/** Of the sprint that is running nobody knows yet what will be begun. */
const STILL_TO_BEGIN = 6
/** What is begun in the last days of a sprint came up during it. */
const LATE_DAYS = 3
const LOOKED_AHEAD = 4

/** The same past, of a team that works in sprints: what was begun in a fortnight was planned for it, or came in between. The last sprint is running. */
export function inSprints(past: readonly Step[], { zone, bornAt, now, people, areas }: Told, chance: Chance): Step[] {
  const { by } = people[0] as DemoPerson
  const told = new Retelling(zone, bornAt, by)
  const sprints = fortnights(bornAt.slice(0, 10), dayNumbered(dayAt(zone, now)))
  const foreseen = { begun: firstly(past, (card) => card.startedAt !== null), sized: firstly(past, (card) => card.points !== null) }
  const acts = sprints.flatMap((sprint, i) => {
    const next = sprints[i + 1]
    return [
      { at: sprint.begins, act: () => begin(told, sprint, { foreseen, areas, chance, by, spare: next ? TOO_MUCH : STILL_TO_BEGIN }) },
      ...(next ? [{ at: sprint.ends, act: () => finish(told, sprint, next, by) }] : []),
      ...(next ? [{ at: sprint.ends, act: () => lookBack(told, retroAfter(sprint, sprints.length - 2 - i, people.length, by)) }] : []),
    ]
  })
  for (const step of past) {
    while (acts[0] && acts[0].at <= step.at) acts.shift()?.act()
    comesBetween(told, step)
    told.tells(step)
  }
  if (sprints.length > 0) lookAhead(told, new Date(now).toISOString(), by)
  return told.steps
}

const plan = ({ id, name, startsOn, endsOn }: Pick<Fortnight, 'id' | 'name' | 'startsOn' | 'endsOn'>): Command => ({
  type: 'sprint.plan',
  id,
  name,
  goal: '',
  startsOn,
  endsOn,
})

type Planning = { foreseen: { begun: Firsts; sized: Firsts }; areas: readonly Area[]; chance: Chance; by: By; spare: number }

function begin(told: Retelling, sprint: Fortnight, { foreseen: { begun, sized }, areas, chance, by, spare }: Planning) {
  const { state } = told
  const at = sprint.begins
  if (!state.get('sprints', sprint.id)) told.does(plan(sprint), at, by)
  const free = [...state.all('cards')].filter(({ sprintId, doneAt }) => sprintId === null && doneAt === null)
  const when = (id: string) => begun.get(id)?.at ?? '9'
  const waiting = free.filter(({ startedAt }) => startedAt === null).sort((a, b) => (when(a.id) < when(b.id) ? -1 : 1))
  const within = waiting.filter(({ id }) => when(id) < addDays(sprint.endsOn, -LATE_DAYS))
  const planned = [
    ...free.filter(({ startedAt }) => startedAt !== null),
    ...within.filter(() => chance.happens(SURELY_PLANNED)),
    ...waiting.slice(within.length, within.length + spare),
  ]
  for (const { id, points } of planned) {
    const size = sized.get(id)?.card.points
    if (points === null && size !== undefined) told.does({ type: 'card.estimate', id, points: size }, at, by)
  }
  if (planned.length > 0) told.does({ type: 'sprint.add', sprintId: sprint.id, cardIds: planned.map(({ id }) => id) }, at, by)
  const area = mostOf(state, sprint.id, areas)
  if (area) {
    told.does({ type: 'sprint.goal', id: sprint.id, goal: `Readers can say: “${area.goal}.”` }, at, by)
    for (const { id, labels } of [...state.orderOfSprint(sprint.id)])
      if (labels.includes(labelId(area))) told.does({ type: 'card.goal', id, isGoal: true }, at, by)
  }
  told.does({ type: 'sprint.start', id: sprint.id }, at, by)
}

/** What is under way goes on in the next sprint; what nobody began goes back. */
function finish(told: Retelling, sprint: Fortnight, next: Fortnight, by: By) {
  told.does(plan(next), sprint.ends, by)
  const back = [...told.state.orderOfSprint(sprint.id)].filter(({ startedAt, doneAt }) => startedAt === null && doneAt === null)
  const decisions = Object.fromEntries(back.map(({ id }) => [id, { what: 'return' as const }]))
  told.does({ type: 'sprint.finish', id: sprint.id, unfinished: next.id, decisions }, sprint.ends, by)
}

function lookBack(told: Retelling, retro: Step | null) {
  if (retro) told.tells(retro)
}

/** Whoever begins a card that was not planned brings it into the sprint. */
function comesBetween(told: Retelling, { at, by, rows = [] }: Step) {
  const [running] = told.state.runningSprints
  if (!running) return
  for (const { table, row } of rows as ImportedRow[]) {
    if (table !== 'cards' || row.startedAt === null || row.doneAt !== null) continue
    const known = told.state.get('cards', row.id)
    if (known && known.sprintId === null && known.startedAt === null) told.does({ type: 'sprint.add', sprintId: running.id, cardIds: [row.id] }, at, by)
  }
}

/** The sprint after this one has been thought about. */
function lookAhead(told: Retelling, at: string, by: By) {
  const { state } = told
  const id = 'demo-sprint-next'
  told.does(plan({ id, ...nextSprint(state, 'demo', at.slice(0, 10)) }), at, by)
  const ready = [...state.backlog].filter(({ points, startedAt, doneAt }) => points !== null && startedAt === null && doneAt === null)
  if (ready.length > 0) told.does({ type: 'sprint.add', sprintId: id, cardIds: ready.slice(0, LOOKED_AHEAD).map((card) => card.id) }, at, by)
}

type Firsts = ReadonlyMap<string, { at: string; card: Card }>

/** Of each card the moment at which it first was so. */
function firstly(past: readonly Step[], isSo: (card: Card) => boolean): Firsts {
  const first = new Map<string, { at: string; card: Card }>()
  for (const { at, rows = [] } of past)
    for (const { table, row } of rows) if (table === 'cards' && isSo(row) && !first.has(row.id)) first.set(row.id, { at, card: row })
  return first
}

/** What most of the work that nobody has begun is about. */
function mostOf(state: State, sprintId: string, areas: readonly Area[]): Area | undefined {
  const labels = [...state.orderOfSprint(sprintId)].flatMap((card) => (card.startedAt ? [] : card.labels))
  const count = (area: Area) => labels.filter((label) => label === labelId(area)).length
  return areas.toSorted((a, b) => count(b) - count(a)).find((area) => count(area) > 0)
}
