import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { addDays } from '@rondo/core/metrics/days'
import { FlowFold } from '@rondo/core/metrics/flow-fold'
import { actionEffect, effectVerdict } from '@rondo/core/retro/action-effect'
import { dotsLeft, dotsOn, withDot, withoutDot } from '@rondo/core/retro/ballot'
import { recurringThemes, saidTheme } from '@rondo/core/retro/recurring-themes'
import { suggestedGroups } from '@rondo/core/retro/suggested-groups'
import { topicsOf } from '@rondo/core/retro/topics'
import { rankedTopics, tallyOf } from '@rondo/core/retro/votes'
import type { Entry, Note, Reveal, Topic } from '@rondo/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../support/chance.ts'

const AT = '2026-11-24T10:00:00Z'
const note = (id: string, topicId: string | null = null, text = id, at = AT): Note => ({
  id,
  sessionId: 'r',
  columnId: 'start',
  text,
  authorId: null,
  at,
  editedAt: null,
  isLate: false,
  topicId,
  cardIds: [],
  people: [],
  dueOn: null,
  zone: null,
})
const topic = (id: string, title = '', at = AT): Topic => ({ id, sessionId: 'r', title, at, discussedAt: null, outcome: '' })
const ballots = (...dots: Record<string, number>[]): Reveal => ({
  id: 'b',
  sessionId: 'r',
  question: 'ballot',
  round: 1,
  at: AT,
  count: dots.length,
  answers: dots.map((dots) => ({ userId: null, value: { dots } })),
})

describe('topics of a retro', () => {
  test('notes stand in their topic, or by themselves', () => {
    const topics = topicsOf('r', [note('a', 't'), note('b', 't'), note('c'), { ...note('x'), sessionId: 'other' }], [topic('t', 'Deploys')])
    expect(topics.map(({ id, title, notes }) => [id, title, notes.length])).toEqual([
      ['c', 'c', 1],
      ['t', 'Deploys', 2],
    ])
  })

  test('a topic that was emptied is not shown, and a note whose topic is not there stands by itself', () => {
    expect(topicsOf('r', [note('a', 'gone')], [topic('empty')]).map(({ id }) => id)).toEqual(['a'])
  })

  test('each person counts up to the cap, and regrouping touches no ballot', () => {
    const votes = ballots({ a: 2, b: 2 }, { a: 1 })
    const of = (notes: Note[], topics: Topic[]) => rankedTopics(topicsOf('r', notes, topics), votes, 3).map(({ id, votes, voters }) => [id, votes, voters])
    expect(of([note('a', 't'), note('b', 't')], [topic('t')])).toEqual([['t', 4, 2]])
    expect(of([note('a'), note('b')], [topic('t')])).toEqual([
      ['a', 3, 2],
      ['b', 2, 1],
    ])
  })

  test('once ballots have been given up for their tally, topics stand as they did', () => {
    const topics = topicsOf('r', [note('a', 't'), note('b', 't'), note('c'), note('d')], [topic('t')])
    const votes = ballots({ a: 2, b: 2 }, { a: 1, c: 2 }, { c: 1 })
    const tally: Reveal = { ...votes, answers: [{ userId: null, value: { tally: tallyOf(votes, topics, 3) } }] }
    expect(rankedTopics(topics, tally, 3)).toEqual(rankedTopics(topics, votes, 3))
    expect(rankedTopics(topics, tally, 3).map(({ id, votes, voters }) => [id, votes, voters])).toEqual([
      ['t', 4, 2],
      ['c', 3, 2],
      ['d', 0, 0],
    ])
  })

  test('topics without dots keep their place at the end', () => {
    const ranked = rankedTopics(topicsOf('r', [note('a'), note('b'), note('c')], []), ballots({ c: 1 }), 2)
    expect(ranked.map(({ id, votes }) => [id, votes])).toEqual([
      ['c', 1],
      ['a', 0],
      ['b', 0],
    ])
  })
})

