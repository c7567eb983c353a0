import type { Card } from '@rondo/types'
import { useBoardRow, useRow } from '../../live/use-board.ts'
import { points as inPoints } from '../../parts/charts/amounts.ts'
import { Choice } from '../../parts/charts/choice.tsx'
import css from './close-sprint.module.css'
import { type Choice as Chosen, splitFault } from './closing.ts'

type ClosingCardProps = { card: Card; choice: Chosen; next: string | undefined; onChange(choice: Chosen): void }

/** A card that is not done, and what becomes of it. */
export function ClosingCard({ card, choice, next, onChange }: ClosingCardProps) {
  const key = useBoardRow()?.key
  const column = useRow('columns', card.columnId)
  const { title, number, points, isGoal } = card
  const maySplit = points !== null && points > 0
  const options = [
    ...(next ? [{ value: 'carry' as const, name: 'Carry' }] : []),
    ...(maySplit ? [{ value: 'split' as const, name: 'Split' }] : []),
    { value: 'return' as const, name: 'Return' },
    { value: 'drop' as const, name: 'Drop' },
  ]
  const fault = splitFault(card, choice)
  return (
    <li className={css.card}>
      <div className={css.name}>
        {title}
        <div className={css.note}>
          {key}-{number} · {column?.name} · {points === null ? 'not estimated' : inPoints(points)}
          {isGoal && ' · part of the goal'}
        </div>
      </div>
      <div className={css.decision}>
        <Choice label={`What becomes of ${title}`} value={choice.what} options={options} onChange={(what) => onChange({ what })} />
        {choice.what === 'split' && (
          <label className={css.split}>
            <input
              type="number"
              step="any"
              min={0}
              max={points ?? 0}
              value={choice.pointsDone ?? ''}
              aria-label={`Points of ${title} that are done`}
              aria-invalid={fault !== null}
              onChange={({ target }) => onChange({ what: 'split', pointsDone: target.value })}
            />
            of {points} done
          </label>
        )}
        <span className={css.note}>{meaning[choice.what](next)}</span>
      </div>
    </li>
  )
}

const meaning: Record<Chosen['what'], (next: string | undefined) => string> = {
  carry: (next) => `goes on in ${next}`,
  split: (next) => `the rest goes ${next ? `on in ${next}` : 'to the backlog'}`,
  return: () => 'to the backlog',
  drop: () => 'to the archive',
}
