import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../../live/use-board.ts'
import css from './chips.module.css'

/** A card in a word: its key, its title, what is said of it. */
export function CardChip({ cardId, said, title: known, onDrop }: { cardId: string; said?: string; title?: string | null; onDrop?(): void }) {
  const { boardId } = useBoard()
  const board = useBoardRow()
  const card = useRow('cards', cardId)
  const title = card?.title ?? known ?? 'a card that is gone'
  const words = (
    <>
      {card && <span className="key">{`${board?.key}-${card.number}`}</span>}
      <span className={css.title}>{title}</span>
      {said && <span className={css.soft}>{said}</span>}
    </>
  )
  return (
    <li className={css.chip}>
      {card && !onDrop ? (
        <Link
          to="/boards/$id/cards/$number"
          params={{ id: boardId, number: String(card.number) }}
          className={css.chip}
          style={{ border: 0, padding: 0, minHeight: 0 }}
        >
          {words}
        </Link>
      ) : (
        words
      )}
      {onDrop && (
        <button type="button" className={css.drop} aria-label={`Leave out ${title}`} onClick={onDrop}>
          <X size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}
