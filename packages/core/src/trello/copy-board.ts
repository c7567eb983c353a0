import type { By, ColumnKind, Field, Label, Member } from '@rondo/types'
import { byRank, freshRanks, rankOfNumber } from '../rank.ts'
import { tell } from './card-past.ts'
import { cleanName, cutLine } from './clean-text.ts'
import { type CardCopy, copyCard, type Surroundings } from './copy-card.ts'
import { type ColumnCopy, copyColumns } from './copy-columns.ts'
import { copyFields } from './copy-fields.ts'
import { eventsOf } from './events.ts'
import type { TrelloExport, TrelloField } from './export.ts'
import { kindsIn } from './first-steps.ts'
import { dayIn, earliest } from './instants.ts'
import { labelColor } from './label-color.ts'
import { instantOfId } from './loose.ts'
import { numbersOf } from './numbers.ts'
import { People, UNKNOWN } from './people.ts'
import { pointsField } from './points.ts'
import { rowId } from './row-id.ts'
import { sayWhatStays } from './what-stays.ts'
import { Words } from './words.ts'

export type TrelloOptions = {
  zone: string
  /** By column, where the person does not agree with what is proposed. */
  kinds: ReadonlyMap<string, ColumnKind>
  /** By person, the account that is theirs here. */
  accounts: ReadonlyMap<string, string>
  now: string
}

/** A board of Trello's in our rows, as it is now, with the past of each card. */
export type BoardCopy = {
  name: string
  bornAt: string
  asOf: string
  /** Since when the file tells what happened: what was said before that may have fallen out of it. Null: it tells nothing. */
  knownFrom: string | null
  columns: ColumnCopy[]
  labels: Label[]
  fields: Field[]
  members: { by: By; row: Member }[]
  cards: CardCopy[]
  words: Words
}

export function copyBoard(file: TrelloExport, { zone, kinds, accounts, now }: TrelloOptions): BoardCopy {
  const words = new Words()
  const people = new People(file.people, accounts)
  const asOf = file.lastActivity ?? file.actions.at(-1)?.at ?? now
  const actionsOf = Map.groupBy(file.actions, (action) => ('cardId' in action ? action.cardId : ''))
  const edits = new Map(file.actions.flatMap((action) => (action.what === 'edit' ? [[action.commentId, action] as const] : [])))
  const pasts = new Map(file.cards.map((card) => [card.id, eventsOf(card, { people, actions: actionsOf.get(card.id) ?? [], edits, lastActivity: asOf })]))
  const visited = new Set([...pasts.values()].flat().flatMap((event) => ('columnId' in event ? [event.columnId] : [])))
  const columns = copyColumns(file, { visited, people, asOf, kinds })
  const estimates = pointsField(file.fields, file.cards)
  const cards = copyCards(file, pasts, columns, surroundings(file, people, words, estimates, zone))
  sayWhatStays(file, actionsOf, words)
  return {
    name: cleanName(file.name, 'Board from Trello'),
    bornAt: earliest([instantOfId(file.id) ?? asOf, file.actions[0]?.at ?? asOf, ...cards.map(({ events }) => events[0]?.at ?? asOf)]),
    asOf,
    knownFrom: file.actions[0]?.at ?? null,
    columns,
    labels: file.labels.map(({ id, name, color }) => ({ id: rowId(id), name: cutLine(name, 100).line, color: labelColor(color) })),
    fields: copyFields(
      file.fields.filter((field) => field !== estimates),
      words,
    ),
    members: people.rows().filter(({ row }) => row.id !== UNKNOWN || cards.some(isBySomeone)),
    cards,
    words,
  }
}

/** Where a board came from: the same file again is known by it. */
export const sourceOf = (file: TrelloExport) => `trello:${rowId(file.id).slice('trello-'.length)}`

function copyCards(file: TrelloExport, pasts: ReadonlyMap<string, CardCopy['events']>, columns: readonly ColumnCopy[], around: Surroundings): CardCopy[] {
  const numbers = numbersOf(file.cards)
  const kindOf = kindsIn(columns)
  const inLists = Map.groupBy(file.cards, ({ listId }) => listId)
  const backlog = backlogRanks(inLists, columns)
  return [...inLists.values()].flatMap((inList) => {
    const ranks = freshRanks(inList.length)
    return inList.toSorted(byPosition).map((card, i) => {
      const events = pasts.get(card.id) ?? []
      const place = {
        number: numbers.get(card.id) as number,
        columnId: rowId(card.listId),
        rank: ranks[i] as string,
        backlogRank: backlog.get(card.id) as string,
      }
      const copy = copyCard(card, place, events, around)
      return { ...copy, ...tell({ card: copy.card, archivedAt: null }, events, kindOf).placed, events }
    })
  })
}

/** The backlog of a board that has none: its lists one after the other, each top to bottom. */
function backlogRanks(inLists: ReadonlyMap<string, TrelloExport['cards']>, columns: readonly ColumnCopy[]): ReadonlyMap<string, string> {
  const place = new Map(columns.toSorted(byRank).map(({ id }, i) => [id, i]))
  const lists = [...inLists].sort(([a], [b]) => (place.get(rowId(a)) ?? 0) - (place.get(rowId(b)) ?? 0))
  const cards = lists.flatMap(([, inList]) => inList.toSorted(byPosition))
  return new Map(cards.map(({ id }, i) => [id, rankOfNumber(i + 1)]))
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position

function surroundings(file: TrelloExport, people: People, words: Words, estimates: TrelloField | undefined, zone: string): Surroundings {
  if (estimates) words.change(`The field “${cleanName(estimates.name, 'Points')}”`, 'Its numbers are the points of the cards now.')
  return {
    people,
    words,
    labelNames: new Map(file.labels.map(({ id, name }) => [id, name])),
    fields: new Map(file.fields.map((field) => [field.id, field])),
    pointsField: estimates,
    dayOf: dayIn(zone),
  }
}

const isBySomeone = ({ card, events }: CardCopy) =>
  card.createdBy === UNKNOWN || card.assignees.includes(UNKNOWN) || events.some((event) => event.what === 'comment' && event.comment.authorId === UNKNOWN)
