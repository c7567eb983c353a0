import { standUpsBefore } from '@rondo/core/standup/last-stand-up'
import { turnsOf } from '@rondo/core/standup/turns'
import type { WalkStep } from '@rondo/core/standup/walk'
import type { Session } from '@rondo/types'
import { useMemo } from 'react'
import { useCommand } from '../../../live/use-command.ts'
import { useAssignable } from '../../../live/use-people.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useSeats } from '../../../live/use-session.ts'

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

/** Who speaks when: those who are here, and after the session those who could have been. */
function useTurns(session: Session): readonly string[] {
  const before = useSelected(['sessions'], (state) => standUpsBefore(state, session).length)
  const seats = useSeats(session.id)
  const team = useAssignable()
    .map(({ userId }) => userId)
    .join(' ')
  return useMemo(() => {
    const known = new Set(team.split(' '))
    const here = seats.filter((userId) => known.has(userId))
    return turnsOf(here.length > 0 ? here : [...known].filter(Boolean), before)
  }, [team, seats, before])
}
