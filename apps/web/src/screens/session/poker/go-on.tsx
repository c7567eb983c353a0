import { Button } from '@mantine/core'
import { nextOpen } from '@rondo/core/poker/next-open'
import type { Session } from '@rondo/types'
import { useSelected } from '../../../live/use-selected.ts'
import { useLeads } from '../use-leads.ts'
import css from './lead-bar.module.css'
import { isOnOwnTime } from './use-viewed-card.ts'

type GoOnProps = { session: Session; cardId: string; onNext(cardId: string): void }

/** The card on the table has gone: there is nothing to turn and nothing to settle, only the next one. */
export function GoOn({ session, cardId, onNext }: GoOnProps) {
  const mayGoOn = useLeads(session) || isOnOwnTime(session)
  const next = useSelected(['cards'], (state) => nextOpen(state, session, cardId))
  return (
    <div className={css.bar}>
      <span className={css.words}>{next ? 'It is not counted among those to estimate.' : 'No other card waits for an estimate.'}</span>
      {next && mayGoOn && <Button onClick={() => onNext(next)}>On to the next card</Button>}
    </div>
  )
}
