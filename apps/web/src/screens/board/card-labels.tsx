import { useRow } from '../../live/use-board.ts'
import { LabelChip } from '../../ui/label-chip.tsx'
import css from './card-labels.module.css'

const MOST = 4

export function CardLabels({ ids }: { ids: readonly string[] }) {
  return (
    <div className={css.labels}>
      {ids.slice(0, MOST).map((id) => (
        <Chip key={id} id={id} />
      ))}
      {ids.length > MOST && <span className={css.rest}>+{ids.length - MOST}</span>}
    </div>
  )
}

function Chip({ id }: { id: string }) {
  const label = useRow('labels', id)
  return label ? <LabelChip name={label.name} color={label.color} /> : null
}
