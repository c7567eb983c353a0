import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useBoard } from '../../live/board-provider.tsx'
import { useToday } from '../use-today.ts'
import { type PaceNow, paceOf } from './pace.ts'

/** Tiles can wait for it until the board stands. */
const LATER_MS = 1500

/** The team's pace, which all that speaks of chances is worked out from. */
export function usePace(): PaceNow {
  const pace = paceOf(useBoard())
  const { day } = useToday()
  useEffect(() => pace.on(day), [pace, day])
  return useStore(pace.now)
}

/** The age in days that 85 % of the team's finished cards never got beyond; null while that is not known. */
export function useOldAge(): number | null {
  const pace = paceOf(useBoard())
  const { day } = useToday()
  useEffect(() => {
    const waiting = setTimeout(() => pace.on(day), LATER_MS)
    return () => clearTimeout(waiting)
  }, [pace, day])
  return useStore(pace.now, ({ pace }) => pace?.percentiles[85] ?? null)
}
