import type { AnswerOf } from '@rondo/types'
import { sum } from '../metrics/percentile.ts'
import type { RetroTopic } from './topics.ts'

export type Ballot = AnswerOf<'ballot'>['dots']
type Voted = Pick<RetroTopic, 'id' | 'notes'>
type Limits = { budget: number; cap: number }

const onNotes = (dots: Ballot, { notes }: Voted) => sum(notes.map(({ id }) => dots[id] ?? 0))

/** How many of a person's dots count on a topic. */
export const dotsOn = (dots: Ballot, topic: Voted, cap: number) => Math.min(cap, onNotes(dots, topic))

/** What is above the cap, and what was on a note that is gone, has come back. */
export const dotsLeft = (dots: Ballot, topics: readonly Voted[], { budget, cap }: Limits) => budget - sum(topics.map((topic) => dotsOn(dots, topic, cap)))

/** One dot more on a topic, or null where there is none left or no room. Dots that have come back are taken from where they were. */
export function withDot(dots: Ballot, topic: Voted, topics: readonly Voted[], limits: Limits): Ballot | null {
  const [first] = topic.notes
  if (!first || dotsOn(dots, topic, limits.cap) >= limits.cap || dotsLeft(dots, topics, limits) < 1) return null
  const kept = withoutExcess(dots, topics, limits.cap)
  return { ...kept, [first.id]: (kept[first.id] ?? 0) + 1 }
}

/** One dot less on a topic, or null where there is none. */
export function withoutDot(dots: Ballot, topic: Voted, topics: readonly Voted[], { cap }: Limits): Ballot | null {
  const kept = withoutExcess(dots, topics, cap)
  const from = topic.notes.find(({ id }) => kept[id])
  return from ? without(kept, from.id) : null
}

/** Only the dots that count, so that a ballot never names more than its budget. */
function withoutExcess(dots: Ballot, topics: readonly Voted[], cap: number): Ballot {
  const kept: Ballot = {}
  for (const { notes } of topics) {
    let room = cap
    for (const { id } of notes) {
      const stays = Math.min(room, dots[id] ?? 0)
      if (stays > 0) kept[id] = stays
      room -= stays
    }
  }
  return kept
}

function without(dots: Ballot, noteId: string): Ballot {
  const { [noteId]: count = 0, ...others } = dots
  return count > 1 ? { ...others, [noteId]: count - 1 } : others
}
