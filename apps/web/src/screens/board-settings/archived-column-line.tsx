import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Column } from '@rondo/types'
import { Archive } from 'lucide-react'
import { useOrder } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { Line } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import css from './row.module.css'

export function ArchivedColumnLine({ column: { id, name }, canChange }: { column: Column; canChange: boolean }) {
  const command = useCommand()
  const cards = useOrder(id).length
  return (
    <Line>
      <span className={css.name}>
        {name}
        <span className={css.under}>{count(cards, 'card')}</span>
      </span>
      <Tag>
        <Archive size={12} aria-hidden /> archived
      </Tag>
      {canChange && (
        <Button variant="default" size="xs" aria-label={`Restore ${name}`} onClick={() => command({ type: 'column.restore', id })}>
          Restore
        </Button>
      )}
    </Line>
  )
}