describe('a ballot', () => {
  const limits = { budget: 3, cap: 2 }
  const [apart, together] = [topicsOf('r', [note('a'), note('b'), note('c')], []), topicsOf('r', [note('a', 't'), note('b', 't'), note('c')], [topic('t')])]
  const of = (id: string, topics = apart) => topics.find((topic) => topic.id === id) as (typeof apart)[number]

  test('holds no more on a topic than the cap, and no more in all than the budget', () => {
    expect(withDot({ a: 2 }, of('a'), apart, limits)).toBeNull()
    expect(withDot({ a: 2, b: 1 }, of('c'), apart, limits)).toBeNull()
    expect(withDot({ a: 2 }, of('b'), apart, limits)).toEqual({ a: 2, b: 1 })
    expect(withoutDot({ a: 2, b: 1 }, of('a'), apart, limits)).toEqual({ a: 1, b: 1 })
    expect(withoutDot({}, of('a'), apart, limits)).toBeNull()
  })

  test('what is above the cap after grouping comes back and can be placed elsewhere', () => {
    const dots = { a: 1, b: 2 }
    expect(dotsLeft(dots, apart, limits)).toBe(0)
    expect([dotsOn(dots, of('t', together), 2), dotsLeft(dots, together, limits)]).toEqual([2, 1])
    const placed = withDot(dots, of('c', together), together, limits)
    expect(placed).toEqual({ a: 1, b: 1, c: 1 })
  })

  test('whatever is clicked, dots are never more than the budget', () => {
    const click = fc.record({ id: fc.constantFrom('a', 'b', 'c', 't'), isMore: fc.boolean(), isGrouped: fc.boolean() })
    fc.assert(
      fc.property(fc.array(click, { maxLength: 40 }), (clicks) => {
        let dots: Record<string, number> = {}
        for (const { id, isMore, isGrouped } of clicks) {
          const topics = isGrouped ? together : apart
          const topic = topics.find((one) => one.id === id)
          if (topic) dots = (isMore ? withDot : withoutDot)(dots, topic, topics, limits) ?? dots
          expect(Object.values(dots).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(limits.budget)
        }
      }),
    )
  })
})

describe('suggested groups', () => {
  const texts = ['Deploys take too long', 'Friday’s deployment was slow', 'Thanks to Ada for the review', 'The review by Ada helped', 'Coffee machine broken']

  test('notes that speak of the same are put together, others are left alone', () => {
    const topics = topicsOf(
      'r',
      texts.map((text, n) => note(String(n), null, text)),
      [],
    )
    expect(suggestedGroups(topics).map(({ noteIds }) => noteIds.toSorted())).toEqual([
      ['0', '1'],
      ['2', '3'],
    ])
  })

  test('a note is offered the topic it belongs to, and no topic is drawn into another', () => {
    const notes = [note('0', 't', 'Deploys take too long'), note('1', null, 'Slow deploy on Friday'), note('2', 'u', 'Deploy pains')]
    const found = suggestedGroups(topicsOf('r', notes, [topic('t', 'Slow deploys'), topic('u', 'Deploy')]))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ noteIds: ['1'] })
    expect(found[0]?.topicId).not.toBeNull()
  })

  test('no note is in two suggestions, and two hundred notes take no time that one would notice', () => {
    const words = ['deploy', 'review', 'build', 'test', 'meeting', 'scope', 'estimate', 'support', 'release', 'design']
    const draw = chance(7)
    const notes = Array.from({ length: 200 }, (_, n) => note(String(n), null, Array.from({ length: 5 }, () => draw.one(words)).join(' ')))
    const ids = suggestedGroups(topicsOf('r', notes, [])).flatMap(({ noteIds }) => noteIds)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
  })
})

