import { expect, test } from 'vitest'
import { endsForMe } from '../../apps/web/src/parts/ends-for-me.ts'

test.each([
  // Berlin puts its clocks forward on 29 March, New York did on 8 March: in between they are five hours apart, not six.
  ['before either', '2026-03-06', 'ends Fri 18:00 for you'],
  ['between the two', '2026-03-13', 'ends Fri 19:00 for you'],
  ['after both', '2026-04-03', 'ends Fri 18:00 for you'],
  ['on the night of the change', '2026-03-28', 'ends Sat 19:00 for you'],
])('a sprint of Berlin ends earlier on the clocks of New York: %s', (_, endsOn, said) => {
  expect(endsForMe(endsOn, 'Europe/Berlin', 'America/New_York')?.said).toBe(said)
})

test('it says what it is for the team, and nothing where the clocks agree', () => {
  expect(endsForMe('2026-03-13', 'Europe/Berlin', 'Asia/Tokyo')).toEqual({
    said: 'ends Sat 08:00 for you',
    why: 'For the team it ends Sat 00:00, Europe/Berlin',
  })
  expect(endsForMe('2026-03-13', 'Europe/Berlin', 'Europe/Berlin')).toBeNull()
  expect(endsForMe('2026-03-13', 'Europe/Berlin', 'Europe/Madrid')).toBeNull()
})
