import type { LabelColor } from '@rondo/types/vocabulary'
import css from './label-chip.module.css'
import { labelColors } from './label-colors.ts'

/** A label: its colour is a dot and a tint, its name is what counts. Without a name it is called by its colour. */
export function LabelChip({ name, color }: { name: string; color: LabelColor }) {
  return (
    <span className={css.chip} style={labelColors(color)}>
      <span className={css.dot} aria-hidden="true" />
      <span className={css.name}>{name || color}</span>
    </span>
  )
}
