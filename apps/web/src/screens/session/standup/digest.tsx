import { Button } from '@mantine/core'
import type { OwnEntry } from '@rondo/core/standup/own-entries'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { EntryCard } from './entry-card.tsx'
import css from './standup-body.module.css'

const SHOWN = 12

/** What the others wrote: what touches one's own cards comes first, and what was handed on stands in it. */
export function Digest({ session, digest: { mine, others } }: { session: Session; digest: { mine: OwnEntry[]; others: OwnEntry[] } }) {
  const [isLong, setLong] = useState(false)
  const shown = isLong ? others : others.slice(0, SHOWN)
  if (mine.length + others.length === 0) return <p className={css.lead}>The others have not written yet. What they write stands here.</p>
  return (
    <>
      {mine.length > 0 && <h3>Touches your work</h3>}
      {mine.map((entry) => (
        <EntryCard key={`${entry.userId} ${entry.day}`} session={session} entry={entry} isForMe />
      ))}
      {others.length > 0 && <h3>{mine.length > 0 ? 'And the others' : 'The others'}</h3>}
      {shown.map((entry) => (
        <EntryCard key={`${entry.userId} ${entry.day}`} session={session} entry={entry} />
      ))}
      {others.length > shown.length && (
        <Button size="xs" variant="default" onClick={() => setLong(true)}>
          Earlier
        </Button>
      )}
    </>
  )
}
