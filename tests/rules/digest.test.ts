import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { digestFor, type Told } from '@rondo/core/standup/digest'
import { lastMornings } from '@rondo/core/standup/own-day'
import { ownEntries, zonesOf } from '@rondo/core/standup/own-entries'
import type { Note } from '@rondo/types'
import { describe, expect, test } from 'vitest'

const person = (zone: string, away: { from: string; to: string }[] = []) => ({ zone, calendar: MONDAY_TO_FRIDAY, away })
const note = (authorId: string, day: string, at: string, more: Partial<Note> = {}): Note => ({
  ...{ id: `${authorId} ${at}`, sessionId: 's', columnId: 'next', text: 'x', authorId, at: `${at}:00.000Z`, editedAt: null, isLate: false },
  ...{ topicId: null, cardIds: [], people: [], dueOn: day, zone: null, ...more },
})
const told = (entries: readonly Told[]) => entries.map(({ userId, day, isMore }) => `${userId} ${day.slice(8)}${isMore ? ' more' : ''}`)
const digest = (notes: Note[], now: string, zone = 'Europe/Berlin', cards: string[] = []) => {
  const read = digestFor(ownEntries(notes), { userId: 'ann', person: person(zone), cards: new Set(cards) }, Date.parse(now))
  return { at: new Date(read.at).toISOString(), morning: told(read.morning), since: told(read.since), earlier: told(read.earlier) }
}

describe('a digest', () => {
  const kenji = [note('kenji', '2026-01-20', '2026-01-19T23:10')] // Tuesday 08:10 in Tokyo, Tuesday 00:10 in Berlin
  const bo = [note('bo', '2026-01-20', '2026-01-20T07:30')] // Tuesday 08:30 in Berlin

  test('is of the reader’s own morning: who wrote by then is in it, who wrote after stands below and comes the next day', () => {
    const read = digest([...kenji, ...bo], '2026-01-20T09:00:00Z')
    expect(read).toEqual({ at: '2026-01-20T07:00:00.000Z', morning: ['kenji 20'], since: ['bo 20'], earlier: [] })
    const next = digest([...kenji, ...bo], '2026-01-21T09:00:00Z')
    expect(next).toEqual({ at: '2026-01-21T07:00:00.000Z', morning: ['bo 20'], since: [], earlier: ['kenji 20'] })
  })

  test('is another for a reader in Tokyo, whose morning was before both', () => {
    expect(digest([...kenji, ...bo], '2026-01-20T09:00:00Z', 'Asia/Tokyo').since).toEqual(['kenji 20', 'bo 20'])
  })

  test('tells only what is new of an entry that was read before', () => {
    const added = note('kenji', '2026-01-20', '2026-01-20T09:00', { columnId: 'help' })
    expect(digest([...kenji, added], '2026-01-20T10:00:00Z')).toMatchObject({ morning: ['kenji 20'], since: ['kenji 20 more'] })
    const reworded = { ...(kenji[0] as Note), editedAt: '2026-01-20T10:00:00.000Z' }
    expect(digest([reworded], '2026-01-21T08:00:00Z').morning).toEqual(['kenji 20 more'])
  })

  test('of a Monday has what came since Friday morning, and after leave all of it', () => {
    const [friday, saturday] = [note('bo', '2026-01-16', '2026-01-16T09:00'), note('cy', '2026-01-17', '2026-01-17T09:00')]
    expect(digest([friday, saturday], '2026-01-19T09:00:00Z').morning).toEqual(['cy 17', 'bo 16'])
    const away = person('Europe/Berlin', [{ from: '2026-01-19', to: '2026-01-22' }])
    expect(lastMornings(away, Date.parse('2026-01-23T09:00:00Z')).map((ms) => new Date(ms).toISOString())).toEqual([
      '2026-01-23T07:00:00.000Z',
      '2026-01-16T07:00:00.000Z',
    ])
  })

  test('before the day begins is still that of the last working day', () => {
    expect(digest(bo, '2026-01-21T05:00:00Z').at).toBe('2026-01-20T07:00:00.000Z')
  })

  test('begins with what touches one’s own cards', () => {
    const cy = note('cy', '2026-01-20', '2026-01-20T08:00', { cardIds: ['c1'] })
    expect(digest([...bo, cy], '2026-01-20T09:00:00Z', 'Europe/Berlin', ['c1']).since).toEqual(['cy 20', 'bo 20'])
  })
})

test('where others’ clocks stand is where they wrote last', () => {
  const [first, later] = [
    note('bo', '2026-01-19', '2026-01-19T09:00', { zone: 'Asia/Tokyo' }),
    note('bo', '2026-01-20', '2026-01-20T09:00', { zone: 'Europe/Rome' }),
  ]
  expect([...zonesOf([later, first])]).toEqual([['bo', 'Europe/Rome']])
})
