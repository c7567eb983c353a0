import { standUpsBefore } from '@rondo/core/standup/last-stand-up'
import { isAsked } from '@rondo/core/standup/own-day'
import { turnsOf } from '@rondo/core/standup/turns'
import type { WalkStep } from '@rondo/core/standup/walk'
import { whoIsAsked } from '@rondo/core/standup/who-is-asked'
import type { Session } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useToday } from '../../../parts/use-today.ts'

export type WalkFocus = {
  /** By cards, or by who speaks. All see what whoever leads has chosen. */
  order: 'cards' | 'people'
  /** What is spoken of: a card's id, or a person's; null before the walk begins. */
  at: string | null
  /** All stops, in order. */
  stops: readonly string[]
  go(by: 1 | -1): void
  turnTo(id: string | null): void
  choose(order: 'cards' | 'people'): void
}

/** Where the walk is, for everybody. */
export function useWalkFocus(session: Session, steps: readonly WalkStep[]): WalkFocus {
  const command = useCommand()
  const turns = useTurns(session)
  const { focusId, id } = session
  const order = focusId !== null && turns.includes(focusId) ? 'people' : 'cards'
  const stops = order === 'people' ? turns : steps.map(({ cardId }) => cardId)
  const turnTo = (next: string | null) => void (next !== focusId && command({ type: 'session.focus', id, focusId: next }))
  return {
    order,
    at: focusId,
    stops,
    turnTo,
    go: (by) => turnTo(stops[Math.max(0, Math.min(stops.length - 1, (focusId === null ? -1 : stops.indexOf(focusId)) + by))] ?? null),
    choose: (next) => turnTo((next === 'people' ? turns[0] : steps[0]?.cardId) ?? null),
  }
}

/**
 * Who speaks when: everybody who works today and does not only look on. It does not hang on who is here at this moment, so that nobody's place changes when a
 * line breaks.
 */
function useTurns({ id, spectators }: Session): readonly string[] {
  const { boardId } = useBoard()
  const { day } = useToday()
  return useSelected(['sessions', 'members', 'absences', 'holidays', 'capacities', `boards/${boardId}`], (state) => {
    const session = state.get('sessions', id) as Session
    const team = [...whoIsAsked(state, boardId, () => 'UTC')].filter(([userId]) => !spectators.includes(userId))
    const working = team.filter(([, person]) => isAsked(person, day))
    return turnsOf(
      (working.length > 0 ? working : team).map(([userId]) => userId),
      standUpsBefore(state, session).length,
    )
  })
}
