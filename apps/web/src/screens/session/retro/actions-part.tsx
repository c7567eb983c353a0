import { useState } from 'react'
import { useActionsPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { Bone, Loading } from '../../../ui/skeleton.tsx'
import { ActionLine } from './action-line.tsx'
import { Effect } from './effect.tsx'
import { Follow } from './follow.tsx'
import css from './retro-body.module.css'
import type { RetroPartProps } from './retro-body.tsx'

/** What earlier retros decided comes first, until it is closed and somebody has said whether it helped. */
export function ActionsPart({ session }: RetroPartProps) {
  const { isThere } = useActionsPart()
  const actions = useSelected(['actions'], (state) =>
    [...state.all('actions')]
      .filter(({ sessionId, decidedAt }) => sessionId !== session.id && decidedAt < session.openedAt)
      .sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1)),
  )
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  const open = actions.filter(({ id, state, helped }) => shown.has(id) || state === 'open' || state === 'working' || (state === 'done' && helped === null))
  if (open.some(({ id }) => !shown.has(id))) setShown(new Set([...shown, ...open.map(({ id }) => id)]))
  const past = actions.filter(({ id }) => !open.some((one) => one.id === id)).toReversed()
  if (!isThere)
    return (
      <Loading what="the actions">
        <Bone height={160} />
      </Loading>
    )
  if (actions.length === 0)
    return <EmptyPlace title="No earlier retro has decided anything">What this one decides comes back here first, the next time.</EmptyPlace>
  return (
    <>
      <section className={css.panel} aria-label="What is still open">
        <h3 className={css.title}>{open.length === 0 ? 'Nothing is open' : 'Is it done, and did it help?'}</h3>
        <ul className={css.list} aria-label="Open actions">
          {open.map((action) => (
            <ActionLine key={action.id} action={action}>
              <Effect action={action} />
              <Follow action={action} isClosed={session.closedAt !== null} />
            </ActionLine>
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <details>
          <summary className={css.soft}>{past.length} closed before</summary>
          <ul className={css.list} aria-label="Closed actions">
            {past.map((action) => (
              <ActionLine key={action.id} action={action}>
                <Effect action={action} />
              </ActionLine>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
