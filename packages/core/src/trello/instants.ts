/** Instants as ISO texts sort as they are. */
export const earliest = (instants: readonly string[]): string => instants.toSorted()[0] ?? ''
export const latest = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? ''

export const byInstant = (a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** The calendar day of an instant in a time zone. */
export function dayIn(zone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => format.format(new Date(instant))
}
