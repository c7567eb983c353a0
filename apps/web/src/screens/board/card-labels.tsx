import { useRow } from '../../live/use-board.ts'
import { labelColors } from '../../ui/label-colors.ts'
import css from './card-labels.module.css'

const MOST = 4
/** A name of so many letters fits into a tile, whatever they are. */
const ONE_LINE = 16

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
  const name = label.name || label.color
  return (
    <span className={css.chip} style={labelColors(label.color)} data-long={name.length > ONE_LINE || undefined}>
      {name}
    </span>
  )
}
