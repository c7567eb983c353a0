import { Button } from '@mantine/core'
import { act } from '@rondo/core/sentences'
import type { Entry } from '@rondo/types'
import { useLookup } from '../../live/use-lookup.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { When } from '../../ui/when.tsx'
import css from './activity.module.css'
import type { ActivityNow } from './use-activity.ts'

/** Acts as sentences: who, what, when. */
export function Activity({ entries, isThere, hasMore, problem, more }: ActivityNow) {
  return (
    <div>
      {problem && <ProblemPanel happened={problem.message} />}
      {isThere && !problem && entries.length === 0 && <p className={css.empty}>Nothing has happened yet.</p>}
      <ol className={css.list}>
        {entries.map((entry) => (
          <Line key={entry.seq} entry={entry} />
        ))}
      </ol>
      {hasMore && (
        <Button variant="default" size="xs" onClick={more}>
          Earlier
        </Button>
      )}
    </div>
  )
}

function Line({ entry }: { entry: Entry }) {
  const lookup = useLookup()
  const { actorId, by, at } = entry
  const name = by?.name ?? (actorId === 'system' ? 'Rondo' : (lookup.person(actorId) ?? 'Somebody'))
  return (
    <li className={css.line}>
      <Avatar userId={by?.userId ?? (by ? by.name : actorId)} name={name} size={20} isPlain />
      <p>
        <b>{name}</b> {act(entry, lookup)}{' '}
        <span className={css.when}>
          <When at={at} />
        </span>
      </p>
    </li>
  )
}
