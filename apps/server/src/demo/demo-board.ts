import { unplanned } from '@rondo/core/completed'
import { freshRanks } from '@rondo/core/rank'
import { byInstant } from '@rondo/core/trello/instants'
import { put, type Step } from '@rondo/core/trello/step'
import { type By, type Card, type Check, type Column, CRITERIA, type ImportedRow, type LabelColor } from '@rondo/types'
import { type Act, actsOf } from './acts.ts'
import { workCalendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { simulate } from './simulate.ts'
import { tellCard } from './tell-card.ts'
import { checklists, describe, type Item, labelId, links } from './words.ts'

export type DemoPerson = { id: string; by: By }
export type DemoPlan = {
  columns: Column[]
  /** Which column is which; without an own ready or review the same may be named twice. */
  roles: { start: string; ready: string; build: string; review: string; test: string; done: string }
  items: Item[]
  days: number
  now: number
  people: readonly DemoPerson[]
}

/** A team's board with a past that ends now. */
export function demoBoard({ columns, roles, items, days, now, people }: DemoPlan, chance: Chance): { bornAt: string; steps: Step[] } {
  const calendar = workCalendar(now, days)
  const instant = (hour: number) => new Date(Math.min(now, calendar.at(hour))).toISOString()
  const builders = people.length > 3 ? people.slice(2).map((_, i) => i + 2) : people.map((_, i) => i)
  const lives = simulate(calendar, items.length, builders, chance)
  const ids = people.map(({ id }) => id)
  const acts = lives.map((life) => actsOf(life, roles, { ids, owner: 0 }, calendar.hours, chance))
  const ranks = ranksOf(acts, roles.start)
  const kinds = new Map(columns.map(({ id, kind }) => [id, kind]))

  const cards = items.flatMap((item, i) => {
    const { born } = lives[i] as (typeof lives)[number]
    const writer = chance.happens(0.6) ? 0 : chance.below(people.length)
    const card = newCard(item, {
      id: `demo-${i + 1}`,
      number: i + 1,
      columnId: roles.start,
      rank: ranks[i] as string,
      at: instant(born),
      by: ids[writer] as string,
    })
    card.priority = chance.happens(0.3)
      ? chance.one(item.type === 'bug' ? (['urgent', 'high', 'medium'] as const) : (['high', 'medium', 'medium', 'low'] as const))
      : null
    const dated = chance.happens(0.12) ? { ...card, dueOn: dueDay(acts[i] as Act[], now, instant, chance) } : card
    const checks = item.type !== 'spike' && chance.happens(0.55) ? checksOf(card.id, item, chance) : []
    const found: ImportedRow[] = chance.some(links, chance.happens(0.25) ? 1 + chance.below(2) : 0).map((link, n) => ({
      table: 'links',
      row: { id: `${card.id}-l${n}`, cardId: card.id, ...link, addedAt: card.createdAt },
    }))
    const text = chance.happens(0.85) ? describe(item, chance) : ''
    return tellCard({ card: dated, text, checks, links: found, acts: acts[i] as Act[], instant, people, kindOf: (id) => kinds.get(id) ?? 'todo' }, born, writer)
  })
  const bornAt = instant(-1)
  const first = (people[0] as DemoPerson).by
  return {
    bornAt,
    steps: [
      ...put(bornAt, first, [
        ...columns.map((row) => ({ table: 'columns' as const, row })),
        ...labelsOf(items).map((row) => ({ table: 'labels' as const, row })),
      ]),
      ...people.flatMap(({ id, by }) => put(bornAt, by, [{ table: 'members', row: { id, role: null, name: by.userId ? null : by.name } }])),
      ...cards.sort(byInstant),
    ],
  }
}

function newCard({ title, type, area }: Item, { by, at, ...place }: Pick<Card, 'id' | 'number' | 'columnId' | 'rank'> & { by: string; at: string }): Card {
  return {
    ...place,
    type,
    title,
    assignees: [],
    labels: [labelId(area)],
    priority: null,
    points: null,
    dueOn: null,
    values: {},
    blockedReason: null,
    blockedSince: null,
    createdAt: at,
    createdBy: by,
    startedAt: null,
    doneAt: null,
    commentCount: 0,
    checkCount: 0,
    checksDone: 0,
    ...unplanned(place.number),
  }
}

function labelsOf(items: readonly Item[]): { id: string; name: string; color: LabelColor }[] {
  return [...new Map(items.map(({ area }) => [area.label, { id: labelId(area), name: area.label, color: area.color }])).values()]
}

function checksOf(cardId: string, { area }: Item, chance: Chance): Check[] {
  const lists = Object.entries(checklists)
  const [list, texts] = chance.happens(0.7) ? [CRITERIA, area.criteria] : chance.one(lists)
  const ranks = freshRanks(10)
  return texts.map((text, i) => ({ id: `${cardId}-k${i}`, cardId, list, text, done: false, rank: ranks[i] as string }))
}

/** About when it was done, or in the weeks to come; of what is under way, some is late. */
function dueDay(acts: readonly Act[], now: number, instant: (hour: number) => string, chance: Chance): string {
  const last = acts.findLast(({ columnId }) => columnId)
  const isDone = last?.columnId === 'done'
  const days = isDone ? chance.between(-2, 6) : chance.between(last ? -3 : 3, 25)
  return new Date((isDone ? Date.parse(instant(last.at)) : now) + days * 86_400_000).toISOString().slice(0, 10)
}

/** In each column what came last stands at the top; at the start, what is oldest. */
function ranksOf(acts: readonly (readonly Act[])[], start: string): string[] {
  const places = acts.map((own, i) => {
    const last = own.findLast(({ columnId }) => columnId)
    return { i, columnId: last?.columnId ?? start, order: last ? -last.at : i }
  })
  const ranks: string[] = []
  for (const inColumn of Map.groupBy(places, ({ columnId }) => columnId).values()) {
    const fresh = freshRanks(inColumn.length)
    for (const [n, { i }] of inColumn.sort((a, b) => a.order - b.order).entries()) ranks[i] = fresh[n] as string
  }
  return ranks
}
