import { useRow } from '../../live/use-board.ts'
import { labelColors } from '../../ui/label-colors.ts'
import css from './card-labels.module.css'

const MOST = 4

/** A card's labels, each a single element: the chip of the sheet would be three. */
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
  if (!label) return null
  return (
    <span className={css.chip} style={labelColors(label.color)}>
      {label.name || label.color}
    </span>
  )
}
