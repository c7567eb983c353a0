import type { Card } from '@rondo/types'
import { age } from '../metrics/age.ts'
import { dayNumbered } from '../metrics/days.ts'
import { dayAt } from '../metrics/zone-days.ts'
import { byRank } from '../rank.ts'
import type { State } from '../state.ts'

/** Why a card is spoken of, the most urgent first. */
export const walkReasons = ['blocked', 'ageing', 'review', 'doing', 'next'] as const
export type WalkReason = (typeof walkReasons)[number]
/** `days`: for how long it is under way, today counted. */
export type WalkStep = { cardId: string; columnId: string; reason: WalkReason; days: number | null }

/** `old`: the days in which 85 % of the team's work is finished; null while that is not known. */
type Now = { zone: string; at: number; old: number | null }

/** How many cards are named that nobody has begun. */
const NEXT = 5

/**
 * The board from right to left, each card once: what is blocked, longest first; what has been under way for longer than 85 % of the team's work takes, oldest
 * first; what is in the last column of work; what is in those before it; and what comes next.
 */
export function walkOf(state: State, now: Now): WalkStep[] {
  const columns = [...state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
  const shown = (columnId: string) => state.shownIn(columnId).flatMap((id) => state.get('cards', id) ?? [])
  const doing = columns.filter(({ kind }) => kind === 'doing').toReversed()
  const todo = columns.filter(({ kind }) => kind === 'todo').toReversed()
  const last = doing.length > 1 ? doing[0]?.id : undefined
  const days = daysUnderWay(now)
  const step = (card: Card, reason: WalkReason): WalkStep => ({ cardId: card.id, columnId: card.columnId, reason, days: days(card) })
  const waiting = todo.flatMap(({ id }) => shown(id))
  const underWay = doing.flatMap(({ id }) => shown(id))
  const isOld = (card: Card) => now.old !== null && (days(card) ?? 0) > now.old
  const blocked = [...underWay, ...waiting].filter(isBlocked).sort((a, b) => ((a.blockedSince ?? '') < (b.blockedSince ?? '') ? -1 : 1))
  const free = underWay.filter((card) => !isBlocked(card))
  const ageing = free.filter(isOld).sort((a, b) => (days(b) ?? 0) - (days(a) ?? 0))
  const moving = free.filter((card) => !isOld(card))
  const next = waiting.filter((card) => !isBlocked(card)).slice(0, NEXT)
  return [
    ...blocked.map((card) => step(card, 'blocked')),
    ...ageing.map((card) => step(card, 'ageing')),
    ...moving.map((card) => step(card, card.columnId === last ? 'review' : 'doing')),
    ...next.map((card) => step(card, 'next')),
  ]
}

/** The same walk, for whom it is about: those steps alone that are theirs. */
export const walkFor = (state: State, steps: readonly WalkStep[], userId: string): WalkStep[] =>
  steps.filter(({ cardId }) => state.get('cards', cardId)?.assignees.includes(userId))

const isBlocked = ({ blockedReason }: Card) => blockedReason !== null

function daysUnderWay({ zone, at }: Now) {
  const today = dayNumbered(dayAt(zone, at))
  return ({ startedAt }: Card) => (startedAt === null ? null : age(dayNumbered(dayAt(zone, Math.min(at, Date.parse(startedAt)))), today))
}
