import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { scoreOf } from '@rondo/core/retro/summary'
import { lastReveal } from '@rondo/core/retro/votes'
import type { Session } from '@rondo/types'
import { Fragment } from 'react'
import { useCommand } from '../../../live/use-command.ts'
import { countOf, useReveals, useSealed } from '../../../live/use-session.ts'
import { useLeads } from '../use-leads.ts'
import body from './retro-body.module.css'
import css from './scale.module.css'

/** How many have marked, and once it is revealed the marks: the mean, and how many gave which. */
export function ScoreResult({ session, question, what }: { session: Session; question: 'mood' | 'safety' | 'roti'; what: string }) {
  const command = useCommand()
  const leads = useLeads(session)
  const reveal = lastReveal(question, useReveals(session.id, question))
  const { answered } = useSealed(session.id)
  const many = countOf(answered.get(question))
  const score = scoreOf(reveal)
  if (!score)
    return (
      <div className={body.bar} role="status">
        <span>
          {session.closedAt ? 'It was not revealed.' : many === 0 ? 'Nobody has answered yet.' : `${count(many, 'person has', 'people have')} answered.`}
        </span>
        {leads && (
          <Button size="xs" variant="default" disabled={many === 0} onClick={() => command({ type: 'session.reveal', id: session.id, question })}>
            Show the {what}
          </Button>
        )}
      </div>
    )
  if (score.mean === null)
    return <p className={body.soft}>{count(score.answers, 'person', 'people')} answered. Figures are shown from three on, so that they tell on nobody.</p>
  const scores = (reveal?.answers ?? []).map(({ value }) => value.score)
  return (
    <div>
      <p>
        <b>{score.mean.toFixed(1)}</b> of 5 <span className={body.soft}>from {count(score.answers, 'answer')}</span>
      </p>
      <div className={css.bars}>
        {[5, 4, 3, 2, 1].map((mark) => {
          const times = scores.filter((score) => score === mark).length
          return (
            <Fragment key={mark}>
              <span>{mark}</span>
              <span className={css.track}>
                <span className={css.fill} style={{ width: `${(times / scores.length) * 100}%` }} />
              </span>
              <span>{times}</span>
            </Fragment>
          )
        })}
      </div>
    </div>
  )
}
