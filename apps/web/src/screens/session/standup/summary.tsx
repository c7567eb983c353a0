import { ownEntries } from '@rondo/core/standup/own-entries'
import type { Session } from '@rondo/types'
import { useNotes } from '../../../live/use-session.ts'
import { CloseStage } from './close-stage.tsx'
import { EntryCard } from './entry-card.tsx'
import css from './standup-body.module.css'
import { myZone } from './use-on-own-time.ts'

/** What came of a stand-up, to be read later as it was. */
export function Summary({ session }: { session: Session }) {
  const entries = ownEntries(useNotes(session.id))
  return (
    <div className={css.stage}>
      <CloseStage session={session} />
      {entries.length > 0 && (
        <div className={css.grid}>
          {entries.map((entry) => (
            <EntryCard key={`${entry.userId} ${entry.day}`} session={session} entry={entry} zone={myZone()} />
          ))}
        </div>
      )}
    </div>
  )
}
