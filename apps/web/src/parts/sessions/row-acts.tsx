import { ActionIcon } from '@mantine/core'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'

/** The list with one line moved up or down; the same list where it stands at the end already. */
export function moved<T>(rows: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by
  if (to < 0 || to >= rows.length) return [...rows]
  const next = rows.toSpliced(from, 1)
  return next.toSpliced(to, 0, rows[from] as T)
}

/** Up, down, away: what can be done with a line of a list. */
export function RowActs({ name, onMove, onRemove }: { name: string; onMove(by: 1 | -1): void; onRemove?: (() => void) | undefined }) {
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={`Move ${name} up`} onClick={() => onMove(-1)}>
        <ArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={`Move ${name} down`} onClick={() => onMove(1)}>
        <ArrowDown size={15} aria-hidden />
      </ActionIcon>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}
