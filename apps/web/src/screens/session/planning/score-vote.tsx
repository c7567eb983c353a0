import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { readScores, scoresOf } from '@rondo/core/score-votes'
import type { Session } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { countOf, useMyAnswer, useReveals, useSealed } from '../../../live/use-session.ts'
import { useLeads } from '../use-leads.ts'
import { useVoters } from '../use-voters.ts'
import { ScoreResult } from './score-result.tsx'
import css from './score-vote.module.css'

const asked = {
  fist: {
    title: 'Fist of five on the goal',
    words: 'Can you go along with it? 0 is never, 5 is gladly. With 2 or fewer you are heard before the team goes on.',
  },
  confidence: { title: 'Confidence in the plan', words: 'How sure are you that we reach the goal with these cards? 1 is hardly, 5 is sure.' },
}

/** One question of the plan: marks that nobody sees before all are in, and then what they come to. */
export function ScoreVote({ session, question }: { session: Session; question: 'fist' | 'confidence' }) {
  const { id, revealed, spectators, closedAt } = session
  const { userId } = useBoard()
  const command = useCommand()
  const leads = useLeads(session)
  const mayVote = useMay('session.reveal') && !spectators.includes(userId) && !closedAt
  const { answered, seal } = useSealed(id)
  const mine = useMyAnswer<typeof question>(id, question)
  const last = useReveals(id, question).at(-1)
  const isRevealed = revealed.includes(question)
  const votes = countOf(answered.get(question))
  const voters = Math.max(useVoters(session).length, votes)
  const { title, words } = asked[question]
  if (closedAt && !last) return null
  return (
    <section className={css.vote} aria-label={title}>
      <header className={css.header}>
        <h4>{title}</h4>
        {isRevealed && leads && (
          <Button size="compact-xs" variant="subtle" onClick={() => command({ type: 'session.again', id, question })}>
            Vote again
          </Button>
        )}
        {!isRevealed && leads && votes > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => command({ type: 'session.reveal', id, question })}>
            Show the votes
          </Button>
        )}
      </header>
      {(isRevealed || closedAt) && last ? (
        <ScoreResult votes={readScores(last)} />
      ) : (
        <>
          <p className={css.words}>{words}</p>
          {mayVote && (
            // biome-ignore lint/a11y/useSemanticElements: a row of marks
            <div className={css.scores} role="group" aria-label={title}>
              {scoresOf(question).map((score) => (
                <button
                  key={score}
                  type="button"
                  className={css.score}
                  aria-pressed={mine?.score === score}
                  onClick={() => seal(question, mine?.score === score ? null : { score })}
                >
                  {score}
                </button>
              ))}
            </div>
          )}
          <p className={css.words} role="status">
            {votes} of {count(voters, 'person has', 'people have')} voted. The votes show when all who are here have.
          </p>
        </>
      )}
    </section>
  )
}
