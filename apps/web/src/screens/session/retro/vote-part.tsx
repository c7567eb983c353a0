import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { dotsLeft, dotsOn, withDot, withoutDot } from '@rondo/core/retro/ballot'
import { leastOf } from '@rondo/core/sealing'
import { useCommand } from '../../../live/use-command.ts'
import { countOf, useMyAnswer, useSealed } from '../../../live/use-session.ts'
import { announce } from '../../../ui/announce.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { useLeads } from '../use-leads.ts'
import { Limit } from './limit.tsx'
import body from './retro-body.module.css'
import type { RetroPartProps } from './retro-body.tsx'
import { useRetroTopics } from './use-retro-topics.ts'
import { useTakesPart } from './use-takes-part.ts'
import css from './vote-part.module.css'
import { VoteTopic } from './vote-topic.tsx'

/** Everybody's dots, seen by nobody: of the others, only how many have voted. */
export function VotePart({ session }: RetroPartProps) {
  const { id, budget, cap, revealed, secrecy } = session
  const { topics, ranked, isCounted, voters } = useRetroTopics(session)
  const { answered, seal } = useSealed(id)
  const dots = useMyAnswer<'ballot'>(id, 'ballot')?.dots ?? {}
  const takesPart = useTakesPart(session)
  const given = countOf(answered.get('ballot'))
  const least = leastOf('ballot', secrecy)
  const isOpen = budget !== null && !revealed.includes('ballot')
  const left = budget === null ? 0 : dotsLeft(dots, topics, { budget, cap })
  const vote = (next: typeof dots | null) => {
    if (!next || budget === null) return
    seal('ballot', Object.keys(next).length > 0 ? { dots: next } : null)
    announce(`${count(dotsLeft(next, topics, { budget, cap }), 'dot')} left`)
  }
  if (topics.length === 0) return <EmptyPlace title="There is nothing to vote on yet">Notes and topics are voted on once they have been revealed.</EmptyPlace>
  if (budget === null) return <EmptyPlace title="Voting has not begun">It begins when the room comes to this stage.</EmptyPlace>
  return (
    <>
      <div className={body.bar}>
        {isOpen && takesPart && (
          <b className={css.left} role="status">
            {left === 0 ? 'No dots left' : `${left} left`}
          </b>
        )}
        <span>
          {isOpen
            ? `${count(given, 'person has', 'people have')} voted. ${count(budget, 'dot')} each, at most ${cap} on one topic.`
            : `${count(voters, 'person', 'people')} voted.`}
          {isOpen && given < least && ` They are counted once ${least} have voted, so that they tell on nobody.`}
          {!isOpen && !isCounted && ` Dots of fewer than ${least} stay closed, so that they tell on nobody: talk about what comes first.`}
        </span>
        <Limits session={session} isOpen={isOpen} isEnough={given >= least} />
      </div>
      <ul className={css.topics} aria-label="Topics to vote on">
        {(isOpen ? topics : ranked).map((topic) => (
          <VoteTopic
            key={topic.id}
            topic={topic}
            {...(!isOpen && isCounted && { votes: 'votes' in topic ? (topic.votes as number) : 0 })}
            {...(isOpen && takesPart && { mine: dotsOn(dots, topic, cap), isFull: left === 0 || dotsOn(dots, topic, cap) >= cap })}
            onMore={() => vote(withDot(dots, topic, topics, { budget, cap }))}
            onLess={() => vote(withoutDot(dots, topic, topics, { budget, cap }))}
          />
        ))}
      </ul>
    </>
  )
}

/** What whoever leads can set: how many dots, how many on one topic, and when they are counted. */
function Limits({ session, isOpen, isEnough }: Pick<RetroPartProps, 'session'> & { isOpen: boolean; isEnough: boolean }) {
  const { id, budget, cap } = session
  const command = useCommand()
  const leads = useLeads(session)
  if (!leads) return null
  if (!isOpen)
    return (
      <Button size="xs" variant="default" onClick={() => command({ type: 'session.again', id, question: 'ballot' })}>
        Vote again
      </Button>
    )
  const set = (limits: { budget: number } | { cap: number }) => command({ type: 'retro.votes', id, ...limits })
  return (
    <span className={css.limits}>
      <Limit label="Dots for each" value={budget ?? 3} onSet={(next) => set({ budget: next })} />
      <span aria-hidden>dots,</span>
      <Limit label="Dots on one topic at most" value={cap} onSet={(next) => set({ cap: next })} />
      <span aria-hidden>on one topic</span>
      <Button size="xs" disabled={!isEnough} onClick={() => command({ type: 'session.reveal', id, question: 'ballot' })}>
        Count the votes
      </Button>
    </span>
  )
}
