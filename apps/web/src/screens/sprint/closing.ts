import { tidy } from '@rondo/core/points'
import type { Card, Decision, Sprint } from '@rondo/types'

/** What a person has decided about a card that is not done, as far as they have. */
export type Choice = { what: Decision['what']; pointsDone?: string }
type Open = Pick<Card, 'id' | 'points' | 'startedAt' | 'doneAt'>
type Sum = { cards: number; points: number }
export type ClosingSums = { all: Sum; done: Sum; carried: Sum; split: Sum; returned: Sum; dropped: Sum; isProved: boolean }

/** By rule: work that has begun goes on in the next sprint, where there is one; the rest goes back to the backlog. */
export const usualChoice = ({ startedAt }: Open, hasNext: boolean): Choice => ({ what: startedAt && hasNext ? 'carry' : 'return' })

/** What each open card is about to become: as chosen, else as usual. What cannot be carried any more is returned. */
export function choicesOf(cards: readonly Open[], chosen: Readonly<Record<string, Choice>>, hasNext: boolean): Record<string, Choice> {
  const choice = (card: Open): Choice => {
    const one = chosen[card.id] ?? usualChoice(card, hasNext)
    return one.what === 'carry' && !hasNext ? { what: 'return' } : one
  }
  return Object.fromEntries(cards.filter(({ doneAt }) => doneAt === null).map((card) => [card.id, choice(card)]))
}

/** The sum line: whatever is decided, done + carried + split + returned + dropped = all. */
export function closingSums(cards: readonly Open[], choices: Readonly<Record<string, Choice>>): ClosingSums {
  const of = (is: (card: Open) => boolean): Sum => {
    const some = cards.filter(is)
    return { cards: some.length, points: tidy(some.reduce((sum, { points }) => sum + (points ?? 0), 0)) }
  }
  const chose = (what: Choice['what']) => of(({ id, doneAt }) => doneAt === null && choices[id]?.what === what)
  const sums = {
    all: of(() => true),
    done: of(({ doneAt }) => doneAt !== null),
    carried: chose('carry'),
    split: chose('split'),
    returned: chose('return'),
    dropped: chose('drop'),
  }
  const parts = [sums.done, sums.carried, sums.split, sums.returned, sums.dropped]
  const total = (unit: keyof Sum) => tidy(parts.reduce((sum, part) => sum + part[unit], 0))
  return { ...sums, isProved: total('cards') === sums.all.cards && total('points') === sums.all.points }
}

/** Why a card cannot be split like that; null where it can. */
export function splitFault({ points }: Pick<Card, 'points'>, { what, pointsDone = '' }: Choice): string | null {
  if (what !== 'split') return null
  if (points === null) return 'It has no estimate, so it cannot be split by points.'
  const done = Number(pointsDone)
  return pointsDone !== '' && done > 0 && done < points
    ? null
    : points === 1
      ? 'Say which part of its one point is done.'
      : `Say how many of its ${points} points are done.`
}

/** The command's decisions. What is left of a split card goes where carried ones go. */
export function decisionsOf(choices: Readonly<Record<string, Choice>>, next: Pick<Sprint, 'id'> | undefined): Record<string, Decision> {
  return Object.fromEntries(
    Object.entries(choices).map(([id, { what, pointsDone }]): [string, Decision] => [
      id,
      {
        what,
        ...((what === 'carry' || what === 'split') && next && { sprintId: next.id }),
        ...(what === 'split' && { pointsDone: Number(pointsDone) }),
      },
    ]),
  )
}
