import { Menu } from '@mantine/core'
import type { Column } from '@rondo/types'
import { MoreHorizontal, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useMay, useShownOrder } from '../../live/use-board.ts'
import css from './column-header.module.css'
import { ColumnMenu } from './column-menu.tsx'
import { ColumnNameEditor } from './column-name-editor.tsx'

type ColumnHeaderProps = { column: Column; count: number; isFiltered: boolean; isFirst: boolean; isLast: boolean }

const kinds = { todo: 'To do', doing: 'Under way', done: 'Finished' }

/** A column's name, what it is for, and how much is in it. */
export function ColumnHeader({ column, count, isFiltered, isFirst, isLast }: ColumnHeaderProps) {
  const all = useShownOrder(column.id).length
  const mayChange = useMay('column.rename')
  const [isRenaming, setRenaming] = useState(false)
  const { wipLimit } = column
  const isOver = wipLimit !== null && all > wipLimit
  return (
    <header className={css.header} data-over={isOver || undefined}>
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
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <button type="button" className={css.menu} aria-label={`Column ${column.name}`}>
              <MoreHorizontal size={16} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <ColumnMenu column={column} isFirst={isFirst} isLast={isLast} onRename={() => setRenaming(true)} />
          </Menu.Dropdown>
        </Menu>
      )}
    </header>
  )
}
