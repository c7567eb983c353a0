import type { Reveal } from '@rondo/types'
import { fistOfFive } from './metrics/fist-of-five.ts'

export type Bar = { score: number; count: number; people: string[] }
export type ScoreVotes = {
  count: number
  median: number | null
  bars: Bar[]
  /** Who cannot go along with the goal, where names are shown. */
  toHear: string[]
  said: string
}

/** What marks come to: on a goal by fingers (0 to 5), on a plan by confidence (1 to 5). */
export function readScores({ answers, question }: Pick<Reveal, 'answers' | 'question'>): ScoreVotes {
  const given = answers.map(({ userId, value }) => ({ userId, score: Number(value.score) }))
  const { median, said } = fistOfFive(given.map(({ score }) => score))
  const bars = scoresOf(question).map((score) => {
    const chose = given.filter((one) => one.score === score)
    return { score, count: chose.length, people: chose.flatMap(({ userId }) => userId ?? []).sort() }
  })
  const toHear = question === 'fist' ? bars.filter(({ score }) => score <= 2).flatMap(({ people }) => people) : []
  return { count: given.length, median, bars, toHear, said: question === 'fist' ? said : confidence(median) }
}

/** Below this median, a team does not believe in its plan. */
export const LEAST_CONFIDENCE = 3

export const scoresOf = (question: string) => (question === 'fist' ? [0, 1, 2, 3, 4, 5] : [1, 2, 3, 4, 5])

const confidence = (median: number | null) =>
  median === null
    ? 'Nobody has voted.'
    : median < LEAST_CONFIDENCE
      ? 'The team does not believe in this plan.'
      : median < 4
        ? 'It may work.'
        : 'The team is confident.'
