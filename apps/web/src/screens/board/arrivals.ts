import type { CSSProperties } from 'react'
import { create } from 'zustand'
import { personColors } from '../../ui/person-colors.ts'

const SHOWN_MS = 1000

// Cards that someone else has just moved or made, with that person's colour.
const useArrivals = create<Readonly<Record<string, CSSProperties>>>(() => ({}))

export const useCameFrom = (cardId: string): CSSProperties | undefined => useArrivals((arrivals) => arrivals[cardId])

export function arrived(cardId: string, userId: string) {
  const colors = personColors(userId)
  useArrivals.setState({ [cardId]: colors })
  setTimeout(() => {
    const { [cardId]: mine, ...others } = useArrivals.getState()
    if (mine === colors) useArrivals.setState(others, true)
  }, SHOWN_MS)
}
