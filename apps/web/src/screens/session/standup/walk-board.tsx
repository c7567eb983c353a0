import type { WalkStep } from '@rondo/core/standup/walk'
import { useColumns } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import css from './walk-stage.module.css'
import { WalkTile } from './walk-tile.tsx'

type WalkBoardProps = {
  steps: readonly WalkStep[]
  at: string | null
  /** Whose cards are spoken of. */
  of: string | null
  onTurn: ((cardId: string) => void) | undefined
}

/** The columns of the board with the cards that the walk passes. What is spoken of has a ring; the rest is dimmed. */
export function WalkBoard({ steps, at, of, onTurn }: WalkBoardProps) {
  const columns = useColumns().filter(({ kind }) => kind !== 'done')
  const theirs = useSelected(['cards'], (state) =>
    steps.map(({ cardId }) => cardId).filter((id) => of !== null && state.get('cards', id)?.assignees.includes(of)),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.board} aria-label="The board" tabIndex={0}>
      {columns.map(({ id, name }) => (
        <section key={id} className={css.column} aria-label={name}>
          <h4>{name}</h4>
          <ul className={css.tiles}>
            {steps
              .filter(({ columnId }) => columnId === id)
              .map((step) => (
                <WalkTile key={step.cardId} step={step} isAt={step.cardId === at || theirs.includes(step.cardId)} onTurn={onTurn} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
