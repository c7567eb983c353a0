import { useEffect, useRef } from 'react'
import { changed } from './changes.ts'

/** Something to jump to. `detail` stands beside the name: a key, a column. */
export type PaletteItem = { id: string; name: string; detail?: string; group: string; run(): void }
/** Finds by what was typed; an empty query asks for what is recent. Answers best first, and few. */
export type PaletteProvider = (query: string) => readonly PaletteItem[]

const providers = new Set<{ current: PaletteProvider }>()

/** Lets the palette find more, for as long as the component is mounted. */
export function usePaletteItems(provider: PaletteProvider) {
  const held = useRef(provider)
  useEffect(() => {
    held.current = provider
  })
  useEffect(() => {
    providers.add(held)
    changed()
    return () => {
      providers.delete(held)
      changed()
    }
  }, [])
}

export const findItems = (query: string): PaletteItem[] => [...providers].flatMap((provider) => provider.current(query))
