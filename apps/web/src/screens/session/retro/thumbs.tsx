import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { lastReveal } from '@rondo/core/retro/votes'
import { leastOf } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { Minus, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useCommand } from '../../../live/use-command.ts'
import { countOf, useMyAnswer, useReveals, useSealed } from '../../../live/use-session.ts'
import { useLeads } from '../use-leads.ts'
import css from './discuss-part.module.css'
import { useTakesPart } from './use-takes-part.ts'

const thumbs = [
  [1, 'Go on', ThumbsUp],
  [0, 'Either way', Minus],
  [-1, 'Move on', ThumbsDown],
] as const
const MORE_MINUTES = 3

/** Go on with this, or to the next? Everybody's thumb, shown together. */
export function Thumbs({ session, topicId }: { session: Session; topicId: string }) {
  const { id, revealed, secrecy } = session
  const question = `thumb:${topicId}` as const
  const command = useCommand()
  const leads = useLeads(session)
  const takesPart = useTakesPart(session)
  const { answered, seal } = useSealed(id)
  const mine = useMyAnswer<'thumb'>(id, question)
  const reveal = lastReveal(question, useReveals(id, question))
  const least = leastOf('thumb', secrecy)
  const given = countOf(answered.get(question))
  const scores = reveal?.answers.map(({ value }) => Number(value.score)) ?? []
  const of = (score: number) => scores.filter((one) => one === score).length
  if (revealed.includes(question))
    return (
      <div className={css.thumbs} role="status">
        <span>
          {scores.length > 0
            ? `${of(1)} to go on, ${of(0)} either way, ${of(-1)} to move on.`
            : `Thumbs of fewer than ${least} stay closed, so that they tell on nobody: ask the room aloud.`}
        </span>
        {leads && (
          <>
            <Button
              size="compact-xs"
              variant={of(1) > of(-1) ? 'filled' : 'default'}
              onClick={() => command({ type: 'session.time', id, what: 'add', minutes: MORE_MINUTES })}
            >
              {MORE_MINUTES} more minutes
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => command({ type: 'session.again', id, question })}>
              Ask again
            </Button>
          </>
        )}
      </div>
    )
  if (!takesPart) return null
  return (
    <fieldset className={css.thumbs} aria-label="Go on with this topic?">
      {thumbs.map(([score, words, Icon]) => (
        <Button
          key={score}
          size="compact-xs"
          variant={mine?.score === score ? 'filled' : 'default'}
          leftSection={<Icon size={13} aria-hidden />}
          aria-pressed={mine?.score === score}
          onClick={() => seal(question, mine?.score === score ? null : { score })}
        >
          {words}
        </Button>
      ))}
      {given > 0 && (
        <span>
          {count(given, 'thumb')}
          {given < least && `, shown from ${least} on`}
        </span>
      )}
      {leads && given >= least && (
        <Button size="compact-xs" variant="default" onClick={() => command({ type: 'session.reveal', id, question })}>
          Show the thumbs
        </Button>
      )}
    </fieldset>
  )
}
