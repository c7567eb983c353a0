import type { Card, ReadyCheck, Sprint } from '@rondo/types'
import { readinessGaps } from './readiness.ts'
import type { State } from './state.ts'

/** Why one is asked for a reason: cards come in that are not ready, or the scope of sprints that run changes. */
export type ScopeQuestion = { unready: { card: Card; gaps: ReadyCheck[] }[]; running: Sprint[] }

/** What is asked before cards change to a sprint, or to none; null where nothing is. */
export function scopeQuestion(state: State, boardId: string, cardIds: readonly string[], sprintId: string | null): ScopeQuestion | null {
  const cards = cardIds.flatMap((id) => state.get('cards', id) ?? []).filter((card) => card.sprintId !== sprintId)
  if (cards.length === 0) return null
  const definition = state.get('boards', boardId)?.definitionOfReady ?? []
  const unready = sprintId === null ? [] : cards.map((card) => ({ card, gaps: readinessGaps(card, definition) })).filter(({ gaps }) => gaps.length > 0)
  const touched = new Set([sprintId, ...cards.map((card) => card.sprintId)])
  const running = state.runningSprints.filter(({ id }) => touched.has(id))
  return unready.length + running.length > 0 ? { unready, running } : null
}
