import type { CardChange } from './changes.ts'

/** What has become of a card in few words: “done”, “moved to Review, 2 comments”. */
export function saidChange(change: CardChange, columnName: (id: string) => string): string {
  const { moved, isNew, isDone, isReopened, isGone, isBlocked, isUnblocked, comments } = change
  const words = [
    isGone && 'put away',
    isNew && 'new',
    isDone && 'done',
    isReopened && 'opened again',
    moved && !isDone && `moved to ${columnName(moved.to)}`,
    isBlocked && 'blocked',
    isUnblocked && 'unblocked',
    comments > 0 && (comments === 1 ? 'commented' : `${comments} comments`),
  ]
  return words.filter(Boolean).join(', ')
}

/** What somebody would say first: what is done, then what is blocked, what moved, and the rest. */
export const byWeight = (a: CardChange, b: CardChange) => weight(a) - weight(b)

const weight = ({ isDone, isBlocked, isUnblocked, moved }: CardChange) => (isDone ? 0 : isBlocked ? 1 : moved ? 2 : isUnblocked ? 3 : 4)
