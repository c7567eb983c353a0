import type { LabelColor } from '@rondo/types'

const colors: Record<string, LabelColor> = {
  green: 'green',
  yellow: 'amber',
  orange: 'orange',
  red: 'red',
  purple: 'purple',
  blue: 'blue',
  sky: 'sky',
  lime: 'lime',
  pink: 'pink',
  black: 'grey',
}

/** Ours for Trello's: it has each in three shades, `green`, `green_dark` and `green_light`, and labels without any. */
export function labelColor(color: string): LabelColor {
  const name = color.replace(/_(dark|light)$/, '')
  return Object.hasOwn(colors, name) ? (colors[name] as LabelColor) : 'grey'
}
