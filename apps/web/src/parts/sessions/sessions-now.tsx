import { lazy, Suspense } from 'react'
import { useSelected } from '../../live/use-selected.ts'

const HeldNow = lazy(async () => ({ default: (await import('./held-now.tsx')).HeldNow }))

/** What is being held now, where anything is open at all. */
export function SessionsNow() {
  const open = useSelected(['sessions'], (state) => [...state.all('sessions')].filter(({ closedAt }) => !closedAt))
  if (open.length === 0) return null
  return (
    <Suspense>
      <HeldNow sessions={open} />
    </Suspense>
  )
}
