import type { AnswerOf, Reveal } from '@rondo/types'
import { byVotes, type Dots, groupVotes } from '../metrics/dot-votes.ts'
import type { RetroTopic } from './topics.ts'

export type RankedTopic = RetroTopic & { votes: number; voters: number }

/** How many dots a topic has, and from how many people, by the id of the topic; topics without dots are left out. */
export type Tally = Record<string, { votes: number; voters: number }>

/** The last reveal of a question, or nothing while it is open. */
export const lastReveal = (question: string, reveals: Iterable<Reveal>): Reveal | undefined =>
  [...reveals].filter((reveal) => reveal.question === question).sort((a, b) => b.round - a.round)[0]

/** The topics in the order in which they are talked about, with their dots: none before the ballots were revealed. */
export function rankedTopics(topics: readonly RetroTopic[], ballots: Reveal | undefined, cap: number): RankedTopic[] {
  const tally = ballots ? tallyOf(ballots, topics, cap) : {}
  const counted = topics.map((topic) => ({ ...topic, votes: 0, voters: 0, ...tally[topic.id] }))
  return counted.sort((a, b) => byVotes({ ...a, createdAt: a.at }, { ...b, createdAt: b.at }))
}

/** What the ballots come to on these topics, or what they came to when they were given up for their tally. */
export function tallyOf(ballots: Reveal, topics: readonly RetroTopic[], cap: number): Tally {
  const [first] = ballots.answers
  if (first?.value.tally) return first.value.tally as Tally
  const dots = dotsIn(ballots)
  const counted = topics.map(({ id, notes }) => {
    const noteIds = notes.map((note) => note.id)
    return [id, groupVotes(dots, noteIds, cap)] as const
  })
  return Object.fromEntries(counted.flatMap(([id, { total: votes, voters }]) => (votes > 0 ? [[id, { votes, voters }]] : [])))
}

/** Whose a ballot was is not in the reveal; each is somebody's of their own. */
const dotsIn = ({ answers }: Reveal): Dots[] =>
  answers.flatMap(({ value }, n) => Object.entries((value as AnswerOf<'ballot'>).dots).map(([noteId, dots]) => ({ userId: `ballot ${n}`, noteId, dots })))
