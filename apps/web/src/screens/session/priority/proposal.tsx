import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { placeOfOrder, proposedOrder } from '@rondo/core/priority'
import { list } from '@rondo/core/sentences/words'
import type { Session } from '@rondo/types'
import { Link } from '@tanstack/react-router'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay, useRows } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useReveals } from '../../../live/use-session.ts'
import { toast } from '../../../ui/toast.tsx'
import { useLeads } from '../use-leads.ts'
import css from './priority-body.module.css'

/** The order that the scores come to, what of it is too close to call, and the way into the backlog. */
export function Proposal({ session }: { session: Session }) {
  const { replica, boardId } = useBoard()
  const give = useCommand()
  const may = useMay('backlog.move')
  const leads = useLeads(session) && session.revealed.length > 0
  useRows('cards') // titles
  const { cards, close, unmeasured } = proposedOrder(session, useReveals(session.id))
  const titleOf = (id: string) => replica.state.get('cards', id)?.title ?? 'A card that is gone'
  const ids = cards.map(({ id }) => id).filter((id) => replica.state.get('cards', id))
  const apply = () => {
    if (give({ type: 'backlog.move', ids, after: placeOfOrder(replica.state, ids) })) toast('The backlog stands in this order now.')
  }
  const again = () => {
    for (const question of session.revealed) give({ type: 'session.again', id: session.id, question })
  }
  if (cards.length === 0) return null
  const closeTo = (id: string) => close.flatMap((pair) => (pair.includes(id) ? pair.filter((other) => other !== id) : []))
  return (
    <section aria-labelledby="proposal">
      <h3 id="proposal">Proposed order</h3>
      <p className={css.lead}>Each number is the median of what people gave. What one step of one number would turn is too close to call: talk about it.</p>
      {unmeasured.length > 0 && (
        <p className={css.unmeasured}>
          No card has a 1 for {list(unmeasured.map(({ name }) => name))}. The smallest should be a 1, since the others are measured by it: score them again.
        </p>
      )}
      <ol className={css.order} aria-labelledby="proposal">
        {cards.map(({ id, score, inputs, people }) => (
          <li key={id}>
            <span className={css.title}>
              {titleOf(id)}
              {closeTo(id).length > 0 && <span className={css.close}>≈ too close to call with {closeTo(id).map(titleOf).join(', ')}</span>}
            </span>
            <span className={css.hint}>
              {session.columns.map((column) => `${column.name} ${inputs[column.id]?.toLocaleString('en')}`).join(' · ')} · {count(people, 'answer')}
            </span>
            <b>{score.toLocaleString('en', { maximumFractionDigits: 2 })}</b>
          </li>
        ))}
      </ol>
      {leads && (
        <Button variant="default" onClick={again}>
          Score again
        </Button>
      )}{' '}
      {may && (
        <Button onClick={apply} disabled={ids.length < 2}>
          Put the backlog in this order
        </Button>
      )}{' '}
      <Link to="/boards/$id/backlog" params={{ id: boardId }}>
        To the backlog
      </Link>
    </section>
  )
}