describe('recurring themes', () => {
  const retro = (id: string, ...titles: string[]) => ({ id, name: `Retro ${id}`, topics: titles.map((title, n) => ({ id: `${id}${n}`, title })) })

  test('what comes up for the third time is pointed out, with where it was before', () => {
    const past = [retro('3', 'Deploys are slow', 'Too many meetings'), retro('2', 'Pairing'), retro('1', 'The slow deployment', 'Deploys')]
    expect(
      recurringThemes(
        [
          { id: 't', title: 'Slow deploys again' },
          { id: 'u', title: 'Pairing' },
        ],
        past,
      ),
    ).toEqual([
      {
        topicId: 't',
        times: 3,
        before: [
          { id: '3', name: 'Retro 3' },
          { id: '1', name: 'Retro 1' },
        ],
      },
    ])
  })

  test.each([
    [3, '3rd time'],
    [4, '4th time'],
    [21, '21st time'],
  ])('%i is said “%s”', (times, said) => {
    expect(saidTheme({ times })).toContain(said)
  })
})

describe('the effect of an action', () => {
  const { next: draw } = chance(11)
  const normal = (mean: number, deviation: number) => mean + deviation * Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
  const share = (shift: number, points: number, wanted: string) => {
    const runs = Array.from({ length: 2000 }, () => {
      const before = Array.from({ length: 30 }, () => normal(20, 2))
      return effectVerdict(
        before,
        Array.from({ length: points }, () => normal(20 + shift * 2, 2)),
      )
    })
    return runs.filter((verdict) => verdict === wanted).length / runs.length
  }

  test('a planted effect of four deviations is a signal within three points in nine runs of ten', () => {
    expect(share(4, 3, 'signal')).toBeGreaterThanOrEqual(0.9)
  })

  test('where nothing has changed it is noise in nine runs of ten, also after many points', () => {
    expect(share(0, 6, 'noise')).toBeGreaterThanOrEqual(0.9)
    expect(share(0, 60, 'noise')).toBeGreaterThanOrEqual(0.9)
  })

  test('with few values before or since it is too early to say', () => {
    expect(effectVerdict([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], [9, 9, 9])).toBe('too early')
    expect(effectVerdict([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], [9, 9])).toBe('too early')
    expect(effectVerdict([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], [9, 9, 9])).toBe('signal')
  })

  test('it reads cycle times per finished card and counts per working day, before the decision and since', () => {
    const { fold, from } = finished(40, (n) => (n < 25 ? 3 + (n % 2) : 15))
    const span = { decidedOn: addDays(from, 25), today: addDays(from, 60), calendar: MONDAY_TO_FRIDAY }
    expect(actionEffect(fold, 'Cycle time', span)).toMatchObject({ verdict: 'signal', meanSince: 15 })
    expect(actionEffect(fold, 'Throughput', span)?.since.every((count) => count >= 0)).toBe(true)
    expect(actionEffect(fold, 'Work in progress', span)?.before.length).toBeGreaterThan(10)
    expect(actionEffect(fold, 'How we feel', span)).toBeNull()
    expect(actionEffect(fold, null, span)).toBeNull()
  })
})

/** A board on which one card is finished a day, each after so many days. */
function finished(count: number, daysOf: (n: number) => number) {
  const from = '2026-01-05'
  const column = (id: string, kind: string) => ({ table: 'columns', id, from: null, to: { id, name: id, kind, rank: id } })
  const events = [
    { at: '2025-12-01T09:00:00Z', patches: [column('doing', 'doing'), column('done', 'done')] },
    ...Array.from({ length: count }, (_, n) => {
      const doneOn = addDays(from, n)
      const [startedAt, doneAt] = [`${addDays(doneOn, 1 - daysOf(n))}T09:00:00Z`, `${doneOn}T12:00:00Z`]
      const card = { id: `c${n}`, number: n + 1, columnId: 'doing', startedAt, doneAt: null, blockedSince: null }
      return [
        { at: startedAt, patches: [{ table: 'cards', id: card.id, from: null, to: card }] },
        { at: doneAt, patches: [{ table: 'cards', id: card.id, from: { doneAt: null }, to: { columnId: 'done', doneAt } }] },
      ]
    }).flat(),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  const fold = new FlowFold()
  for (const [n, { at, patches }] of events.entries()) fold.take({ seq: n + 1, at, command: { type: 'card.move' }, patches } as unknown as Entry)
  return { fold, from }
}
