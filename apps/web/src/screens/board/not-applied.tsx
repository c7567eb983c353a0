import { useStore } from 'zustand'
import { useBoard } from '../../live/board-provider.tsx'
import { Later, later } from '../../ui/later.tsx'

const NotAppliedList = later(async () => (await import('./not-applied-list.tsx')).NotAppliedList)

/** What was turned down after it had been shown, where there is anything. */
export function NotApplied() {
  const { notApplied } = useBoard()
  if (useStore(notApplied.list).length === 0) return null
  return (
    <Later>
      <NotAppliedList />
    </Later>
  )
}
