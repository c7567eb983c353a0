import type { Digest as Told } from '@rondo/core/standup/digest'
import type { Session } from '@rondo/types'
import { EntryCard } from './entry-card.tsx'
import { saidInZone } from './said-in-zone.ts'
import css from './standup-body.module.css'

type DigestProps = { session: Session; digest: Told; zone: string; isOver: boolean }

/** What the others wrote: at the start of one's day what had come by then, and below it what has come since, which is in the next digest too. */
export function Digest({ session, digest: { at, morning, since, earlier }, zone, isOver }: DigestProps) {
  if (morning.length + since.length + earlier.length === 0)
    return <p className={css.lead}>{isOver ? 'The others have written nothing.' : 'The others have not written yet. What they write stands here.'}</p>
  const cards = (entries: typeof morning) =>
    entries.map((entry) => <EntryCard key={`${entry.userId} ${entry.day}`} session={session} entry={entry} zone={zone} />)
  return (
    <>
      <h3>Your digest of {saidInZone(at, zone)}</h3>
      {morning.length === 0 && <p className={css.lead}>Nothing had come since the morning before.</p>}
      {cards(morning)}
      {since.length > 0 && (
        <>
          <h3>Since then</h3>
          <p className={css.lead}>It is in your next digest too.</p>
          {cards(since)}
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className={css.lead}>Earlier</summary>
          <div className={css.stage}>{cards(earlier)}</div>
        </details>
      )}
    </>
  )
}
