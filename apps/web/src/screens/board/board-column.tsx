import type { Column } from '@rondo/types'
import { memo, useRef } from 'react'
import css from './board-column.module.css'
import { CardList } from './card-list.tsx'
import { ColumnHeader } from './column-header.tsx'
import type { Filter } from './filter.ts'
import { QuickAdd } from './quick-add.tsx'
import { useDropsInColumn } from './use-drops-in-column.ts'
import { useShown } from './use-filter.ts'
import { useIsNear } from './use-is-near.ts'
import { useView } from './view.ts'

const COLUMN_PX = 288

type BoardColumnProps = { column: Column; filter: Filter | null; isLarge: boolean; nth: number; isLast: boolean }

export const BoardColumn = memo(function BoardColumn({ column, filter, isLarge, nth, isLast }: BoardColumnProps) {
  const ref = useRef<HTMLElement>(null)
  const shown = useShown(column.id, filter)
  const isNear = useIsNear(ref, isLarge, () => nth * COLUMN_PX < window.innerWidth)
  useDropsInColumn(ref, column.id, isNear)
  const side = useView(({ columnLanding }) => (columnLanding?.columnId === column.id ? columnLanding.side : null))
  return (
    <section
      ref={ref}
      className={css.column}
      data-column={column.id}
      data-kind={column.kind}
      data-takes={side ?? undefined}
      aria-labelledby={`column-${column.id}`}
    >
      <ColumnHeader column={column} count={shown.length} isFiltered={filter !== null} isFirst={nth === 0} isLast={isLast} />
      {isNear ? <CardList column={column} ids={shown} isFiltered={filter !== null} /> : <div className={css.far} />}
      <QuickAdd columnId={column.id} name={column.name} />
    </section>
  )
})
