import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect } from 'react'
import { toast } from './toast.tsx'

/** Room for a part of the page that is fetched when it is wanted. Where it cannot be had, that is said, and the page stays. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 'later'} errorComponent={NotHad}>
      <Suspense fallback={null}>{children}</Suspense>
    </CatchBoundary>
  )
}

function NotHad() {
  useEffect(() => {
    toast('That part of the page could not be fetched. Reload the page when the line is back; what you did is kept.', { isProblem: true })
  }, [])
  return null
}
