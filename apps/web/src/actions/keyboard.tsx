import { useEffect, useState } from 'react'
import { fetchSoon, Later, later } from '../ui/later.tsx'
import { listenForKeys } from './bindings.ts'
import { closeAll, openHelp, openPalette, useOpen } from './open.ts'
import { useActions } from './registry.ts'

const Palette = later(async () => (await import('./later-palette.tsx')).Palette)
const ShortcutHelp = later(async () => (await import('./later-shortcut-help.tsx')).ShortcutHelp)
const PALETTE_AFTER_MS = 1000

/** What works on every page: the keys themselves, the palette and the help. */
export function Keyboard() {
  const what = useOpen((open) => open.what)
  const [wasOpen, setWasOpen] = useState({ palette: false, help: false })
  if (what && !wasOpen[what]) setWasOpen({ ...wasOpen, [what]: true })
  useEffect(listenForKeys, [])
  useEffect(() => fetchSoon(PALETTE_AFTER_MS, Palette), [])
  useActions([
    { id: 'palette', name: 'Search and commands', group: 'Anywhere', keys: ['$mod+k'], isEverywhere: true, isKeyOnly: true, run: openPalette },
    { id: 'help', name: 'Keyboard shortcuts', group: 'Anywhere', keys: ['[Shift]+?'], run: openHelp },
  ])
  return (
    <Later isWindow>
      {wasOpen.palette && <Palette isOpen={what === 'palette'} onClose={closeAll} />}
      {wasOpen.help && <ShortcutHelp isOpen={what === 'help'} onClose={closeAll} />}
    </Later>
  )
}
