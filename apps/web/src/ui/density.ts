import { useState } from 'react'

export type Density = 'compact' | 'comfortable'

/** How close together things stand, in this browser. `color-scheme.js` sets it before the first paint. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(document.documentElement.dataset.density === 'comfortable' ? 'comfortable' : 'compact')
  const change = (next: Density) => {
    document.documentElement.dataset.density = next
    try {
      localStorage.setItem('rondo:density', next)
    } catch {}
    setDensity(next)
  }
  return [density, change]
}
