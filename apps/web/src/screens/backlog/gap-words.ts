import { count } from '@rondo/core/count'
import type { ReadyCheck } from '@rondo/types'

/** What a card lacks, in a word or two. */
export function gapWords({ kind, name, max }: ReadyCheck): string {
  if (kind === 'described') return 'no description'
  if (kind === 'criteria') return 'no acceptance criteria'
  if (kind === 'points') return 'no estimate'
  if (kind === 'size') return `more than ${count(max ?? 0, 'point')}`
  return kind === 'unblocked' ? 'blocked' : name
}
