import { Suspense, useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { keptKeys } from '../../live/kept-keys.ts'
import { useSelected } from '../../live/use-selected.ts'
import { later } from '../../ui/later.tsx'

const HeldNow = later(async () => (await import('./held-now.tsx')).HeldNow)

/** What is being held now, where anything is open at all. */
export function SessionsNow() {
  const board = useBoard()
  const open = useSelected(['sessions'], (state) => [...state.all('sessions')].filter(({ closedAt }) => !closedAt))
  useEffect(() => {
    if (keptKeys(`rondo:sealed:${board.userId}:`).length > 0) void import('../../live/use-session.ts').then(({ sendKeptAnswers }) => sendKeptAnswers(board))
  }, [board])
  if (open.length === 0) return null
  return (
    <Suspense>
      <HeldNow sessions={open} />
    </Suspense>
  )
}
