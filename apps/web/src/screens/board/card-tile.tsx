import { Ban, Bug, CalendarDays, CheckSquare, ChevronsUp, FlaskConical, MessageSquare, MoreHorizontal } from 'lucide-react'
import { memo, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../live/use-board.ts'
import { ageInDays } from '../../parts/card-age.ts'
import { useToday } from '../../parts/use-today.ts'
import { useCameFrom } from './arrivals.ts'
import { CardLabels } from './card-labels.tsx'
import { CardPeople } from './card-people.tsx'
import css from './card-tile.module.css'
import { CardVisitors } from './card-visitors.tsx'
import { TitleEditor } from './title-editor.tsx'
import { useDraggableCard } from './use-draggable-card.ts'
import { useView } from './view.ts'

type CardTileProps = { id: string; isTabStop: boolean; isAged: boolean }

/** A card on the board. Plain elements: there are dozens of these on the screen, and each draws again only for its own card. */
export const CardTile = memo(function CardTile({ id, isTabStop, isAged }: CardTileProps) {
  const card = useRow('cards', id)
  const ref = useRef<HTMLDivElement>(null)
  const { boardId } = useBoard()
  const key = useBoardRow()?.key
  const isSelected = useView(({ selected }) => selected.has(id))
  const isRenaming = useView(({ renaming }) => renaming === id)
  const isDragged = useView(({ dragging }) => dragging?.includes(id) ?? false)
  const cameFrom = useCameFrom(id)
  const isOpened = useView(({ opened }) => opened === id)
  const today = useToday()
  useDraggableCard(ref, id)
  if (!card) return null
  const age = isAged && card.startedAt ? ageInDays(card.startedAt, today) : 0
  const isLate = card.dueOn !== null && card.doneAt === null && card.dueOn < today.day
  return (
    <div
      ref={ref}
      className={css.tile}
      data-card={id}
      data-selected={isSelected || undefined}
      data-dragged={isDragged || undefined}
      data-opened={isOpened || undefined}
      style={cameFrom}
      data-arrived={cameFrom ? '' : undefined}
    >
      {card.labels.length > 0 && <CardLabels ids={card.labels} />}
      {isRenaming ? (
        <TitleEditor id={id} title={card.title} />
      ) : (
        <a
          id={`title-${id}`}
          className={css.title}
          href={`/boards/${boardId}/cards/${card.number}`}
          tabIndex={isTabStop ? 0 : -1}
          draggable={false}
          data-card-link=""
        >
          {card.title}
        </a>
      )}
      {card.blockedReason !== null && (
        <div className={css.blocked}>
          <Ban size={12} aria-label="Blocked:" role="img" />
          <span>{card.blockedReason}</span>
        </div>
      )}
      <div className={css.meta}>
        {card.type === 'bug' && <Bug size={13} className={css.bug} role="img" aria-label="Bug" />}
        {card.type === 'spike' && <FlaskConical size={13} role="img" aria-label="Spike" />}
        {card.type === 'task' && <CheckSquare size={12} role="img" aria-label="Task" />}
        <span className="key">
          {key}-{card.number}
        </span>
        {(card.priority === 'urgent' || card.priority === 'high') && (
          <span className={css.priority} data-priority={card.priority}>
            <ChevronsUp size={13} aria-hidden />
            {card.priority}
          </span>
        )}
        {card.dueOn && (
          <span className={css.due} data-late={isLate || undefined}>
            <CalendarDays size={12} aria-hidden />
            {isLate ? 'overdue' : today.short(card.dueOn)}
          </span>
        )}
        <span className={css.more}>
          {card.commentCount > 0 && (
            <span>
              <MessageSquare size={12} role="img" aria-label="Comments:" /> {card.commentCount}
            </span>
          )}
          {card.checkCount > 0 && (
            <span>
              <CheckSquare size={12} role="img" aria-label="Done of its checklist:" /> {card.checksDone}/{card.checkCount}
            </span>
          )}
        </span>
        <span className={css.end}>
          {age > 1 && (
            <span className={css.age} title={`Under way for ${age} days`}>
              {age}d
            </span>
          )}
          {card.points !== null && (
            <span className={css.points} title={`${card.points} points`}>
              {card.points}
            </span>
          )}
          {card.assignees.length > 0 && <CardPeople ids={card.assignees} />}
        </span>
      </div>
      <button type="button" className={css.menu} tabIndex={-1} data-card-menu="" aria-label={`More for ${card.title}`} aria-haspopup="menu">
        <MoreHorizontal size={15} aria-hidden />
      </button>
      <CardVisitors cardId={id} />
    </div>
  )
})
