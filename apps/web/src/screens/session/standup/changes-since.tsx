import { SegmentedControl } from '@mantine/core'
import { count } from '@rondo/core/count'
import { type CardChange, changesBy, changesIn } from '@rondo/core/standup/changes'
import { byWeight, saidChange } from '@rondo/core/standup/said-change'
import type { Entry } from '@rondo/types'
import { useMemo, useState } from 'react'
import { useLookup } from '../../../live/use-lookup.ts'
import { useNames } from '../../../live/use-people.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { When } from '../../../ui/when.tsx'
import { CardChip } from './card-chip.tsx'
import css from './changes-since.module.css'
import chips from './chips.module.css'
import place from './place.module.css'

/** What is different since the last stand-up: the log knows, so that nobody has to recite it. */
export function ChangesSince({ since, entries }: { since: string; entries: readonly Entry[] | null }) {
  const [by, setBy] = useState<'card' | 'person'>('person')
  const changes = useMemo(() => changesIn(entries ?? []), [entries])
  return (
    <section className={place.place} aria-label="What changed since the last stand-up">
      <div className={css.head}>
        <h3>What changed since the last stand-up</h3>
        <SegmentedControl
          size="xs"
          aria-label="Group changes by"
          value={by}
          data={[
            { value: 'person', label: 'By person' },
            { value: 'card', label: 'By card' },
          ]}
          onChange={(value) => setBy(value as 'card' | 'person')}
        />
      </div>
      <p className={css.soft}>
        {entries === null
          ? 'Reading the log…'
          : changes.length === 0
            ? 'Nothing has changed on the board'
            : `${count(changes.length, 'card has', 'cards have')} changed`}
        {entries !== null && (
          <>
            {' '}
            since <When at={since} />.
          </>
        )}
      </p>
      {by === 'card' ? <Changes changes={changes} hasPeople /> : <ByPerson entries={entries ?? []} />}
    </section>
  )
}

function ByPerson({ entries }: { entries: readonly Entry[] }) {
  const nameOf = useNames()
  const people = useMemo(() => {
    const ids = new Set(entries.map(({ actorId, by }) => by?.userId ?? actorId))
    return [...ids].map((userId) => ({ userId, changes: changesBy(entries, userId).toSorted(byWeight) })).filter(({ changes }) => changes.length > 0)
  }, [entries])
  return (
    <ul className={css.list}>
      {people.map(({ userId, changes }) => (
        <li key={userId} className={css.person}>
          <Avatar userId={userId} name={nameOf(userId)} size={20} isPlain />
          <b>{userId === 'system' ? 'Rondo' : nameOf(userId)}</b>
          <Changes changes={changes} />
        </li>
      ))}
    </ul>
  )
}

export function Changes({ changes, hasPeople = false }: { changes: readonly CardChange[]; hasPeople?: boolean }) {
  const { column } = useLookup()
  const nameOf = useNames()
  const said = (change: CardChange) =>
    saidChange(change, (id) => column(id) ?? 'another column') + (hasPeople ? ` · ${change.people.map(nameOf).join(', ')}` : '')
  return (
    <ul className={chips.chips}>
      {changes.map((change) => (
        <CardChip key={change.cardId} cardId={change.cardId} title={change.title} said={said(change)} />
      ))}
    </ul>
  )
}
