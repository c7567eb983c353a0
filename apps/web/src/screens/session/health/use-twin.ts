import { twinOf } from '@rondo/core/health/twins'
import { useBoard } from '../../../live/board-provider.tsx'
import { useFolds } from '../../../parts/folds/use-folds.ts'
import { useToday } from '../../../parts/use-today.ts'

/** What the board measures of the same thing. */
export function useTwin(columnId: string): string | undefined {
  const { replica } = useBoard()
  const { now } = useFolds()
  const { day } = useToday()
  return now.step === 'open' ? twinOf(columnId, replica.state, now.flow, day) : undefined
}
