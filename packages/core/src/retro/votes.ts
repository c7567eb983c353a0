import type { AnswerOf, Reveal } from '@rondo/types'
import { byVotes, type Dots, groupVotes } from '../metrics/dot-votes.ts'
import type { RetroTopic } from './topics.ts'

export type RankedTopic = RetroTopic & { votes: number; voters: number }

/** The last reveal of a question, or nothing while it is open. */
export const lastReveal = (question: string, reveals: Iterable<Reveal>): Reveal | undefined =>
  [...reveals].filter((reveal) => reveal.question === question).sort((a, b) => b.round - a.round)[0]

/** The topics in the order in which they are talked about, with their dots: none before the ballots were revealed. */
export function rankedTopics(topics: readonly RetroTopic[], ballots: Reveal | undefined, cap: number): RankedTopic[] {
  const dots = ballots ? dotsIn(ballots) : []
  const counted = topics.map((topic) => {
    const noteIds = topic.notes.map(({ id }) => id)
    const { total: votes, voters } = groupVotes(dots, noteIds, cap)
    return { ...topic, votes, voters }
  })
  return counted.sort((a, b) => byVotes({ ...a, createdAt: a.at }, { ...b, createdAt: b.at }))
}

/** Whose a ballot was is not in the reveal; each is somebody's of their own. */
const dotsIn = ({ answers }: Reveal): Dots[] =>
  answers.flatMap(({ value }, n) => Object.entries((value as AnswerOf<'ballot'>).dots).map(([noteId, dots]) => ({ userId: `ballot ${n}`, noteId, dots })))
