import type { CardType } from '@rondo/types/vocabulary'
import { Bug, FlaskConical, SquareCheck } from 'lucide-react'
import css from './type-marks.module.css'

const marked = { bug: Bug, spike: FlaskConical, task: SquareCheck }
const names = { bug: 'Bug', spike: 'Spike', task: 'Task' }

/** The drawings, once; a bug alone is eleven paths, and there are many bugs on a board. */
export function TypeMarkDrawings() {
  return (
    <svg className={css.drawings} aria-hidden="true">
      {Object.entries(marked).map(([type, Icon]) => (
        <symbol key={type} id={`mark-${type}`} viewBox="0 0 24 24">
          <Icon size={24} />
        </symbol>
      ))}
    </svg>
  )
}

/** What kind of card it is; a story, the usual, has no mark. */
export function TypeMark({ type }: { type: CardType }) {
  if (type === 'story') return null
  return (
    <svg width={13} height={13} role="img" aria-label={names[type]}>
      <use href={`#mark-${type}`} />
    </svg>
  )
}
