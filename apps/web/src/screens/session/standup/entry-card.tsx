import type { Told } from '@rondo/core/standup/digest'
import type { Session } from '@rondo/types'
import { useNames } from '../../../live/use-people.ts'
import { useToday } from '../../../parts/use-today.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { When } from '../../../ui/when.tsx'
import { CardChip } from './card-chip.tsx'
import chips from './chips.module.css'
import css from './entry-card.module.css'
import { saidInZone, saidZone } from './said-in-zone.ts'

/** What one person wrote for one of their days, question by question. */
export function EntryCard({ session, entry, zone }: { session: Session; entry: Told; zone: string }) {
  const nameOf = useNames()
  const { short } = useToday()
  const { userId, day, at, notes, isMore, isForMe } = entry
  const theirs = notes[0]?.zone
  const name = nameOf(userId)
  const columns = session.columns.filter(({ id }) => notes.some(({ columnId }) => columnId === id))
  return (
    <article className={css.entry} aria-label={`${name}, ${short(day)}`}>
      <header className={css.head}>
        <Avatar userId={userId} name={name} size={24} isPlain />
        <b>{name}</b>
        <span className={css.soft}>
          {theirs && theirs !== zone ? (
            <>
              {saidInZone(Date.parse(at), theirs)} in {saidZone(theirs, Date.parse(at))} · <When at={at} />
            </>
          ) : (
            <>
              {short(day)} · <When at={at} />
            </>
          )}
        </span>
        {isMore && <Tag>added since</Tag>}
        {isForMe && <Tag tone="accent">touches your work</Tag>}
      </header>
      <dl className={css.said}>
        {columns.map((column) => (
          <div key={column.id}>
            <dt>{column.name}</dt>
            {notes
              .filter(({ columnId }) => columnId === column.id)
              .map(({ id, columnId, text, cardIds, people }) => (
                <dd key={id}>
                  {columnId !== 'intent' && text}
                  {people.length > 0 && <span className={css.soft}> ({people.map(nameOf).join(', ')})</span>}
                  {cardIds.length > 0 && columnId !== 'since' && (
                    <ul className={chips.chips}>
                      {cardIds.map((cardId) => (
                        <CardChip key={cardId} cardId={cardId} />
                      ))}
                    </ul>
                  )}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </article>
  )
}
