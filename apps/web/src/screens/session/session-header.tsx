import { Button } from '@mantine/core'
import { isStillHidden } from '@rondo/core/sealing'
import { type Session, secrecies } from '@rondo/types'
import { Lock, LockOpen } from 'lucide-react'
import { useCommand } from '../../live/use-command.ts'
import { useNotes, useSealed } from '../../live/use-session.ts'
import { confirm } from '../../ui/confirm.ts'
import { Tag } from '../../ui/tag.tsx'
import { When } from '../../ui/when.tsx'
import { Clock } from './clock.tsx'
import { isOnePage } from './is-one-page.ts'
import { Lead } from './lead.tsx'
import { kindNames, promises, secrecyNames } from './promise.ts'
import { saidUnread } from './said-unread.ts'
import css from './session-header.module.css'
import { Until } from './until.tsx'
import { useLeads } from './use-leads.ts'

/** What this is, under which promise, how much time is left, and who leads. */
export function SessionHeader({ session, onClosed }: { session: Session; onClosed(): void }) {
  const { id, name, kind, secrecy, answersUntil, closedAt } = session
  const command = useCommand()
  const leads = useLeads(session)
  const { answered } = useSealed(id)
  const notes = useNotes(id)
  const close = async () => {
    const unread = saidUnread(session, answered)
    const body = unread ? `It can be read later as it was run. ${unread}` : 'It can be read later as it was run.'
    if (!(await confirm({ title: `End “${name}”?`, body, action: 'End the session', isDangerous: unread !== null }))) return
    command({ type: 'session.close', id })
    onClosed()
  }
  return (
    <header className={css.header}>
      <div className={css.title}>
        <h2>{name}</h2>
        {name !== kindNames[kind] && <span className={css.kind}>{kindNames[kind]}</span>}
        <span className={css.secrecy} title={promises[secrecy]}>
          {secrecy === 'named' ? <LockOpen size={14} aria-hidden /> : <Lock size={14} aria-hidden />}
          {secrecyNames[secrecy]}
        </span>
        {leads && !closedAt && kind !== 'standup' && secrecy !== 'anonymous' && isStillHidden(session, notes) && (
          <button type="button" className={css.more} onClick={() => command({ type: 'session.secrecy', id, secrecy: nextAfter(secrecy) })}>
            Make it {secrecyNames[nextAfter(secrecy)].toLowerCase()}
          </button>
        )}
      </div>
      {closedAt ? (
        <Tag>
          closed <When at={closedAt} />
        </Tag>
      ) : (
        <div className={css.acts}>
          {answersUntil && <Until session={session} until={answersUntil} />}
          {!isOnePage(session) && <Clock session={session} />}
          <Lead session={session} />
          {leads && (
            <Button variant="default" size="xs" onClick={() => void close()}>
              End session
            </Button>
          )}
        </div>
      )}
    </header>
  )
}

const nextAfter = (secrecy: Session['secrecy']) => secrecies[secrecies.indexOf(secrecy) + 1] ?? 'anonymous'
