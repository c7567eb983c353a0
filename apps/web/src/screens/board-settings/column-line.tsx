import { ActionIcon, Menu, Select } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Column } from '@rondo/types'
import type { ColumnKind } from '@rondo/types/vocabulary'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { useOrder } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { MoreMenu } from '../../ui/more-menu.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Line } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import { columnKindOptions, kindNames } from './column-kinds.ts'
import { RemoveColumnDialog } from './remove-column-dialog.tsx'
import css from './row.module.css'
import { useRemoval } from './use-removal.ts'

type ColumnLineProps = { column: Column; columns: readonly Column[]; place: number; canChange: boolean }

export function ColumnLine({ column: { id, name, kind, wipLimit, isWaiting }, columns, place, canChange }: ColumnLineProps) {
  const command = useCommand()
  const remove = useRemoval()
  const cards = useOrder(id).length
  const [isRemoving, setRemoving] = useState(false)
  const move = (to: number) => {
    const after = to === 0 ? null : (columns.filter((other) => other.id !== id)[to - 1]?.id ?? null)
    if (command({ type: 'column.move', id, after })) announce(`${name} is column ${to + 1} of ${columns.length}`)
  }
  return (
    <Line>
      <span className={css.name}>
        <InlineText
          label={`Name of the column ${name}`}
          value={name}
          isReadOnly={!canChange}
          onChange={(next) => command({ type: 'column.rename', id, name: next })}
        />
        <span className={css.under}>
          {count(cards, 'card')}
          {kind === 'doing' && isWaiting && ', cards wait here'}
        </span>
      </span>
      {canChange ? (
        <>
          <Select
            aria-label={`Kind of the column ${name}`}
            data={columnKindOptions}
            value={kind}
            onChange={(next) => command({ type: 'column.kind', id, kind: next as ColumnKind })}
            w={104}
          />
          <NumberField
            aria-label={`Limit of the column ${name}`}
            placeholder="no limit"
            value={wipLimit ?? ''}
            min={1}
            max={999}
            w={88}
            onBlur={(event) => {
              const next = Number(event.currentTarget.value) || null
              if (next !== wipLimit) command({ type: 'column.limit', id, wipLimit: next })
            }}
          />
          <span className={css.tools}>
            <ActionIcon variant="subtle" color="gray" aria-label={`Move ${name} to the left`} disabled={place === 0} onClick={() => move(place - 1)}>
              <ArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Move ${name} to the right`}
              disabled={place === columns.length - 1}
              onClick={() => move(place + 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </ActionIcon>
            <MoreMenu label={`More for ${name}`}>
              {kind === 'doing' && (
                <Menu.Item onClick={() => command({ type: 'column.wait', id, isWaiting: !isWaiting })}>
                  {isWaiting ? 'Cards are worked on here' : 'Cards wait here'}
                </Menu.Item>
              )}
              <Menu.Item onClick={() => remove({ type: 'column.archive', id }, `“${name}” is archived, with its cards.`)}>Archive with its cards</Menu.Item>
              <Menu.Item
                color="red"
                onClick={() => (cards > 0 ? setRemoving(true) : remove({ type: 'column.remove', id }, `The column “${name}” is removed.`))}
              >
                Remove …
              </Menu.Item>
            </MoreMenu>
          </span>
        </>
      ) : (
        <Tag>{kindNames[kind]}</Tag>
      )}
      <RemoveColumnDialog
        column={{ id, name }}
        cards={cards}
        others={columns.filter((other) => other.id !== id)}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
      />
    </Line>
  )
}
