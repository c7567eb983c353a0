import type { Column } from '@rondo/types'
import { MoreHorizontal, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { useMay, useShownOrder } from '../../live/use-board.ts'
import { later } from '../../ui/later.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import css from './column-header.module.css'
import { ColumnNameEditor } from './column-name-editor.tsx'
import { useDraggableColumn } from './use-draggable-column.ts'

const ColumnMenu = later(async () => (await import('./column-menu.tsx')).ColumnMenu)

type ColumnHeaderProps = { column: Column; count: number; isFiltered: boolean; isFirst: boolean; isLast: boolean }

const kinds = { todo: 'To do', doing: 'Under way', done: 'Finished' }

/** A column's name, what it is for, and how much is in it. */
export function ColumnHeader({ column, count, isFiltered, isFirst, isLast }: ColumnHeaderProps) {
  const all = useShownOrder(column.id).length
  const mayChange = useMay('column.rename')
  const ref = useRef<HTMLElement>(null)
  useDraggableColumn(ref, column.id)
  const [isRenaming, setRenaming] = useState(false)
  const { wipLimit } = column
  const isOver = wipLimit !== null && all > wipLimit
  return (
    <header ref={ref} className={css.header} data-fixed={!mayChange || undefined} data-over={isOver || undefined}>
      {isRenaming ? (
        <ColumnNameEditor column={column} onEnd={() => setRenaming(false)} />
      ) : (
        <h2 id={`column-${column.id}`} className={css.name} title={`${column.name}: ${kinds[column.kind].toLowerCase()}`}>
          {column.name}
        </h2>
      )}
      <span className={css.count}>
        {isFiltered ? `${count} of ${all}` : wipLimit === null ? all : `${all}/${wipLimit}`}
        {isOver && (
          <span className={css.over}>
            <TriangleAlert size={12} aria-hidden /> over the limit
          </span>
        )}
      </span>
      {mayChange && (
        <MenuButton
          className={css.menu}
          aria-label={`Column ${column.name}`}
          menu={(opened) => <ColumnMenu opened={opened} column={column} isFirst={isFirst} isLast={isLast} onRename={() => setRenaming(true)} />}
        >
          <MoreHorizontal size={16} aria-hidden />
        </MenuButton>
      )}
    </header>
  )
}
