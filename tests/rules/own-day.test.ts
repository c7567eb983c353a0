import { isWorkday, MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { dayNumbered, weekday } from '@rondo/core/metrics/days'
import { dayAt } from '@rondo/core/metrics/zone-days'
import { dayBefore, nextDayFor, type OnOwnTime, openDayFor } from '@rondo/core/standup/own-day'
import { whoIsAsked } from '@rondo/core/standup/who-is-asked'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const QUARTER = 15 * 60_000
const [march, april, october, november] = ['2026-03-01', '2026-04-15', '2026-10-15', '2026-11-15'].map((day) => Date.parse(day)) as [
  number,
  number,
  number,
  number,
]
const person = (zone: string, more: Partial<OnOwnTime> = {}): OnOwnTime => ({ zone, calendar: MONDAY_TO_FRIDAY, away: [], ...more })

// The zones that the ceremony names, and some whose clocks do change: by an hour, by half of one, at midnight.
const zones = [
  'Pacific/Kiritimati',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'UTC',
  'Pacific/Honolulu',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
]

test.each(zones)('in %s each working day is open exactly once, from eight in the morning, over both changes of clocks', (zone) => {
  const who = person(zone)
  for (const [from, to] of [
    [march, april],
    [october, november],
  ] as const) {
    const opened: string[] = []
    let last: string | null = null
    for (let now = from; now < to; now += QUARTER) {
      const day = openDayFor(who, now)
      if (day !== null && day !== last && now > from) {
        opened.push(day)
        expect(clock(zone, now)).toBe(`${day} 08:00`)
      }
      if (day === null && last !== null) expect(clock(zone, now).slice(11)).toMatch(/^0[01]:00$/)
      last = day
    }
    const days = Array.from({ length: dayAt(zone, to - 1) - dayAt(zone, from) - 1 }, (_, n) => dayNumbered(dayAt(zone, from) + 1 + n))
    const whole = days.filter((day) => isWorkday(day, MONDAY_TO_FRIDAY))
    expect(opened.filter((day) => whole.includes(day))).toEqual(whole)
    expect(new Set(opened).size).toBe(opened.length)
  }
})

test('at one moment it is another day for each, and only theirs is open', () => {
  const now = Date.parse('2026-11-24T19:30:00Z')
  expect(openDayFor(person('Pacific/Kiritimati'), now)).toBe('2026-11-25')
  expect(openDayFor(person('Asia/Tokyo'), now)).toBeNull()
  expect(openDayFor(person('Pacific/Honolulu'), now)).toBe('2026-11-24')
  expect(nextDayFor(person('Asia/Tokyo'), now)).toEqual({ day: '2026-11-25', opensAt: Date.parse('2026-11-24T23:00:00Z') })
})

test('on a Monday one tells of Friday, and after leave of the day before it, for two weeks at most', () => {
  expect(dayBefore(person('UTC'), '2026-11-23')).toBe('2026-11-20')
  expect(dayBefore(person('UTC', { away: [{ from: '2026-11-16', to: '2026-11-20' }] }), '2026-11-23')).toBe('2026-11-13')
  expect(dayBefore(person('UTC', { away: [{ from: '2026-09-01', to: '2026-11-20' }] }), '2026-11-23')).toBe('2026-11-09')
})

test('a day that a zone leaves out is nobody’s stand-up day', () => {
  const samoa = person('Pacific/Apia', { calendar: { workdays: [0, 1, 2, 3, 4, 5, 6], holidays: [] } })
  const days = new Set<string | null>()
  for (let now = Date.parse('2011-12-28T12:00:00Z'); now < Date.parse('2012-01-01'); now += QUARTER) days.add(openDayFor(samoa, now))
  expect([...days].filter(Boolean)).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01'])
  expect(nextDayFor(samoa, Date.parse('2011-12-29T20:00:00Z'))?.day).toBe('2011-12-31')
})

test('nobody is asked on leave, on holidays, or on days that are not in their week', () => {
  const anyDay = fc.integer({ min: dayAt('UTC', march), max: dayAt('UTC', november) }).map(dayNumbered)
  const anyone = fc.record({
    zone: fc.constantFrom(...zones),
    calendar: fc.record({ workdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), holidays: fc.array(anyDay, { maxLength: 5 }) }),
    away: fc.array(
      fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(anyone, fc.integer({ min: march, max: november }), (who, now) => {
      const next = nextDayFor(who, now)
      for (const day of [openDayFor(who, now), next?.day ?? null]) {
        if (day === null) continue
        expect(who.away.some(({ from, to }) => from <= day && day <= to)).toBe(false)
        expect(who.calendar.workdays).toContain(weekday(day))
        expect(who.calendar.holidays).not.toContain(day)
      }
      if (next) expect(openDayFor(who, next.opensAt)).toBe(next.day)
    }),
  )
})

test('viewers, those who left and those without time for this team are not asked', () => {
  const { does, state } = board({ bo: 'member', cy: 'viewer', di: 'member', ed: 'member' })
  does({ type: 'capacity.set', userId: 'di', fte: 0, onCall: 0 })
  does({ type: 'member.remove', userId: 'ed' })
  does({ type: 'absence.add', id: 'a', userId: 'bo', from: '2026-01-05', to: '2026-01-09' })
  const asked = whoIsAsked(state, 'b', () => 'UTC')
  expect([...asked.keys()]).toEqual(['ann', 'bo'])
  const open = (userId: string, day: string) => openDayFor(asked.get(userId) as OnOwnTime, Date.parse(`${day}T12:00:00Z`))
  expect([open('ann', '2026-01-09'), open('bo', '2026-01-09'), open('bo', '2026-01-12')]).toEqual(['2026-01-09', null, '2026-01-12'])
})

const clock = (zone: string, instant: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant).replace(',', '')
