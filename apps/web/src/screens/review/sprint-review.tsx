import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { attempt } from '../../live/use-command.ts'
import { BurnFigure } from '../../parts/charts/burn-figure.tsx'
import demo from '../../parts/review/demo-card.module.css'
import { NotDone } from '../../parts/review/not-done.tsx'
import { Part } from '../../parts/review/part.tsx'
import { Reactions } from '../../parts/review/reactions.tsx'
import { ReviewHead } from '../../parts/review/review-head.tsx'
import { SaidList } from '../../parts/review/said-list.tsx'
import type { Say } from '../../parts/review/verdict.tsx'
import { toast } from '../../ui/toast.tsx'
import { RemarkActs } from './remark-acts.tsx'
import css from './review-screen.module.css'
import { ShownCard } from './shown-card.tsx'
import { SprintReplay } from './sprint-replay.tsx'
import { useReview, useReviewPictures } from './use-review.ts'

/** What a team shows at the end of a sprint, and what is said of it. */
export function SprintReview({ sprintId }: { sprintId: string }) {
  const board = useBoard()
  const pictures = useReviewPictures(sprintId)
  const review = useReview(sprintId, pictures?.scope)
  const maySpeak = useMay('remark.add')
  const [from, setFrom] = useState('')
  if (!review) return null
  const say: Say = async ({ kind, text, cardId }) => {
    const { no } = attempt(board, { type: 'remark.add', id: v7(), sprintId, kind, ...(text && { text }), ...(cardId && { cardId }), from: from.trim() || null })
    if (no !== undefined) toast(no, { isProblem: true })
  }
  const ledger = review.said.filter(({ kind }) => kind !== 'reaction')
  const titles = new Map(review.demo.map(({ id, title }) => [id, title]))
  const order = review.demo.map(({ id }) => id)
  return (
    <>
      <ReviewHead review={review} pictures={pictures} />
      {maySpeak && <Reactions said={review.said} say={say} />}
      <Part id="done" title="What was done">
        {maySpeak && (
          <TextInput
            className={css.from ?? ''}
            label="Speaking for"
            description="Somebody in the room whose words you write down. Empty: you."
            value={from}
            maxLength={100}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        )}
        {order.length === 0 && <p className={css.soft}>Nothing is done yet. Cards appear here as they reach a column for finished work.</p>}
        <ul className={demo.list}>
          {review.demo.map((card, index) => (
            <ShownCard
              key={card.id}
              card={card}
              index={index}
              order={order}
              sprintId={sprintId}
              said={ledger.filter(({ cardId }) => cardId === card.id)}
              say={maySpeak ? say : null}
            />
          ))}
        </ul>
      </Part>
      <NotDone left={review.left} saysOutcome />
      {pictures?.burn && (
        <div className={css.picture}>
          <BurnFigure kind="burnup" report={pictures.burn} calendar={pictures.calendar} today={pictures.today} />
        </div>
      )}
      <SprintReplay sprintId={sprintId} />
      <Part id="ledger" title="What was said, and what became of it">
        {ledger.length === 0 ? (
          <p className={css.soft}>Nothing yet. Guests speak by the link below; what is said in the room you can write down at each card.</p>
        ) : (
          <SaidList said={ledger} label="What was said" hasPlaces titleOf={(id) => titles.get(id)} acts={(one) => <RemarkActs remark={one} />} />
        )}
      </Part>
    </>
  )
}
