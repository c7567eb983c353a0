import { Button } from '@mantine/core'
import { act } from '@rondo/core/sentences'
import type { Comment, Entry } from '@rondo/types'
import { useLookup } from '../../../live/use-lookup.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useActivity } from '../../../parts/activity/use-activity.ts'
import { When } from '../../../ui/when.tsx'
import { CommentComposer } from './comment-composer.tsx'
import { CommentItem } from './comment-item.tsx'
import section from './section.module.css'
import css from './stream.module.css'

type Item = { at: string; key: string; comment?: Comment; entry?: Entry }

/** What was said about a card and what was done to it, in one stream, latest first. */
export function Stream({ cardId, isReadOnly = false }: { cardId: string; isReadOnly?: boolean }) {
  const comments = useSelected(['comments'], (state) => [...state.all('comments')].filter((comment) => comment.cardId === cardId))
  const { entries, hasMore, more } = useActivity(cardId)
  const earliest = hasMore ? entries.at(-1)?.at : undefined
  const items: Item[] = [
    ...comments.map((comment) => ({ at: comment.at, key: comment.id, comment })),
    ...entries.filter(({ command }) => command.type !== 'card.comment').map((entry) => ({ at: entry.at, key: `entry ${entry.seq}`, entry })),
  ]
  items.sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <section className={section.section} aria-labelledby="stream-title">
      <header className={section.header}>
        <h3 id="stream-title">Comments and history</h3>
      </header>
      {!isReadOnly && <CommentComposer cardId={cardId} />}
      <ol className={css.list}>
        {items
          .filter(({ at, comment }) => !earliest || comment || at >= earliest)
          .map(({ key, comment, entry }) => (
            <li key={key}>
              {comment && <CommentItem comment={comment} isReadOnly={isReadOnly} />}
              {entry && <Happening entry={entry} cardId={cardId} />}
            </li>
          ))}
      </ol>
      {hasMore && (
        <Button size="xs" variant="default" onClick={more}>
          Earlier
        </Button>
      )}
    </section>
  )
}

function Happening({ entry, cardId }: { entry: Entry; cardId: string }) {
  const lookup = { ...useLookup(), here: cardId }
  const { actorId, by, at } = entry
  return (
    <p className={css.happening}>
      <b>{by?.name ?? (actorId === 'system' ? 'Rondo' : (lookup.person(actorId) ?? 'Somebody'))}</b> {act(entry, lookup)} <When at={at} />
    </p>
  )
}
