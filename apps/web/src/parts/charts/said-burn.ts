import type { BurnReport } from '@rondo/core/metrics/sprint-reports'
import { amount, points } from './amounts.ts'

/** What a burndown says. */
export function saidBurndown({ sprint, days }: BurnReport): string {
  const now = lastOf(days)
  if (!now) return `“${sprint.name}” has not begun its first day yet.`
  const grown = now.scope - sprint.committed
  const scope = grown === 0 ? '' : ` Since the start the scope has ${grown > 0 ? 'grown' : 'shrunk'} by ${points(Math.abs(grown))}.`
  if (sprint.finishedOn) return `Done when it was closed: ${amount(now.done)} of ${points(now.scope)}; left: ${amount(now.remaining)}.${scope}`
  if (now.remaining === 0) return now.scope === 0 ? `There are no points in it.${scope}` : `Done: all of ${points(now.scope)}.${scope}`
  return `Left: ${amount(now.remaining)} of ${points(now.scope)}. ${paceOf(now.done, sprint.committed - now.ideal)}${scope}`
}

/** What a burn-up says. */
export function saidBurnup({ sprint, days }: BurnReport): string {
  const now = lastOf(days)
  if (!now) return `“${sprint.name}” has not begun its first day yet.`
  const first = `Done: ${amount(now.done)} of ${points(now.scope)}`
  const grown = now.scope - sprint.committed
  if (grown === 0) return `${first}. The scope is what was agreed on at the start.`
  return `${first}. At the start the scope was ${points(sprint.committed)}: the line to reach has ${grown > 0 ? 'risen' : 'fallen'} by ${amount(Math.abs(grown))}.`
}

function paceOf(done: number, even: number) {
  const ahead = Math.round((done - even) * 10) / 10
  if (Math.abs(ahead) < 1) return 'That is about what an even pace would have left.'
  return ahead > 0 ? `The team is ${points(ahead)} ahead of an even pace.` : `The team is ${points(-ahead)} behind an even pace.`
}

export type KnownDay = { on: string; scope: number; done: number; remaining: number; ideal: number }

/** The last day that has been. */
export const lastOf = (days: BurnReport['days']): KnownDay | undefined => days.findLast(({ scope }) => scope !== null) as KnownDay | undefined
