import { lastMornings, type OnOwnTime } from './own-day.ts'
import { type OwnEntry, touches } from './own-entries.ts'

/** What of an entry came in a span of time. `isMore`: the rest of it was read before. */
export type Told = OwnEntry & { isMore?: boolean; isForMe?: boolean }

/**
 * What others wrote, as one person reads it: at the start of their day (`at`, ms) what came since the one before, and by itself what came after, which is in the next
 * digest. In each, what touches the reader's cards or asks for them comes first.
 */
export type Digest = { at: number; morning: Told[]; since: Told[]; earlier: Told[] }

type Reader = { userId: string; person: OnOwnTime; cards: ReadonlySet<string> }

export function digestFor(entries: readonly OwnEntry[], { userId, person, cards }: Reader, now: number): Digest {
  const [at, before] = lastMornings(person, now)
  const others = entries.filter((entry) => entry.userId !== userId)
  const between = (from: number, until: number) =>
    others
      .flatMap((entry): Told[] => {
        const notes = entry.notes.filter((note) => from <= saidAt(note) && saidAt(note) < until)
        if (notes.length === 0) return []
        const isMore = entry.notes.some((note) => Date.parse(note.at) < from)
        return [{ ...entry, notes, isMore, isForMe: touches({ ...entry, notes }, userId, cards) }]
      })
      .sort((a, b) => Number(b.isForMe ?? false) - Number(a.isForMe ?? false))
  const never = Number.POSITIVE_INFINITY
  return { at, morning: between(before, at), since: between(at, never), earlier: between(-never, before) }
}

const saidAt = ({ at, editedAt }: OwnEntry['notes'][number]) => Date.parse(editedAt ?? at)
