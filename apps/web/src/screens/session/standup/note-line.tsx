import { ActionIcon } from '@mantine/core'
import type { Note, Session } from '@rondo/types'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useCommand } from '../../../live/use-command.ts'
import { useNames } from '../../../live/use-people.ts'
import { useToday } from '../../../parts/use-today.ts'
import { Avatar, AvatarStack } from '../../../ui/avatar.tsx'
import { useLeads } from '../use-leads.ts'
import { CardChip } from './card-chip.tsx'
import chips from './chips.module.css'
import css from './note-line.module.css'

/** What was noted: by whom, about which cards, who has it and until when. */
export function NoteLine({ session, note, children }: { session: Session; note: Note; children?: ReactNode }) {
  const { userId } = useBoard()
  const command = useCommand()
  const nameOf = useNames()
  const { short } = useToday()
  const leads = useLeads(session)
  const { id, authorId, text, cardIds, people, dueOn, columnId } = note
  return (
    <li className={css.note}>
      {authorId ? <Avatar userId={authorId} name={nameOf(authorId)} size={20} /> : <span />}
      <div className={css.body}>
        <span>{text}</span>
        {cardIds.length > 0 && (
          <ul className={chips.chips}>
            {cardIds.map((cardId) => (
              <CardChip key={cardId} cardId={cardId} />
            ))}
          </ul>
        )}
        {(people.length > 0 || (dueOn && columnId === 'blockers')) && (
          <span className={css.facts}>
            {people.length > 0 && <AvatarStack people={people.map((one) => ({ userId: one, name: nameOf(one) }))} size={20} />}
            {people.map(nameOf).join(', ')}
            {dueOn && columnId === 'blockers' && <span>until {short(dueOn)}</span>}
          </span>
        )}
        {children}
      </div>
      {!session.closedAt && (authorId === userId || leads) && (
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Remove “${text}”`} onClick={() => command({ type: 'note.remove', id })}>
          <X size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
