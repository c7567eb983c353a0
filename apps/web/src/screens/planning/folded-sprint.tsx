import { count } from '@rondo/core/count'
import { pointsOf } from '@rondo/core/points'
import type { Sprint } from '@rondo/types'
import { ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { setBacklogView } from '../backlog/backlog-view.ts'
import { useLanding } from '../board/landing.ts'
import { useDropsInColumn } from '../board/use-drops-in-column.ts'
import css from './folded-sprint.module.css'

/** A sprint that is not open: one line, onto which cards can be dropped. */
export function FoldedSprint({ sprint: { id, name, startsOn, endsOn, startedAt } }: { sprint: Sprint }) {
  const ref = useRef<HTMLElement>(null)
  const { short } = useToday()
  const [cards, points] = useSelected([`backlog/${id}`, 'cards'], (state) => [state.orderOfSprint(id).size, pointsOf(state.orderOfSprint(id))] as const)
  const isOver = useLanding((landing) => landing?.columnId === id)
  useDropsInColumn(ref, id, false)
  return (
    <section ref={ref} className={css.folded} data-column={id} data-folded="" data-over={isOver || undefined} aria-label={name}>
      <button type="button" className={css.open} aria-expanded="false" onClick={() => setBacklogView({ sprintId: id })}>
        <ChevronRight size={15} aria-hidden />
        <span className={css.name}>{name}</span>
        <span className={css.about}>
          {startedAt ? 'running, ' : ''}
          {short(startsOn)} – {short(endsOn)}, {count(cards, 'card')}, {count(points, 'point')}
        </span>
      </button>
    </section>
  )
}
