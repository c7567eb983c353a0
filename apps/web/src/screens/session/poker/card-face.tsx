import { count } from '@rondo/core/count'
import { isCriterion } from '@rondo/core/rules/check'
import { Link } from '@tanstack/react-router'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../../live/use-board.ts'
import { useCardPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { Markdown } from '../../../parts/markdown/markdown.tsx'
import { Bone } from '../../../ui/skeleton.tsx'
import css from './card-face.module.css'

/** What is being estimated, large enough to be read together: its text, and what must be true when it is done. */
export function CardFace({ cardId }: { cardId: string }) {
  const { boardId } = useBoard()
  const boardKey = useBoardRow()?.key
  const card = useRow('cards', cardId)
  const text = useRow('descriptions', cardId)?.text
  const { isThere } = useCardPart(card ? cardId : undefined)
  const criteria = useSelected(['checks'], (state) =>
    [...state.all('checks')].filter((check) => check.cardId === cardId && isCriterion(check.list)).sort((a, b) => (a.rank < b.rank ? -1 : 1)),
  )
  if (!card) return <p className={css.gone}>This card is no longer on the board.</p>
  return (
    <article className={css.face} aria-labelledby="poker-card">
      <p className={css.key}>
        <Link to="/boards/$id/cards/$number" params={{ id: boardId, number: String(card.number) } as never}>
          {boardKey}-{card.number}
        </Link>
        <span>{card.points === null ? 'not estimated yet' : `now ${count(card.points, 'point')}`}</span>
      </p>
      <h3 id="poker-card" className={css.title}>
        {card.title}
      </h3>
      {!isThere && <Bone height={48} />}
      {text && (
        <div className={css.text}>
          <Markdown text={text} />
        </div>
      )}
      {criteria.length > 0 && (
        <section className={css.criteria} aria-label="Acceptance criteria">
          <h4>Acceptance criteria</h4>
          <ul>
            {criteria.map((check) => (
              <li key={check.id}>{check.text}</li>
            ))}
          </ul>
        </section>
      )}
      {isThere && !text && criteria.length === 0 && <p className={css.gone}>Nothing is written on this card but its title. Ask before you vote.</p>}
    </article>
  )
}
