/** Points of cards together; one without an estimate counts none. */
export const pointsOf = (cards: Iterable<{ points: number | null }>) => tidy([...cards].reduce((total, { points }) => total + (points ?? 0), 0))

/** Without the last bits that adding and taking away fractions leaves behind. */
export const tidy = (points: number) => Math.round(points * 1e6) / 1e6 + 0
