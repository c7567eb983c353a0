import type { TableName } from '@rondo/types'
import { same } from '../patch.ts'
import { byRank } from '../rank.ts'
import type { State } from '../state.ts'
import { type KindOf, type Placed, rowOf } from './card-past.ts'
import type { BoardCopy } from './copy-board.ts'
import type { CardCopy } from './copy-card.ts'
import { fromBirth } from './first-steps.ts'
import { keepRanks } from './keep-ranks.ts'
import { type PartsOf, partsIn } from './parts.ts'
import type { Step } from './step.ts'
import { updateCard } from './update-card.ts'
import type { Words } from './words.ts'

export type Update = {
  copy: BoardCopy
  /** Rows as the last import left them. */
  before: State
  /** Rows as they are here. */
  now: State
  reach: string
  words: Words
  accounts: ReadonlyMap<string, string>
  kindOf: KindOf
}

/** The cards' part of an update, and all cards as they are after it. */
export function updateCards(update: Update) {
  const { before, now, words } = update
  const parts = { before: partsIn(before), now: partsIn(now) }
  const homeOf = homes(update)
  const numberOf = freeNumbers(now)
  const steps: Step[] = []
  const after = new Map([...now.all('cards'), ...now.all('archived')].map(({ id }) => [id, placedIn(now, id) as Placed]))
  for (const there of inOrder(update)) {
    const { id } = there.card
    const [then, here] = [placedIn(before, id), placedIn(now, id)]
    if (then && here) {
      const result = updateCard(update, { then, here, there, homeOf, partsThen: parts.before.of(id), partsHere: parts.now.of(id) })
      if (result.steps.length > 0) words.change('Cards that are different in the file now')
      steps.push(...result.steps)
      after.set(id, result.placed)
    } else if (then) {
      if (isDifferent(then, there)) words.change('Cards that your team has deleted here', 'They stay deleted.')
    } else if (!here) {
      words.change('New cards')
      const events = there.events.map((event) => ('columnId' in event ? { ...event, columnId: homeOf(event.columnId) } : event))
      const card = { ...there.card, columnId: homeOf(there.card.columnId), number: numberOf(there.card.number) }
      steps.push(...fromBirth({ ...there, card, events }, update.kindOf))
      after.set(id, { card, archivedAt: there.archivedAt })
    }
  }
  const gone = goneCards(update, parts.before, parts.now)
  for (const { table, id } of gone) if (table === 'cards' || table === 'archived') after.delete(id)
  return { steps, gone, after }
}

export function placedIn(state: State, id: string): Placed | null {
  const card = state.get('cards', id)
  if (card) return { card, archivedAt: null }
  const { archivedAt, ...archived } = state.get('archived', id) ?? { archivedAt: '' }
  return 'id' in archived ? { card: archived, archivedAt } : null
}

/** The file's cards column by column, with the ranks that they had where the order has not changed. */
function inOrder({ copy, before }: Update): CardCopy[] {
  return [...Map.groupBy(copy.cards, ({ card }) => card.columnId).values()].flatMap((cards) => {
    const had = cards.map(({ card }) => placedIn(before, card.id)?.card)
    const ranks = keepRanks(cards.map(({ card }, i) => (had[i]?.columnId === card.columnId ? had[i].rank : undefined)))
    return cards.map((copy, i) => ({ ...copy, card: { ...copy.card, rank: ranks[i] as string } }))
  })
}

/** A column that was removed here does not come back: its cards go to the first one. */
function homes({ copy, before, now }: Update): (columnId: string) => string {
  const added = new Set(copy.columns.filter(({ id }) => !before.get('columns', id)).map(({ id }) => id))
  const first = [...now.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)[0]
  return (id) => (now.get('columns', id) || added.has(id) ? id : (first?.id ?? id))
}

/** A number that was given to another card here since is not taken away from it. */
function freeNumbers(now: State): (number: number) => number {
  const taken = new Set([...now.all('cards'), ...now.all('archived')].map(({ number }) => number))
  let last = Math.max(0, ...taken, ...[...now.all('boards')].map(({ lastNumber }) => lastNumber))
  return (number) => {
    const free = taken.has(number) ? last + 1 : number
    last = Math.max(last, free)
    taken.add(free)
    return free
  }
}

const isDifferent = (then: Placed, { card }: CardCopy) =>
  (['title', 'columnId', 'points', 'dueOn', 'labels'] as const).some((field) => !same(then.card[field], card[field]))

/** Cards that are no longer in the file leave, unless someone here has worked on them since. */
function goneCards({ copy, before, now, words }: Update, partsThen: PartsOf, partsHere: PartsOf): { table: TableName; id: string }[] {
  const there = new Set(copy.cards.map(({ card }) => card.id))
  return [...before.all('cards'), ...before.all('archived')].flatMap(({ id }) => {
    const [then, here] = [placedIn(before, id), placedIn(now, id)]
    if (there.has(id) || !then || !here) return []
    if (!same(rowOf(then), rowOf(here)) || !same(partsThen.of(id), partsHere.of(id))) {
      words.change('Cards that are no longer in the file, but that your team has worked on here', 'They stay.')
      return []
    }
    words.change('Cards that are no longer in the file', 'Nobody had changed them here, so they are gone here too.')
    const parts = partsHere.of(id)
    return [
      { table: rowOf(here).table, id },
      ...(parts.text === null ? [] : [{ table: 'descriptions' as const, id }]),
      ...(['comments', 'checks', 'links'] as const).flatMap((table) => parts[table].map((part) => ({ table, id: part.id }))),
    ]
  })
}
