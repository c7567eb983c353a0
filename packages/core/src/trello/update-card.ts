import type { Card } from '@rondo/types'
import { same } from '../patch.ts'
import { type CardEvent, change, happen, type Placed, rowOf, tell } from './card-past.ts'
import type { CardCopy } from './copy-card.ts'
import { mergeRow } from './merge-row.ts'
import type { CardParts } from './parts.ts'
import { someone } from './people.ts'
import { drop, put, type Step } from './step.ts'
import type { Update } from './update-cards.ts'
import { updateParts } from './update-parts.ts'

type Three = { then: Placed; here: Placed; there: CardCopy; homeOf(columnId: string): string; partsThen: CardParts; partsHere: CardParts }

/** A card that is in the file, was brought before and is still here. */
export function updateCard(update: Update, three: Three): { steps: Step[]; placed: Placed } {
  const { copy, words, kindOf } = update
  const [then, here] = [renamed(three.then, update), renamed(three.here, update)]
  const { there, homeOf } = three
  const fields = mergeFields(then.card, here.card, there.card)
  const parts = updateParts(update, three)
  const place = whose(then, here, there)

  const events = newEvents(three, place === 'there' ? update.reach : null)
  const told = tell(here, events, kindOf)
  let placed = told.placed
  if (place === 'there') placed = settle(placed, there, homeOf(there.card.columnId), copy.asOf, kindOf)
  const rank = place === 'there' ? there.card.rank : place === 'same' ? fields.rank : here.card.rank
  placed = { ...placed, card: { ...placed.card, ...fields.row, rank, ...parts.counts(placed.card.commentCount) } }
  if (fields.isContested || parts.isContested || place === 'contested') words.contest()

  const written = events.length > 0 ? told.placed : three.here
  const last = same(rowOf(written), rowOf(placed)) ? put(copy.asOf, someone, parts.rows) : change(written, placed, copy.asOf, someone, parts.rows)
  return { steps: [...told.steps, ...last, ...drop(copy.asOf, someone, parts.dropped)], placed }
}

/** Who says where a card stands: the file, if it was moved there and nobody has moved it here. */
function whose(then: Placed, here: Placed, there: CardCopy): 'there' | 'here' | 'same' | 'contested' {
  const differ = (a: Placed, b: Placed) => a.card.columnId !== b.card.columnId || !a.archivedAt !== !b.archivedAt
  if (!differ(then, there)) return differ(then, here) ? 'here' : 'same'
  if (!differ(then, here)) return 'there'
  return differ(here, there) ? 'contested' : 'here'
}

const merged = ['type', 'title', 'assignees', 'labels', 'points', 'dueOn'] as const

function mergeFields(then: Card, here: Card, there: Card) {
  const fields = mergeRow<Pick<Card, (typeof merged)[number]>>(pick(then), pick(here), pick(there))
  const values = mergeRow<Card['values']>(then.values, here.values, {
    ...Object.fromEntries(Object.keys(then.values).map((id) => [id, undefined])),
    ...there.values,
  })
  const { row } = mergeRow({ rank: then.rank }, { rank: here.rank }, { rank: there.rank })
  return {
    row: { ...fields.row, values: Object.fromEntries(Object.entries(values.row).filter(([, value]) => value !== undefined)), createdBy: here.createdBy },
    rank: row.rank,
    isContested: fields.isContested || values.isContested,
  }
}

/** What the file tells that was not told before. */
function newEvents({ there, homeOf, partsThen, partsHere }: Three, movesSince: string | null): CardEvent[] {
  const known = new Set([...partsThen.comments, ...partsHere.comments].map(({ id }) => id))
  return there.events.flatMap((event): CardEvent[] => {
    if (event.what === 'comment') return known.has(event.comment.id) ? [] : [event]
    if (event.what === 'add' || movesSince === null || event.at <= movesSince) return []
    return ['columnId' in event ? { ...event, columnId: homeOf(event.columnId) } : event]
  })
}

/** Where the file says that it stands, even if no event says how it came there. */
function settle(placed: Placed, there: CardCopy, columnId: string, at: string, kindOf: Update['kindOf']): Placed {
  const moved = placed.card.columnId === columnId ? placed : happen(placed, { at, by: someone, what: 'move', columnId }, kindOf)
  return { ...moved, archivedAt: there.archivedAt }
}

/** Someone who was kept by name and has an account here now. */
function renamed({ card, archivedAt }: Placed, { accounts }: Update): Placed {
  const nameOf = (id: string) => accounts.get(id) ?? id
  return { card: { ...card, assignees: card.assignees.map(nameOf), createdBy: nameOf(card.createdBy) }, archivedAt }
}

const pick = (card: Card) => Object.fromEntries(merged.map((field) => [field, card[field]])) as Pick<Card, (typeof merged)[number]>
