import { Button, Group } from '@mantine/core'
import { nextOpen } from '@rondo/core/poker/next-open'
import { leastOf } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { Eye } from 'lucide-react'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { countOf, useSealed } from '../../../live/use-session.ts'
import { useLeads } from '../use-leads.ts'
import css from './lead-bar.module.css'
import { isOnOwnTime } from './use-viewed-card.ts'

type LeadBarProps = { session: Session; cardId: string; rounds: number; onNext(cardId: string): void }

/** Before the cards are turned: what whoever leads can do, and for the others what they wait for. */
export function LeadBar({ session, cardId, rounds, onNext }: LeadBarProps) {
  const { id, answersUntil, secrecy } = session
  const command = useCommand()
  const leads = useLeads(session)
  const { answered } = useSealed(id)
  const votes = countOf(answered.get(`vote:${cardId}`))
  const least = leastOf('vote', secrecy)
  const next = useSelected(['cards'], (state) => nextOpen(state, session, cardId))
  return (
    <div className={css.bar}>
      <span className={css.words}>
        {rounds > 0 && `Round ${rounds + 1}. `}
        {answersUntil && isOnOwnTime(session)
          ? `The cards are turned ${said(answersUntil)}, or once everybody has voted on all of them.`
          : 'The cards are turned when all who are here have voted, or when whoever leads says so.'}
        {least > 1 && votes < least && ' Without names it takes three votes, since fewer would tell whose they are.'}
      </span>
      <Group gap="xs">
        {next && (leads || isOnOwnTime(session)) && (
          <Button variant="default" onClick={() => onNext(next)}>
            {isOnOwnTime(session) ? 'Next card' : 'Leave it for later'}
          </Button>
        )}
        {leads && (
          <Button leftSection={<Eye size={15} aria-hidden />} disabled={votes < least} onClick={() => command({ type: 'poker.reveal', id, cardId })}>
            Turn the cards
          </Button>
        )}
      </Group>
    </div>
  )
}

const said = (instant: string) =>
  `on ${new Date(instant).toLocaleString('en', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}`
