import { dayNumber } from '@rondo/core/metrics/days'
import { startOfDay } from '@rondo/core/metrics/zone-days'

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** When a sprint's last day is over by the clock of someone who is not where the team is, “ends Fri 17:00 for you”; nothing, where the clocks agree. */
export function endsForMe(endsOn: string, zone: string, mine = here()) {
  const end = startOfDay(zone, dayNumber(endsOn) + 1)
  const [theirs, own] = [clockOf(zone, end), clockOf(mine, end)]
  return theirs === own ? null : { said: `ends ${own} for you`, why: `For the team it ends ${theirs}, ${zone}` }
}

const clockOf = (timeZone: string, instant: number) => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
  return parts.replace(',', '')
}
