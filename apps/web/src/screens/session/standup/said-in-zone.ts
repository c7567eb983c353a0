/** A moment (ms) by the clock of a zone: “Tuesday 08:10”. */
export const saidInZone = (at: number, zone: string) =>
  new Date(at).toLocaleString('en-GB', { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone }).replace(',', '')

/** A zone as people say it: its city, or how far it is from Greenwich. */
export function saidZone(zone: string, at: number): string {
  if (zone.includes('/') && !zone.startsWith('Etc/')) return (zone.split('/').at(-1) as string).replaceAll('_', ' ')
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
