import { registerSW } from 'virtual:pwa-register'
import { toast } from '../ui/toast.tsx'

let isTold = false
const HOUR = 3_600_000

/** A newer Rondo is offered, never forced: whoever is writing finishes first. */
export function offerUpdates() {
  const update = registerSW({
    onNeedRefresh: () => void toast('A newer Rondo is here.', { id: 'update', undoLabel: 'Reload', undo: () => void update(true), isLasting: true }),
    onRegisteredSW: (_url, registration) => void setInterval(() => void registration?.update().catch(() => {}), HOUR),
  })
  // A part of the page that an update has removed from the server. Said once: the corner where it is said may be such a part.
  window.addEventListener('vite:preloadError', () => {
    if (isTold || !navigator.onLine) return
    isTold = true
    toast('Rondo was updated while this page was open.', { id: 'update', undoLabel: 'Reload', undo: () => location.reload(), isLasting: true })
  })
}
