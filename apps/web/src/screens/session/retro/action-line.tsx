import type { Action } from '@rondo/types'
import type { ReactNode } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useRow } from '../../../live/use-board.ts'
import { usePerson } from '../../../live/use-people.ts'
import { useToday } from '../../../parts/use-today.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Tag } from '../../../ui/tag.tsx'
import css from './action-line.module.css'

/** What was decided, whose it is, and where its card stands. */
export function ActionLine({ action, children }: { action: Action; children?: ReactNode }) {
  const { id, trigger, title, ownerId, dueOn, metric } = action
  const { boardId } = useBoard()
  const card = useRow('cards', id)
  const column = useRow('columns', card?.columnId ?? '')
  const owner = usePerson(ownerId)
  const { short, day } = useToday()
  const isLate = dueOn !== null && dueOn < day && (action.state === 'open' || action.state === 'working')
  return (
    <li className={css.action} aria-label={title}>
      <Avatar userId={ownerId} name={owner.name} size={24} />
      <div className={css.words}>
        <p className={css.title}>
          {trigger && <span className={css.trigger}>If {trigger}, then </span>}
          {card ? <a href={`/boards/${boardId}/cards/${card.number}`}>{title}</a> : title}
        </p>
        <p className={css.facts}>
          <span>{owner.name}</span>
          {dueOn && (isLate ? <Tag tone="risk">was due {short(dueOn)}</Tag> : <span>until {short(dueOn)}</span>)}
          {metric && <span>measured by {metric}</span>}
          <span>{card ? (card.doneAt ? 'its card is done' : `its card is in ${column?.name ?? 'a column'}`) : 'its card was put away'}</span>
        </p>
        {children}
      </div>
    </li>
  )
}
