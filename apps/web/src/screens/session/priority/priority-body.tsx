import { Button } from '@mantine/core'
import type { Session } from '@rondo/types'
import { useCommand } from '../../../live/use-command.ts'
import { countOf, useSealed } from '../../../live/use-session.ts'
import { promises } from '../promise.ts'
import { useLeads } from '../use-leads.ts'
import { useViewedStage } from '../viewed-stage.tsx'
import css from './priority-body.module.css'
import { Proposal } from './proposal.tsx'
import { ScoreLine } from './score-line.tsx'

/** Everybody scores the cards by themselves; together they come out as an order. */
export function PriorityBody({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  const give = useCommand()
  const leads = useLeads(session)
  const { answered } = useSealed(session.id)
  const open = session.cardIds.filter((id) => !session.revealed.includes(`score:${id}`))
  const scored = open.filter((id) => countOf(answered.get(`score:${id}`)) > 0)
  const reveal = () => {
    for (const id of scored) give({ type: 'session.reveal', id: session.id, question: `score:${id}` })
  }
  return (
    <div className={css.body}>
      <p className={css.lead}>
        {stage.prompt} {promises[session.secrecy]}
      </p>
      {open.length > 0 && (
        <div className={css.scroller}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">Card</th>
                {session.columns.map(({ id, name, prompt }) => (
                  <th key={id} scope="col">
                    {name} <span className={css.hint}>{prompt}</span>
                  </th>
                ))}
                <th scope="col">Scored by</th>
              </tr>
            </thead>
            <tbody>
              {open.map((id) => (
                <ScoreLine key={id} session={session} cardId={id} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leads && open.length > 0 && (
        <Button onClick={reveal} disabled={scored.length === 0}>
          Reveal the scores
        </Button>
      )}
      <Proposal session={session} />
    </div>
  )
}
