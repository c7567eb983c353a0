export type Rag = 'green' | 'amber' | 'red'

/** The least for green and for amber. Written down per project; these are where one starts. */
export type Thresholds = { green: number; amber: number }

/** The chance to reach the milestone in time. */
export const scheduleThresholds: Thresholds = { green: 0.85, amber: 0.5 }
export const scheduleRag = (chance: number, { green, amber } = scheduleThresholds): Rag => (chance >= green ? 'green' : chance >= amber ? 'amber' : 'red')

/** What will be left of the budget ÷ the budget (VAC ÷ BAC): green above the first, amber down to the second, red beyond it. */
export const costThresholds: Thresholds = { green: -0.04, amber: -0.07 }
export const costRag = (share: number, { green, amber } = costThresholds): Rag => (share > green ? 'green' : share >= amber ? 'amber' : 'red')

/** The worst of all dimensions (Alfabet). */
export const rollUp = (dimensions: readonly Rag[]): Rag => (['red', 'amber'] as const).find((rag) => dimensions.includes(rag)) ?? 'green'

/** Green outside, red inside: declared green while computed red in the last two reports. Told to the author before publishing. */
export const isWatermelon = (reports: readonly { declared: Rag; computed: Rag }[]) =>
  reports.length >= 2 && reports.slice(-2).every(({ declared, computed }) => declared === 'green' && computed === 'red')
