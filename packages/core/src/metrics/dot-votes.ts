import { sum } from './percentile.ts'

/** Dots that a person put on a note. Ballots name notes and never groups, so regrouping touches none. */
export type Dots = { userId: string; noteId: string; dots: number }
export type GroupVotes = { total: number; voters: number; byPerson: { userId: string; counted: number; returned: number }[] }

/** How many dots each person gets: about the square root of the topics, at least three. */
export const voteBudget = (topics: number) => Math.max(3, Math.round(Math.sqrt(topics)))

/** A group counts Σ over people of min(cap, their dots on its notes); what is above the cap goes back to them by itself. */
export function groupVotes(ballots: readonly Dots[], noteIds: readonly string[], cap: number): GroupVotes {
  const own = Map.groupBy(
    ballots.filter(({ noteId, dots }) => noteIds.includes(noteId) && dots > 0),
    ({ userId }) => userId,
  )
  const byPerson = [...own].map(([userId, ballots]) => {
    const dots = sum(ballots.map(({ dots }) => dots))
    return { userId, counted: Math.min(cap, dots), returned: Math.max(0, dots - cap) }
  })
  return { total: sum(byPerson.map(({ counted }) => counted)), voters: byPerson.length, byPerson }
}

export type Topic = { id: string; votes: number; voters: number; createdAt: string }

/** Most votes first, then more people, then older, then by id: a total order, the same for everyone. */
export const byVotes = (a: Topic, b: Topic) =>
  b.votes - a.votes || b.voters - a.voters || Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
