import type { Session } from '@rondo/types'
import { useMay } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { ActionLine } from '../retro/action-line.tsx'
import list from '../standup/note-line.module.css'
import place from '../standup/place.module.css'
import { ActOnForm } from './act-on-form.tsx'

/** Two dimensions that something is done about are more than five. */
const MOST = 2

/** What the team does about one or two dimensions: each act is a card with one owner. */
export function ActStage({ session }: { session: Session }) {
  const may = useMay('retro.act') && !session.closedAt
  const actions = useSelected(['actions'], (state) => [...state.all('actions')].filter(({ sessionId }) => sessionId === session.id))
  const chosen = session.columns.filter(({ name }) => actions.some(({ metric }) => metric === name))
  return (
    <section className={place.place} aria-label="What we do about it">
      <h3>What we do about it</h3>
      {actions.length === 0 && (
        <p className={place.lead}>{session.closedAt ? 'Nothing was decided.' : 'Choose one dimension or two. What helps there becomes a card.'}</p>
      )}
      {actions.length > 0 && (
        <ul className={list.list} aria-label="Actions decided">
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
      )}
      {may && <ActOnForm session={session} offered={chosen.length < MOST ? session.columns : chosen} isFull={chosen.length >= MOST} />}
    </section>
  )
}
