import { labelColors as all, type LabelColor } from '@rondo/types/vocabulary'
import type { CSSProperties } from 'react'

const drawn: Record<LabelColor, readonly [hue: number, chroma: number]> = {
  grey: [225, 0.008],
  red: [22, 0.075],
  orange: [48, 0.075],
  amber: [80, 0.08],
  lime: [122, 0.08],
  green: [152, 0.075],
  teal: [182, 0.06],
  sky: [222, 0.06],
  blue: [258, 0.07],
  violet: [286, 0.075],
  purple: [312, 0.075],
  pink: [352, 0.075],
}

/** Colours a new label when there are so many already: each in its turn but grey, which says nothing. */
export const nextLabelColor = (count: number): LabelColor => all[1 + (count % (all.length - 1))] ?? 'grey'

/** Sets `--label` (the colour itself, for a dot or a bar), `--label-soft` (a field) and `--label-ink` (writing on that field). */
export function labelColors(color: LabelColor): CSSProperties {
  const [hue, chroma] = drawn[color]
  return {
    '--label': `light-dark(oklch(0.64 ${chroma * 1.9} ${hue}), oklch(0.68 ${chroma * 1.6} ${hue}))`,
    '--label-soft': `light-dark(oklch(0.925 ${chroma * 0.6} ${hue}), oklch(0.335 ${chroma * 0.7} ${hue}))`,
    '--label-ink': `light-dark(oklch(0.39 ${chroma * 1.2} ${hue}), oklch(0.915 ${chroma * 0.7} ${hue}))`,
  } as CSSProperties
}
