import { isWorkday, MONDAY_TO_FRIDAY, nthWorkday, workdaysFrom } from '@rondo/core/metrics/calendar'
import { addDays, dayNumber, dayNumbered, daysBetween, daysFrom, weekOf } from '@rondo/core/metrics/days'
import { dayAt, startOfDay } from '@rondo/core/metrics/zone-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const HOUR = 3_600_000
const lengthOf = (zone: string, day: string) => (startOfDay(zone, dayNumber(day) + 1) - startOfDay(zone, dayNumber(day))) / HOUR
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Sao_Paulo',
]

describe('a day is a half-open interval in the team’s zone', () => {
  test('it has 23 or 25 hours when the clocks change', () => {
    expect(lengthOf('Europe/Berlin', '2026-03-29')).toBe(23)
    expect(lengthOf('Europe/Berlin', '2026-10-25')).toBe(25)
    expect(lengthOf('Europe/Berlin', '2026-06-01')).toBe(24)
    expect(lengthOf('Australia/Lord_Howe', '2026-04-05')).toBe(24.5)
  })

  test('its last millisecond is still that day, the next one is not', () => {
    expect(startOfDay('Europe/Berlin', dayNumber('2026-03-30'))).toBe(Date.parse('2026-03-29T22:00:00Z'))
    expect(dayNumbered(dayAt('Europe/Berlin', Date.parse('2026-03-29T21:59:59.999Z')))).toBe('2026-03-29')
    expect(dayNumbered(dayAt('Europe/Berlin', Date.parse('2026-03-29T22:00:00Z')))).toBe('2026-03-30')
  })

  test('where midnight is skipped the day begins at one', () => {
    expect(startOfDay('Africa/Cairo', dayNumber('2024-04-26'))).toBe(Date.parse('2024-04-25T22:00:00Z'))
    expect(lengthOf('Africa/Cairo', '2024-04-26')).toBe(23)
    expect(startOfDay('America/Sao_Paulo', dayNumber('2018-11-04'))).toBe(Date.parse('2018-11-04T03:00:00Z'))
  })

  test('where midnight comes twice the day begins at the first', () => {
    expect(startOfDay('Asia/Amman', dayNumber('2021-10-29'))).toBe(Date.parse('2021-10-28T21:00:00Z'))
    expect(lengthOf('Asia/Amman', '2021-10-29')).toBe(25)
  })

  test('a day that a zone skipped is empty', () => {
    expect(lengthOf('Pacific/Apia', '2011-12-30')).toBe(0)
    expect(lengthOf('Pacific/Apia', '2011-12-31')).toBe(24)
  })

  test('every day begins where it says, in any zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2030-12-31') }), (zone, day) => {
        const start = startOfDay(zone, day)
        expect(dayAt(zone, start)).toBe(day)
        expect(dayAt(zone, start - 1)).toBe(day - 1)
      }),
    )
  })
})

describe('days are counted, whatever the clocks do', () => {
  test('from one to another', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysFrom('2026-12-31', '2027-01-02')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
    expect(daysFrom('2026-01-02', '2026-01-01')).toEqual([])
  })

  test('a week begins on Monday', () => {
    expect([weekOf('2026-11-23'), weekOf('2026-11-24'), weekOf('2026-11-29'), weekOf('2026-11-30')]).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ])
  })
})

describe('working days', () => {
  const calendar = { ...MONDAY_TO_FRIDAY, holidays: ['2026-12-25'] }

  test('leave out weekends and holidays', () => {
    expect(workdaysFrom('2026-12-21', '2026-12-28', calendar)).toEqual(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-28'])
    expect(isWorkday('2026-12-25', calendar)).toBe(false)
    expect(isWorkday('2026-12-25', MONDAY_TO_FRIDAY)).toBe(true)
  })

  test('a holiday puts the date off by exactly one working day', () => {
    expect(nthWorkday('2026-12-21', 5, MONDAY_TO_FRIDAY)).toBe('2026-12-25')
    expect(nthWorkday('2026-12-21', 5, calendar)).toBe('2026-12-28')
    expect(nthWorkday('2026-12-26', 1, calendar)).toBe('2026-12-28')
    expect(nthWorkday('2026-12-26', 0, calendar)).toBe('2026-12-26')
  })

  test('a week without a working day has no working days to count', () => {
    expect(() => nthWorkday('2026-12-21', 1, { workdays: [], holidays: [] })).toThrow('at least one working day')
  })
})
