import { type BurnDay, burn, idealLine } from './burn.ts'
import type { Calendar } from './calendar.ts'
import { type Day, dayNumbered, earlierDay, laterDay } from './days.ts'
import type { Samples } from './forecast-report.ts'
import { predictability } from './predictability.ts'
import { effectOf, paceByDay } from './scope-effect.ts'
import type { SprintFold } from './sprint-fold.ts'
import type { ScopeChange, SprintStory } from './sprint-story.ts'
import { type VelocityRange, velocityRange } from './velocity.ts'

// The reports of sprints, as docs/contract.md gives them: the same on the server and in a browser that has taken further entries into the same fold.

type SprintHead = Pick<SprintStory, 'id' | 'name' | 'startsOn' | 'endsOn' | 'committed'> & { startedOn: Day; finishedOn: Day | null }
export type BurnReport = { sprint: SprintHead; days: BurnDay[] }
export type ScopeReport = {
  sprint: SprintHead
  changes: (Omit<ScopeChange, 'on' | 'goal' | 'effect'> & { on: Day; explainedBy: string | null; effect: number | null })[]
}
type Sums = { id: string; name: string; committed: number; done: number; added: number; removed: number }
export type VelocityReport = { sprints: Sums[]; range: VelocityRange | null }
export type PredictabilityReport = { sprints: ({ id: string; name: string } & ReturnType<typeof predictability>)[] }

/** Is this a burndown as it was written down when its sprint was closed? */
export const isBurnReport = (kept: unknown): kept is BurnReport =>
  typeof kept === 'object' && kept !== null && 'sprint' in kept && 'days' in kept && Array.isArray(kept.days)

/** A sprint that has begun: the one named, else the one that runs, else the last one that was closed. */
export function sprintFor({ sprints }: SprintFold, sprintId?: string): SprintStory | undefined {
  if (sprintId) return sprints.get(sprintId)
  const begun = [...sprints.values()].filter(({ startedAt }) => startedAt).sort((a, b) => (a.startedOn ?? 0) - (b.startedOn ?? 0))
  return begun.find(({ finishedAt }) => !finishedAt) ?? begun.toSorted(byClosing).at(-1)
}

/**
 * Both burndown and burn-up: each day with its scope, what was done of it and what remained. A sprint that was started before its first day begins on that day, and
 * past its last day it goes on until it is closed.
 */
export function burnReport(story: SprintStory, today: Day, calendarNow: Calendar): BurnReport {
  const { endsOn, committed, events } = story
  const sprint = headOf(story)
  const startsOn = earlierDay(story.startsOn, sprint.startedOn)
  const calendar = story.calendar ?? calendarNow
  const until = sprint.finishedOn ?? today
  const last = laterDay(until, endsOn)
  const dated = events.map(({ on, ...event }) => ({ ...event, on: dayNumbered(on) }))
  const ideal = idealLine(committed, startsOn, endsOn, calendar)
  const days = burn(dated, { startsOn, endsOn: last, committed, calendar, today: until }).map((day, i) => ({ ...day, ideal: ideal[i] ?? 0 }))
  return { sprint, days }
}

/** What changed of a sprint's scope. What each change did to P(goal met) is by the team's pace on its day; of a closed sprint it is as it was written down. */
export function scopeReport(story: SprintStory, paceOn: (day: Day) => Samples): ScopeReport {
  const pace = paceByDay(paceOn)
  const changes = story.journal.map(({ goal, effect, ...change }) => {
    const on = dayNumbered(change.on)
    // What was said with a change stands; only where nothing was, it can be said afterwards.
    const later = change.reason === null ? story.explained[change.seq] : undefined
    const why = { reason: later?.reason ?? change.reason, explainedBy: later?.by ?? null }
    return { ...change, ...why, on, effect: effect === undefined ? effectOf({ goal }, pace(on)) : effect }
  })
  return { sprint: headOf(story), changes }
}

/** Closed sprints, oldest first, in points; and what one of them is likely to bring. */
export function velocityReport(fold: SprintFold): VelocityReport {
  const sprints = closed(fold).map(({ id, name, sums: { committed, done, added, removed } }) => ({ id, name, committed, done, added, removed }))
  return { sprints, range: velocityRange(sprints.map(({ done }) => done)) }
}

/** Say/do, throughput ratio and churn of each closed sprint: always all three, as either alone can be gamed. */
export const predictabilityReport = (fold: SprintFold): PredictabilityReport => ({
  sprints: closed(fold).map(({ id, name, sums }) => ({ id, name, ...predictability(sums) })),
})

const closed = ({ sprints }: SprintFold) =>
  [...sprints.values()].filter((story): story is SprintStory & { sums: NonNullable<SprintStory['sums']> } => story.sums !== null).sort(byClosing)

const byClosing = (a: SprintStory, b: SprintStory) => Date.parse(a.finishedAt ?? '') - Date.parse(b.finishedAt ?? '')

const headOf = ({ id, name, startsOn, endsOn, committed, startedOn, finishedOn }: SprintStory): SprintHead => ({
  ...{ id, name, startsOn, endsOn, committed },
  startedOn: dayNumbered(startedOn ?? 0),
  finishedOn: finishedOn === null ? null : dayNumbered(finishedOn),
})
