import { median } from './percentile.ts'

/** Fingers, 0 to 5. Whoever shows two or fewer must be heard before the team goes on. */
export function fistOfFive(fingers: readonly number[]) {
  const toHear = fingers.filter((count) => count <= 2).length
  return { median: median(fingers), toHear, said: said(toHear) }
}

const said = (voices: number) => (voices === 0 ? 'All can go along.' : voices === 1 ? 'One voice to hear.' : `${voices} voices to hear.`)
