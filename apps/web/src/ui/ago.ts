const steps: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]
let words: Intl.RelativeTimeFormat | undefined // made when first needed: it costs the page's start

/**
 * “3 days ago”, “in 2 hours”: in the largest unit that fits, cut and not rounded; less than a minute either way is “just now”. What is to come counts its last
 * minute in full, so that what was given seven days this moment has seven, not six.
 */
export function ago(then: Date, now: Date): string {
  words ??= new Intl.RelativeTimeFormat('en', { numeric: 'always' })
  const exact = (then.getTime() - now.getTime()) / 1000
  const seconds = exact >= 60 ? exact + 60 : exact
  for (const [unit, length] of steps) if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit)
  return 'just now'
}
