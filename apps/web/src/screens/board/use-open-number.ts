import { useParams } from '@tanstack/react-router'
import { useSelected } from '../../live/use-selected.ts'

/** The id of the card whose sheet is open. */
export function useOpenNumber(): string | null {
  const { number } = useParams({ strict: false })
  return useSelected(['cards'], (state) => (number === undefined ? null : (state.cardNumbered(Number(number))?.id ?? null)))
}
