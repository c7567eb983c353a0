import type { State } from '@rondo/core/state'
import type { Card, Label } from '@rondo/types'
import type { BoardSearch } from './board-search.ts'

/** What a card must be like to be shown. Words of one kind widen, kinds narrow: (api or db) and (Ann or Bob). */
export type Filter = { words: readonly string[]; labels: ReadonlySet<string> | null; people: ReadonlySet<string> | null }

/** The filter that the URL asks for; null where everything is shown. What it names and the board lacks finds nothing. */
export function filterOf({ q, label, who, mine }: BoardSearch, labels: readonly Label[], userId: string): Filter | null {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const people = [...(who ?? []), ...(mine ? [userId] : [])]
  if (words.length === 0 && !label && people.length === 0) return null
  return {
    words,
    labels: label ? new Set(label.map((name) => labelNamed(labels, name)?.id ?? '')) : null,
    people: people.length > 0 ? new Set(people) : null,
  }
}

/** A label by what the URL calls it: its name, or where it has none or shares it, its id. */
export const labelNamed = (labels: readonly Label[], name: string) =>
  labels.find(({ id }) => id === name) ?? labels.find((label) => label.name.toLowerCase() === name.toLowerCase())

export const labelInUrl = (labels: readonly Label[], label: Label) => (labelNamed(labels, label.name)?.id === label.id && label.name ? label.name : label.id)

export function passes(card: Card, filter: Filter, boardKey: string): boolean {
  if (filter.people && !card.assignees.some((id) => filter.people?.has(id))) return false
  if (filter.labels && !card.labels.some((id) => filter.labels?.has(id))) return false
  if (filter.words.length === 0) return true
  const text = searchable(card, boardKey)
  return filter.words.every((word) => text.includes(word))
}

/** The cards of a column that are shown, top to bottom. */
export function shownIn(state: State, columnId: string, filter: Filter | null, boardKey: string): readonly string[] {
  if (!filter) return state.shownIn(columnId)
  const shown: string[] = []
  for (const id of state.shownIn(columnId)) {
    const card = state.get('cards', id)
    if (card && passes(card, filter, boardKey)) shown.push(id)
  }
  return shown
}

// A row is replaced, never changed, so its text is made once.
const texts = new WeakMap<Card, string>()
function searchable(card: Card, boardKey: string) {
  const known = texts.get(card)
  if (known !== undefined) return known
  const text = `${card.title} ${boardKey}-${card.number}`.toLowerCase()
  texts.set(card, text)
  return text
}
