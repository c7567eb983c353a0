import { registerSW } from 'virtual:pwa-register'
import { toast } from '../ui/toast.tsx'

const HOUR = 3_600_000

/** A newer Rondo is offered, never forced: whoever is writing finishes first. */
export function offerUpdates() {
  const update = registerSW({
    onNeedRefresh: () => void toast('A newer Rondo is here.', { id: 'update', undoLabel: 'Reload', undo: () => void update(true), isLasting: true }),
    onRegisteredSW: (_url, registration) => void setInterval(() => void registration?.update().catch(() => {}), HOUR),
  })
  // A part of the page that an update has removed from the server.
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault()
    toast('Rondo was updated while this page was open.', { id: 'update', undoLabel: 'Reload', undo: () => location.reload(), isLasting: true })
  })
}
