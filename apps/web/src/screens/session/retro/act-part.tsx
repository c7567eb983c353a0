import { useMay } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { ActForm } from './act-form.tsx'
import { ActionLine } from './action-line.tsx'
import css from './retro-body.module.css'
import type { RetroPartProps } from './retro-body.tsx'

/** What is tried from here on: each with one owner, and a card on the board at once. */
export function ActPart({ session }: RetroPartProps) {
  const may = useMay('retro.act') && !session.closedAt
  const actions = useSelected(['actions'], (state) => [...state.all('actions')].filter(({ sessionId }) => sessionId === session.id))
  return (
    <>
      {may && <ActForm session={session} />}
      <section className={css.panel} aria-label="Decided today">
        <h3 className={css.title}>Decided {session.closedAt ? 'then' : 'today'}</h3>
        {actions.length === 0 && <p className={css.soft}>Nothing yet. One or two things that somebody really does are better than ten.</p>}
        <ul className={css.list} aria-label="Actions decided">
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
      </section>
    </>
  )
}
