import { refuse } from '@rondo/types'
import type { TrelloCard, TrelloExport, TrelloField, TrelloLabel, TrelloPerson } from './export.ts'
import { asInstant, asNumber, asRecord, asRecords, asText, isRecord, type Loose } from './loose.ts'
import { readActions } from './read-actions.ts'
import { readCard } from './read-card.ts'

const MOST_CARDS = 50_000
const MOST_EVENTS = 100_000
const HOW = 'In Trello open the board’s menu, then Print, export, and share, then Export as JSON, and bring that file.'

/** Reads the text of a file, or says what is wrong with it and what to do. */
export function readExport(text: string): TrelloExport {
  const file = parse(text)
  if (isRecord(file) && 'idList' in file && !('lists' in file)) refuse('invalid', `This is the export of a single card. ${HOW}`)
  if (isRecord(file) && 'boards' in file && !('lists' in file))
    refuse('invalid', `This is the export of a whole workspace. Bring its boards one by one. ${HOW}`)
  if (!isRecord(file) || !Array.isArray(file.lists) || !Array.isArray(file.cards) || !asText(file.id))
    refuse('invalid', `This file is not the export of a Trello board. ${HOW}`)
  if (file.cards.length > MOST_CARDS)
    refuse('too_large', `This board has more than ${MOST_CARDS.toLocaleString('en')} cards. Archive or split it in Trello first.`)
  if (Array.isArray(file.actions) && file.actions.length > MOST_EVENTS)
    refuse('too_large', `This file tells more than ${MOST_EVENTS.toLocaleString('en')} events. Trello exports 1,000 at most.`)
  return fromFile(file)
}

function parse(text: string): unknown {
  const start = text.trimStart().slice(0, 1)
  if (!start) refuse('invalid', `This file is empty. ${HOW}`)
  if (start === '<') refuse('invalid', `This is a web page, not an export. ${HOW}`)
  try {
    return JSON.parse(text)
  } catch {
    if (start === '{') refuse('invalid', 'This file is cut off or damaged. Export the board from Trello again and bring the new file.')
    refuse('invalid', `This file is not JSON. ${HOW}`)
  }
}

function fromFile(file: Loose): TrelloExport {
  const checklists = Map.groupBy(asRecords(file.checklists), ({ idCard }) => asText(idCard))
  const cards = once(asRecords(file.cards).map((card) => readCard(card, checklists.get(asText(card.id)) ?? [])))
  const actions = readActions(asRecords(file.actions))
  return {
    id: asText(file.id),
    name: asText(file.name),
    lastActivity: asInstant(file.dateLastActivity),
    lists: once(
      asRecords(file.lists).map((list) => ({
        id: asText(list.id),
        name: asText(list.name),
        isClosed: list.closed === true,
        position: asNumber(list.pos) ?? 0,
        softLimit: asNumber(list.softLimit),
      })),
    ).sort((a, b) => a.position - b.position),
    goneLists: listsIn(file),
    cards: cards.map((card) => ({ ...card, people: card.people ?? peopleFrom(actions, card.id) })),
    labels: once([...asRecords(file.labels).map(readLabel), ...labelsInCards(file)]),
    fields: once(asRecords(file.customFields).map(readField)).sort((a, b) => a.position - b.position),
    people: peopleIn(file),
    actions,
    extras: count({ 'Power-Up data': asRecords(file.pluginData).length }),
  }
}

export const labelId = ({ id, color, name }: Loose): string => asText(id) || `${asText(color)}-${asText(name)}`

const readLabel = (label: Loose): TrelloLabel => ({ id: labelId(label), name: asText(label.name), color: asText(label.color) })

/** Exports of old name no labels on the board, only in its cards. */
function labelsInCards(file: Loose): TrelloLabel[] {
  const names = asRecord(file.labelNames)
  return asRecords(file.cards)
    .flatMap(({ labels }) => asRecords(labels))
    .map((label) => ({
      ...readLabel(label),
      name: asText(label.name) || (Object.hasOwn(names, asText(label.color)) ? asText(names[asText(label.color)]) : ''),
    }))
}

const readField = (field: Loose): TrelloField => ({
  id: asText(field.id),
  name: asText(field.name),
  kind: asText(field.type),
  position: asNumber(field.pos) ?? 0,
  options: asRecords(field.options)
    .toSorted((a, b) => (asNumber(a.pos) ?? 0) - (asNumber(b.pos) ?? 0))
    .map(({ id, value }) => ({ id: asText(id), text: asText(asRecord(value).text) })),
})

/** Those on the board, and those who have left and only appear in what happened. */
function peopleIn(file: Loose): TrelloPerson[] {
  const named = [
    ...asRecords(file.members),
    ...asRecords(file.actions).flatMap(({ memberCreator, member }) => [asRecord(memberCreator), asRecord(member)]),
    ...asRecords(file.cards).flatMap(({ members }) => asRecords(members)),
  ]
  const mentioned = asRecords(file.cards).flatMap(({ idMembers }) => (Array.isArray(idMembers) ? idMembers.map((id) => ({ id }) as Loose) : []))
  const acting = asRecords(file.actions).map(({ idMemberCreator }) => ({ id: idMemberCreator }) as Loose)
  return once([...named, ...mentioned, ...acting].map(({ id, fullName, username }) => ({ id: asText(id), name: asText(fullName), username: asText(username) })))
}

function listsIn(file: Loose): Map<string, string> {
  const there = new Set(asRecords(file.lists).map(({ id }) => id))
  const data = asRecords(file.actions).map((action) => asRecord(action.data))
  const lists = data.flatMap(({ list, listBefore, listAfter }) => [list, listBefore, listAfter].filter(isRecord)).filter(({ id }) => !there.has(id))
  return new Map(lists.reverse().map(({ id, name }) => [asText(id), asText(name)])) // the newest name comes last
}

function peopleFrom(actions: TrelloExport['actions'], cardId: string): NonNullable<TrelloCard['people']> {
  const people = new Set<string>()
  for (const action of actions) {
    if (action.what === 'join' && action.cardId === cardId) people.add(action.whom)
    if (action.what === 'leave' && action.cardId === cardId) people.delete(action.whom)
  }
  return [...people].filter(Boolean)
}

export const count = (counts: Record<string, number>): Record<string, number> => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))

/** What has no id is nothing; what comes twice counts once. */
function once<T extends { id: string }>(things: T[]): T[] {
  const found = new Map<string, T>()
  for (const thing of things) if (thing.id && !found.has(thing.id)) found.set(thing.id, thing)
  return [...found.values()]
}
