import { Button, SegmentedControl } from '@mantine/core'
import { count } from '@rondo/core/count'
import { policies } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useCommand } from '../../../live/use-command.ts'
import { useSessionPart } from '../../../live/use-part.ts'
import { countOf, useSealed } from '../../../live/use-session.ts'
import { useLeads } from '../use-leads.ts'
import css from './health-body.module.css'
import { ResultCard } from './result-card.tsx'
import { type Told, useChecksBefore, useResults } from './use-results.ts'

const orders = { asked: 'As asked', worst: 'Worst first', mixed: 'Furthest apart' } as const
type Order = keyof typeof orders

/** What the team said, dimension by dimension; before that, how many have answered. */
export function Results({ session }: { session: Session }) {
  const [order, setOrder] = useState<Order>('asked')
  const checks = useChecksBefore(session)
  const results = useResults(session)
  const isTold = results.some(({ answer }) => answer !== null)
  return (
    <>
      {checks.map(({ id }) => (
        <PastCheck key={id} sessionId={id} />
      ))}
      <div className={css.bar}>
        {!session.closedAt && <RevealAll session={session} isTold={isTold} />}
        {isTold && (
          <SegmentedControl
            size="xs"
            aria-label="Order"
            value={order}
            data={Object.entries(orders).map(([value, label]) => ({ value, label }))}
            onChange={(value) => setOrder(value as Order)}
          />
        )}
      </div>
      {!isTold && <p className={css.soft}>Nothing has been revealed{session.closedAt ? '.' : ' yet.'}</p>}
      <div className={css.grid}>
        {inOrder(results, order)
          .filter(({ answer }) => answer !== null)
          .map((told) => (
            <ResultCard key={told.column.id} session={session} told={told} />
          ))}
      </div>
    </>
  )
}

/** Fetches what came out of an earlier check. */
function PastCheck({ sessionId }: { sessionId: string }) {
  useSessionPart(sessionId)
  return null
}

/** What too few have answered is left under its seal, so that nobody's answer is thrown away. */
function RevealAll({ session, isTold }: { session: Session; isTold: boolean }) {
  const { id, columns, revealed } = session
  const command = useCommand()
  const leads = useLeads(session)
  const { answered } = useSealed(id)
  const hidden = columns.map((column) => `health:${column.id}`).filter((question) => !revealed.includes(question))
  const enough = hidden.filter((question) => countOf(answered.get(question)) >= policies.health.least)
  const most = Math.max(0, ...hidden.map((question) => countOf(answered.get(question))))
  if (hidden.length === 0) return <span />
  const few = hidden.length - enough.length
  return (
    <>
      <span className={css.soft} role="status">
        {!isTold && (most === 0 ? 'Nobody has answered yet. ' : `Up to ${count(most, 'person has', 'people have')} answered. `)}
        {few > 0 &&
          `${count(few, 'dimension')} ${few === 1 ? 'has' : 'have'} fewer than ${policies.health.least} answers and ${few === 1 ? 'stays' : 'stay'} closed.`}
      </span>
      {leads && (
        <Button size="xs" disabled={enough.length === 0} onClick={() => enough.forEach((question) => void command({ type: 'session.reveal', id, question }))}>
          Show the results
        </Button>
      )}
    </>
  )
}

function inOrder(results: readonly Told[], order: Order): Told[] {
  if (order === 'asked') return [...results]
  const weight = ({ answer }: Told) => (!answer?.isTold ? Number.POSITIVE_INFINITY : order === 'worst' ? answer.result.median : -answer.result.disagreement)
  return results.toSorted((a, b) => weight(a) - weight(b))
}
