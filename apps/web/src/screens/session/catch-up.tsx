import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { useNotes, useReveals } from '../../live/use-session.ts'
import css from './strip.module.css'

const LATE_AFTER_MS = 120_000

/** For whoever comes later: where the room is and what has come of it so far, once. */
export function CatchUp({ session }: { session: Session }) {
  const { userId } = useBoard()
  const place = `rondo:seen:${session.id}`
  const [isNeeded, setNeeded] = useState(() => {
    const isFirst = sessionStorage.getItem(place) === null
    sessionStorage.setItem(place, 'yes')
    return isFirst && !session.closedAt && session.openedBy !== userId && Date.now() - Date.parse(session.openedAt) > LATE_AFTER_MS
  })
  const said = useWhatCameOfIt(session)
  const stage = session.stages.find(({ id }) => id === session.stageId)
  if (!isNeeded || !stage) return null
  return (
    <div className={css.strip} role="status">
      <span>
        Welcome. The room is at “{stage.name}”. {said.length > 0 ? `So far: ${said.join(', ')}.` : 'Nothing has been revealed yet.'} You can still take part in
        all of it.
      </span>
      <Button size="xs" variant="default" onClick={() => setNeeded(false)}>
        Got it
      </Button>
    </div>
  )
}

function useWhatCameOfIt({ id, settled }: Session): string[] {
  const notes = useNotes(id).length
  const reveals = useReveals(id).length
  const actions = useSelected(['actions'], (state) => [...state.all('actions')].filter(({ sessionId }) => sessionId === id).length)
  const cards = Object.keys(settled).length
  return [
    notes > 0 && count(notes, 'note'),
    reveals > 0 && count(reveals, 'result'),
    cards > 0 && `${count(cards, 'card')} estimated`,
    actions > 0 && count(actions, 'action'),
  ].filter((words) => words !== false)
}
