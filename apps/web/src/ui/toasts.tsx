import { Suspense, useEffect } from 'react'
import { later } from './later.tsx'
import { prepareToasts, useSaid } from './toast.tsx'

const ToastCorner = later(async () => (await import('./toast-corner.tsx')).ToastCorner, 'nowhere')
const AFTER_MS = 5000

/** The corner where things are said. Once, at the root. */
export function Toasts() {
  const isAnything = useSaid((said) => said.isAnything)
  useEffect(() => {
    const timer = setTimeout(prepareToasts, AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense fallback={null}>{isAnything && <ToastCorner />}</Suspense>
}
