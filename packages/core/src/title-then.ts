import type { Sprint } from '@rondo/types'

/** What a card of a closed sprint was called when that was closed, or when it began, for one that was taken out; undefined while it runs. */
export function titleThen({ figures, commitment }: Pick<Sprint, 'figures' | 'commitment'>, cardId: string): string | undefined {
  if (!figures) return undefined
  return [...figures.cards, ...(commitment?.cards ?? [])].find(({ id }) => id === cardId)?.title
}
