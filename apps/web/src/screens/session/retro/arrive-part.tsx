import { Button } from '@mantine/core'
import { icebreakerFor } from '@rondo/core/catalog/icebreakers'
import { scoreOf } from '@rondo/core/retro/summary'
import { lastReveal } from '@rondo/core/retro/votes'
import { isStillHidden } from '@rondo/core/sealing'
import { useCommand } from '../../../live/use-command.ts'
import { useNotes, useReveals } from '../../../live/use-session.ts'
import { useLeads } from '../use-leads.ts'
import css from './arrive-part.module.css'
import body from './retro-body.module.css'
import type { RetroPartProps } from './retro-body.tsx'
import { Scale } from './scale.tsx'
import { ScoreResult } from './score-result.tsx'

const moods = ['Rough', 'Low', 'All right', 'Good', 'Great']
const safety = ['I say nothing', 'Only the easy', 'Most things', 'Nearly all', 'Anything']

/** How people are here, and how safe they feel to speak: both marked in secret. */
export function ArrivePart({ session }: RetroPartProps) {
  return (
    <div className={css.parts}>
      <p className={css.icebreaker}>
        <b>To warm up:</b> {icebreakerFor(session.id)} <span className={body.soft}>Say it in a few words, or pass.</span>
      </p>
      <section className={`${body.panel} ${css.part}`} aria-label="Mood">
        <Scale session={session} question="mood" label="How are you here today?" words={moods} />
        <Told session={session} question="mood" title="How we are here" />
        <ScoreResult session={session} question="mood" what="mood" />
      </section>
      <section className={`${body.panel} ${css.part}`} aria-label="Safety">
        <Scale session={session} question="safety" label="What would you say openly in this round?" words={safety} />
        <Told session={session} question="safety" title="How safe we feel to speak" />
        <ScoreResult session={session} question="safety" what="safety" />
        <OfferAnonymous session={session} />
      </section>
    </div>
  )
}

/** What a result is of, once nobody is asked any more. */
function Told({ session, question, title }: Pick<RetroPartProps, 'session'> & { question: string; title: string }) {
  return session.closedAt || session.revealed.includes(question) ? <h3 className={body.title}>{title}</h3> : null
}

/** Where people do not feel safe, their names may go for good. */
function OfferAnonymous({ session }: Pick<RetroPartProps, 'session'>) {
  const { id, secrecy } = session
  const command = useCommand()
  const leads = useLeads(session)
  const notes = useNotes(id)
  const mean = scoreOf(lastReveal('safety', useReveals(id, 'safety')))?.mean ?? null
  if (mean === null || mean >= 3 || secrecy === 'anonymous' || !isStillHidden(session, notes)) return null
  return (
    <div className={css.offer} role="status">
      <p>That is low. Names can be destroyed at the reveal, and a smaller question is easier to speak about than all of it.</p>
      {leads && (
        <Button size="xs" onClick={() => command({ type: 'session.secrecy', id, secrecy: 'anonymous' })}>
          Make it anonymous
        </Button>
      )}
    </div>
  )
}
