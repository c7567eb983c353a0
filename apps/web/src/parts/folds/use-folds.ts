import { useStore } from 'zustand'
import { useBoard } from '../../live/board-provider.tsx'
import { type FoldsNow, foldsOf } from './board-folds.ts'

/** What pictures are drawn from, and how to ask again where that failed. Drawn again whenever it has gone on. */
export function useFolds(): { now: FoldsNow; tryAgain(): void } {
  const folds = foldsOf(useBoard())
  return { now: useStore(folds.now), tryAgain: () => void folds.tryAgain() }
}
