import { type Card, type Check, Url, type Value } from '@rondo/types'
import { unplanned } from '../completed.ts'
import { freshRanks } from '../rank.ts'
import { isCriterion } from '../rules/check.ts'
import type { CardEvent, Placed } from './card-past.ts'
import { cardType } from './card-type.ts'
import { cleanName, cutLine, cutText } from './clean-text.ts'
import { optionName } from './copy-fields.ts'
import type { TrelloAttachment, TrelloCard, TrelloField } from './export.ts'
import { type People, UNKNOWN } from './people.ts'
import { pointsInTitle } from './points.ts'
import { rowId } from './row-id.ts'
import { reasons, type Words } from './words.ts'

export type Parts = { text: string; checks: Check[]; links: { id: string; cardId: string; url: string; name: string; addedAt: string }[] }

/** A card as it is now, with what hangs on it, and its past. */
export type CardCopy = Placed & Parts & { events: CardEvent[] }

export type Surroundings = {
  people: People
  words: Words
  labelNames: ReadonlyMap<string, string>
  fields: ReadonlyMap<string, TrelloField>
  pointsField: TrelloField | undefined
  dayOf(instant: string): string
}

type Place = Pick<Card, 'number' | 'columnId' | 'rank' | 'backlogRank'>

/** All that the file says of a card itself. When its work began and ended, and what was said on it, its events tell. */
export function copyCard(card: TrelloCard, place: Place, events: readonly CardEvent[], around: Surroundings): { card: Card } & Parts {
  const { people, words, labelNames, dayOf } = around
  const id = rowId(card.id)
  const born = events[0] as CardEvent
  const estimated = around.pointsField ? null : pointsInTitle(card.name)
  if (estimated) words.change('Titles that began with points in brackets, such as “(5)”', 'The number is the card’s points now.')
  const { line: title, rest } = cutLine(estimated?.title ?? card.name, 500)
  const { checks, long } = checksOf(card, id, words)
  const text = textOf(card, rest, long, words)
  for (const [what, count] of Object.entries(card.extras)) words.drop(what, reasons[what] ?? '', count)
  const labels = card.labels.filter((label) => labelNames.has(label))
  words.drop('Labels that only cards name', 'The file does not say what they are called.', card.labels.length - labels.length)
  return {
    card: {
      id,
      ...place,
      type: cardType(
        title,
        labels.map((label) => labelNames.get(label) as string),
      ),
      title: title || 'Untitled card',
      assignees: atMost(50, [...new Set((card.people ?? []).map((person) => people.idOf(person)))], 'People on one card', words),
      labels: atMost(50, labels.map(rowId), 'Labels on one card', words),
      priority: null,
      points: estimated?.points ?? card.values.find(({ fieldId }) => fieldId === around.pointsField?.id)?.number ?? null,
      dueOn: card.due && dayOf(card.due),
      values: valuesOf(card, around),
      blockedReason: null,
      blockedSince: null,
      createdAt: born.at,
      createdBy: born.what === 'add' ? born.who : UNKNOWN,
      startedAt: null,
      doneAt: null,
      commentCount: 0,
      checkCount: checks.length,
      checksDone: checks.filter(({ done }) => done).length,
      ...unplanned(place.number),
      backlogRank: place.backlogRank,
      isDescribed: text.trim() !== '',
      criteriaCount: checks.filter(({ list }) => isCriterion(list)).length,
    },
    text,
    checks,
    links: linksOf(card.attachments, id, born.at, words),
  }
}

function textOf(card: TrelloCard, titleRest: string, long: readonly string[], words: Words): string {
  if (titleRest) words.change('Titles of more than 500 characters', 'What did not fit stands at the front of the description.')
  if (long.length > 0) words.change('Checklist items of more than 500 characters', 'They stand in full at the end of the description.', long.length)
  const text = [titleRest && `…${titleRest}`, card.text, ...long].filter((part) => part.trim()).join('\n\n')
  const cut = cutText(text, 100_000)
  if (cut.length < text.length - 1000) words.change('Descriptions of more than 100,000 characters', 'The end is cut off.')
  return cut
}

function checksOf(card: TrelloCard, cardId: string, words: Words) {
  const long: string[] = []
  const lists = new Map<string, number>()
  const items = card.checklists.flatMap((checklist) => {
    const name = cleanName(checklist.name, 'Checklist')
    const sameName = (lists.get(name) ?? 0) + 1
    lists.set(name, sameName)
    return checklist.items.map((item) => ({ item, list: sameName === 1 ? name : `${name.slice(0, 90)} (${sameName})` }))
  })
  const empty = card.checklists.filter((checklist) => checklist.items.length === 0).length
  words.drop('Checklists without items', 'A checklist here is the items that stand in it.', empty)
  const ranks = freshRanks(items.length)
  const checks = items.map(({ item, list }, i): Check => {
    const { line, rest } = cutLine(item.text, 500)
    if (rest) long.push(item.text)
    return { id: rowId(item.id), cardId, list, text: line || '…', done: item.isDone, rank: ranks[i] as string }
  })
  return { checks, long }
}

function linksOf(attachments: readonly TrelloAttachment[], cardId: string, born: string, words: Words): Parts['links'] {
  return attachments.flatMap(({ id, name, url, at, isUpload }) => {
    if (!id || !/^https?:/i.test(url) || !Url.safeParse(url).success) {
      words.drop('Attachments without a web address', 'Only links that begin with http or https are kept.')
      return []
    }
    if (isUpload)
      words.change(
        'Files that were uploaded to Trello',
        'They are kept as links: the files themselves stay in Trello, and whoever opens one must be signed in there.',
      )
    return [{ id: rowId(id), cardId, url, name: cutLine(name === url ? '' : name, 100).line, addedAt: at ?? born }]
  })
}

function valuesOf(card: TrelloCard, { fields, pointsField, dayOf, words }: Surroundings): Record<string, Value> {
  const values: [string, Value][] = []
  for (const { fieldId, optionId, text, number, date, isChecked } of card.values) {
    const field = fields.get(fieldId)
    if (!field || field === pointsField) continue
    const option = field.options.find(({ id }) => id === optionId)
    const read = { text: cutText(text, 2000) || null, number, date: date && dayOf(date), checkbox: isChecked, list: option ? optionName(option.text) : null }
    const value = Object.hasOwn(read, field.kind) ? read[field.kind as keyof typeof read] : null
    if (value !== null) values.push([rowId(fieldId), value])
    else words.drop('Values of custom fields that could not be read', 'They do not fit the field.')
  }
  return Object.fromEntries(values)
}

function atMost(most: number, ids: string[], what: string, words: Words): string[] {
  if (ids.length > most) words.drop(what, `A card takes at most ${most}.`, ids.length - most)
  return ids.slice(0, most)
}
