import { count, noun } from '@rondo/core/count'
import type { ReviewPictures } from '@rondo/core/metrics/review-pictures'
import type { Review } from '@rondo/core/review'
import { spokenDay } from '@rondo/core/sentences/words'
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import css from './review-head.module.css'

/** The goal and whether it was met, what was agreed on and what came of it, and what the team was sure of before and is now. */
export function ReviewHead({ review, pictures }: { review: Review; pictures: Pick<ReviewPictures, 'next'> | null }) {
  const { sprint, sums, splitOff, delivered } = review
  const parts = review.demo.filter(({ isPart }) => isPart).length
  return (
    <>
      <div className={css.goal}>
        <p className={css.when}>
          {sprint.name} · {spokenDay(sprint.startsOn)} to {spokenDay(sprint.endsOn)}
        </p>
        <p className={css.words}>{sprint.goal || 'This sprint had no goal.'}</p>
        <GoalMet review={review} />
      </div>
      <dl className={css.sums}>
        <Figure name="Agreed on" value={sums.committed.points} cards={sums.committed.cards} />
        <Figure name="Done" value={delivered} cards={sums.done.cards} also={parts > 0 && count(parts, 'part')} isMain />
        <Figure name="Added" value={sums.added.points} cards={sums.added.cards} also={splitOff > 0 && `${splitOff} split off`} />
        <Figure name="Removed" value={sums.removed.points} cards={sums.removed.cards} />
      </dl>
      <p className={css.forecast}>{forecastIn(review, pictures)}</p>
    </>
  )
}

function GoalMet({ review: { isGoalMet, sprint } }: { review: Review }) {
  const isOver = sprint.finishedAt !== null
  if (isGoalMet === null)
    return (
      <p className={css.met}>
        <CircleDashed size={16} aria-hidden /> {isOver ? 'Nobody has said whether it was met.' : 'Not decided yet.'}
      </p>
    )
  if (isGoalMet)
    return (
      <p className={css.met} data-tone="done">
        <CircleCheck size={16} aria-hidden /> {isOver ? 'The goal was met.' : 'Everything that the goal needs is done.'}
      </p>
    )
  return (
    <p className={css.met} data-tone={isOver ? 'blocked' : 'risk'}>
      <CircleX size={16} aria-hidden /> {isOver ? 'The goal was not met.' : 'Not yet: a card that the goal needs is open.'}
    </p>
  )
}

type FigureProps = { name: string; value: number; cards: number; also?: string | false; isMain?: boolean }

function Figure({ name, value, cards, also = false, isMain = false }: FigureProps) {
  return (
    <div className={css.figure} data-main={isMain || undefined}>
      <dt>{name}</dt>
      <dd>
        <b>{value.toLocaleString('en')}</b> {noun(value, 'point')}
        <span>
          {count(cards, 'card')}
          {also && ` and ${also}`}
        </span>
      </dd>
    </div>
  )
}

/** A forecast is in items, so it stands beside the items that were done. */
function forecastIn({ forecast, sums: { done } }: Review, pictures: Pick<ReviewPictures, 'next'> | null): string {
  const items = (n: number) => count(n, 'card')
  const before =
    forecast === null
      ? 'At the start there was too little data for a forecast.'
      : `At the start the team was 85 % sure of ${items(forecast)}; ${items(done.cards)} ${done.cards === 1 ? 'is' : 'are'} done.`
  return pictures?.next == null ? before : `${before} Now it is 85 % sure of ${items(pictures.next)} in a sprint as long as this.`
}
