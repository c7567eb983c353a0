import type { CSSProperties } from 'react'

// Twelve hues, a little apart from each other to the eye; each reads at 4.5:1 on our grounds in both themes.
const hues = [25, 50, 78, 112, 142, 168, 192, 228, 258, 285, 318, 352]

/** Which of the twelve is this person's: the same in every browser. */
function personHue(userId: string): number {
  let hash = 2166136261
  for (let n = 0; n < userId.length; n++) hash = Math.imul(hash ^ userId.charCodeAt(n), 16777619)
  return hues[(hash >>> 8) % hues.length] ?? 0
}

/** Sets `--person` (a line, a name on our grounds), `--person-soft` (a field) and `--person-ink` (writing on that field) for what is inside. */
export function personColors(userId: string): CSSProperties {
  const hue = personHue(userId)
  return {
    '--person': `light-dark(oklch(0.5 0.125 ${hue}), oklch(0.77 0.115 ${hue}))`,
    '--person-soft': `light-dark(oklch(0.895 0.055 ${hue}), oklch(0.375 0.065 ${hue}))`,
    '--person-ink': `light-dark(oklch(0.37 0.09 ${hue}), oklch(0.93 0.045 ${hue}))`,
  } as CSSProperties
}
