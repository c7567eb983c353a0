import type { Note } from '@rondo/types'
import { addDays, type Day } from '../metrics/days.ts'

/** What somebody wrote for one of their days. */
export type OwnEntry = { userId: string; day: Day; at: string; notes: Note[] }

/** Notes that were written for a day, by whose and which it is; the latest day first, and in it the earliest entry. */
export function ownEntries(notes: readonly Note[]): OwnEntry[] {
  const written = notes.filter(({ authorId, dueOn, columnId }) => authorId && dueOn && columnId !== 'blockers')
  const byWhose = Map.groupBy(written, ({ authorId, dueOn }) => `${authorId} ${dueOn}`)
  return [...byWhose.values()]
    .map((own) => {
      const sorted = own.toSorted((a, b) => (a.at < b.at ? -1 : 1))
      const [first] = sorted as [Note]
      return { userId: first.authorId as string, day: first.dueOn as Day, at: first.at, notes: sorted }
    })
    .sort((a, b) => (a.day !== b.day ? (a.day > b.day ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** Does it speak of this person's cards, or of this person? */
export const touches = ({ notes }: OwnEntry, userId: string, myCards: ReadonlySet<string>) =>
  notes.some(({ cardIds, people }) => people.includes(userId) || cardIds.some((id) => myCards.has(id)))

/** What somebody meant to move on their last day before this one, and what has become of it since; null where nothing has. */
export function intentsBefore(entries: readonly OwnEntry[], userId: string, day: Day, became: ReadonlyMap<string, string>) {
  const last = entries.find((entry) => entry.userId === userId && entry.day < day)
  const intent = last?.notes.find(({ columnId }) => columnId === 'intent')
  return (intent?.cardIds ?? []).map((cardId) => ({ cardId, became: became.get(cardId) ?? null }))
}

/** Where the clock of each who wrote stood when they wrote last. */
export const zonesOf = (notes: readonly Note[]): ReadonlyMap<string, string> =>
  new Map(notes.toSorted((a, b) => (a.at < b.at ? -1 : 1)).flatMap(({ authorId, zone }) => (authorId && zone ? [[authorId, zone] as const] : [])))

/** What others handed on for whoever begins next, on this day or the one before: zones lie up to a day apart. */
export const handedOn = (entries: readonly OwnEntry[], userId: string, day: Day): Note[] =>
  entries
    .filter((entry) => entry.userId !== userId && entry.day >= addDays(day, -1))
    .flatMap(({ notes }) => notes.filter(({ columnId }) => columnId === 'hand-on'))
    .sort((a, b) => (a.at > b.at ? -1 : 1))
