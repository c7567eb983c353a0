import { calendarOf } from '@rondo/core/capacity-of'
import { digestFor } from '@rondo/core/standup/digest'
import { nextDayFor, openDayFor } from '@rondo/core/standup/own-day'
import { handedOn, ownEntries } from '@rondo/core/standup/own-entries'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useNotes } from '../../../live/use-session.ts'
import { useToday } from '../../../parts/use-today.ts'
import { useMinute } from '../use-minute.ts'
import { CloseStage } from './close-stage.tsx'
import { Digest } from './digest.tsx'
import { EntryForm } from './entry-form.tsx'
import { HandedOn } from './handed-on.tsx'
import { NotMyDay } from './not-my-day.tsx'
import { Over } from './over.tsx'
import css from './standup-body.module.css'
import { myZone, useOnOwnTime } from './use-on-own-time.ts'
import { WhoHasWritten } from './who-has-written.tsx'

/** A stand-up that each holds in their own morning: what one writes, and what the others wrote. */
export function OwnTime({ session }: { session: Session }) {
  const { replica, boardId, userId } = useBoard()
  const now = useMinute()
  const { dayOf } = useToday()
  const may = useMay('note.add')
  const notes = useNotes(session.id)
  const team = useOnOwnTime(notes)
  const me = team.get(userId)
  const entries = ownEntries(notes)
  const myCards = useSelected(['cards'], (state) => [...state.all('cards')].filter(({ assignees }) => assignees.includes(userId)).map(({ id }) => id))
  const [begun, setBegun] = useState<string | null>(null) // what one began to write stays of its day
  const isOver = session.answersUntil !== null && Date.parse(session.answersUntil) <= now
  const open = me && !isOver ? openDayFor(me, now) : null
  const day = begun ?? open
  const reader = me ?? { zone: myZone(), calendar: calendarOf(replica.state, boardId), away: [] }
  const digest = digestFor(entries, { userId, person: reader, cards: new Set(myCards) }, now)
  return (
    <div className={css.stage}>
      <div className={css.grid}>
        {may && me && day && (
          <EntryForm key={day} session={session} day={day} me={me} entries={entries} onBegin={() => setBegun(day)} onSent={() => setBegun(null)} />
        )}
        {!day && isOver && <Over session={session} />}
        {may && me && !day && !isOver && <NotMyDay next={nextDayFor(me, now)} zone={myZone()} />}
        <div className={css.stage}>
          <HandedOn session={session} notes={handedOn(entries, userId, day ?? dayOf(new Date(now).toISOString()))} />
          {!isOver && <WhoHasWritten team={team} entries={entries} now={now} />}
          <Digest session={session} digest={digest} zone={reader.zone} isOver={isOver} />
        </div>
      </div>
      <CloseStage session={session} />
    </div>
  )
}
