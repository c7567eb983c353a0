import { count } from '@rondo/core/count'
import type { WalkStep } from '@rondo/core/standup/walk'

export const reasonNames = { blocked: 'Blocked', ageing: 'Growing old', review: 'Waiting for review', doing: 'Under way', next: 'Next' } as const

/** Why a card is spoken of, in a sentence, with what it is measured against. */
export function saidReason({ reason, days }: WalkStep, old: number | null): string {
  const lasts = days === null ? '' : `for ${count(days, 'day')}`
  if (reason === 'ageing') return `Under way ${lasts}; 85 % of our cards take ${old} or less.`
  if (reason === 'next') return 'Nobody has begun it.'
  if (reason === 'blocked') return days === null ? 'Blocked before it was begun.' : `Under way ${lasts}, and blocked.`
  return old === null ? `Under way ${lasts}.` : `Under way ${lasts}; 85 % of our cards take ${old} or less.`
}
