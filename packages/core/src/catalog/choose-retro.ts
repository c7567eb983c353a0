import type { Occasion } from './retro-format.ts'
import { retroGuides } from './retro-formats.ts'

/** What the board and the last retros tell, as far as it bears on which format to choose. */
export type RetroSignals = {
  /** The share of the sprint's cards that were carried on, 0 to 1. */
  carriedShare?: number
  /** The mean mood of the last retro, 1 to 5. */
  mood?: number
  isGoalMissed?: boolean
  isReleaseAhead?: boolean
  hasHadIncident?: boolean
  hasRecurringTheme?: boolean
  /** How many will take part. */
  people?: number
  /** Slugs of past retros, the last one first. */
  used?: readonly string[]
}

export type Suggestion = { slug: string; because: Occasion }

const AVOIDED = 3

/** The format that comes to mind first where this is so. */
const first: Partial<Record<Occasion, string>> = {
  'after an incident': 'incident-review',
  'many carry-overs': 'five-whys',
  'low mood': 'appreciation-round',
  'release ahead': 'pre-mortem',
  'recurring themes': 'circles-and-soup',
  'missed goal': 'promise-check',
  'any sprint': 'start-stop-continue',
}

/** Formats that suit, the most telling reason first; never one of the last three. */
export function chooseRetro(signals: RetroSignals): Suggestion[] {
  const recent = new Set((signals.used ?? []).slice(0, AVOIDED))
  const found = occasionsIn(signals).map((because) => ({ because, slug: suiting(because, signals.people).find((slug) => !recent.has(slug)) }))
  const seen = new Set<string>()
  return found.flatMap(({ because, slug }) => (slug && !seen.has(slug) && seen.add(slug) ? { slug, because } : []))
}

function occasionsIn({ carriedShare = 0, mood, isGoalMissed, isReleaseAhead, hasHadIncident, hasRecurringTheme }: RetroSignals): Occasion[] {
  const told: [Occasion, boolean | undefined][] = [
    ['after an incident', hasHadIncident],
    ['low mood', mood !== undefined && mood < 3],
    ['release ahead', isReleaseAhead],
    ['many carry-overs', carriedShare >= 0.25],
    ['recurring themes', hasRecurringTheme],
    ['missed goal', isGoalMissed],
    ['any sprint', true],
  ]
  return told.flatMap(([occasion, isSo]) => (isSo ? occasion : []))
}

function suiting(occasion: Occasion, people?: number): string[] {
  const suits = [...retroGuides].filter(
    ([, guide]) => guide.goodFor.includes(occasion) && (people === undefined || (people >= guide.people[0] && people <= guide.people[1])),
  )
  const slugs = suits.map(([slug]) => slug)
  const best = first[occasion]
  return best && slugs.includes(best) ? [best, ...slugs.filter((slug) => slug !== best)] : slugs
}
