import { Menu } from '@mantine/core'
import type { Column } from '@rondo/types'
import { columnKinds } from '@rondo/types/vocabulary'
import { Archive, ArrowLeft, ArrowRight, Check, Gauge, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useCommand } from '../../live/use-command.ts'
import dangerous from '../../parts/dangerous.module.css'
import type { OpenedBy } from '../../ui/menu-button.tsx'
import { OpenMenu } from '../../ui/open-menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { ColumnLimit } from './column-limit.tsx'
import { moveColumn, placeOf } from './move-column.ts'
import { removeColumn } from './remove-column.tsx'

const words = { todo: 'Work to do', doing: 'Work under way', done: 'Finished work' }

type ColumnMenuProps = { opened: OpenedBy; column: Column; isFirst: boolean; isLast: boolean; onRename(): void }

export function ColumnMenu({ opened, column, isFirst, isLast, onRename }: ColumnMenuProps) {
  const board = useBoard()
  const give = useCommand()
  const { id, name, kind, wipLimit, isWaiting } = column
  const [isLimiting, setLimiting] = useState(false)
  const move = (by: number) => moveColumn(board, id, placeOf(board, id) + by)
  const archive = () => {
    if (give({ type: 'column.archive', id })) toast(`The column ${name} is archived, with its cards.`, { undo: () => give({ type: 'column.restore', id }) })
  }
  if (isLimiting) return <ColumnLimit opened={opened} column={column} />
  return (
    <OpenMenu opened={opened} position="bottom-end" width={240}>
      <Menu.Item data-autofocus leftSection={<Pencil size={15} aria-hidden />} onClick={onRename}>
        Rename
      </Menu.Item>
      <Menu.Item leftSection={<ArrowLeft size={15} aria-hidden />} disabled={isFirst} onClick={() => move(-1)}>
        Move left
      </Menu.Item>
      <Menu.Item leftSection={<ArrowRight size={15} aria-hidden />} disabled={isLast} onClick={() => move(1)}>
        Move right
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>What it is for</Menu.Label>
      <Menu.RadioGroup value={kind} onChange={(next) => next !== kind && give({ type: 'column.kind', id, kind: next as Column['kind'] })}>
        {columnKinds.map((one) => (
          <Menu.RadioItem key={one} value={one} checkIcon={<Check size={15} aria-hidden />} closeMenuOnClick>
            {words[one]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      {kind === 'doing' && (
        <Menu.CheckboxItem
          checked={isWaiting}
          checkIcon={<Check size={15} aria-hidden />}
          closeMenuOnClick
          onChange={(isWaiting) => give({ type: 'column.wait', id, isWaiting })}
        >
          Cards wait here
        </Menu.CheckboxItem>
      )}
      <Menu.Item leftSection={<Gauge size={15} aria-hidden />} rightSection={wipLimit ?? 'none'} closeMenuOnClick={false} onClick={() => setLimiting(true)}>
        Limit of cards…
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<Archive size={15} aria-hidden />} onClick={archive}>
        Archive
      </Menu.Item>
      <Menu.Item className={dangerous.item ?? ''} leftSection={<Trash2 size={15} aria-hidden />} onClick={() => void removeColumn(board, column)}>
        Remove…
      </Menu.Item>
    </OpenMenu>
  )
}
