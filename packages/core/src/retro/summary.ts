import type { Action, Note, Reveal, Session, Topic } from '@rondo/types'
import { mean } from '../metrics/percentile.ts'
import { showsNames } from '../sealing.ts'
import { topicsOf } from './topics.ts'
import { lastReveal, rankedTopics } from './votes.ts'

type Score = { answers: number; mean: number | null }

/** What a retro came to, in a shape that programs may rely on: fields are only ever added. */
export type RetroSummary = {
  schema: 'rondo-retro-1'
  name: string
  format: string
  openedAt: string
  closedAt: string | null
  actions: { title: string; trigger: string; owner: string; dueOn: string | null; metric: string | null; state: Action['state']; helped: Action['helped'] }[]
  topics: { title: string; votes: number; voters: number; outcome: string; notes: { column: string; text: string; author: string | null; isLate: boolean }[] }[]
  mood: Score | null
  worth: Score | null
}

type Held = { session: Session; notes: Iterable<Note>; topics: Iterable<Topic>; reveals: Iterable<Reveal>; actions: Iterable<Action> }

/** Names are in it only where the session shows them, whatever a row may still hold. */
export function retroSummary({ session, notes, topics, reveals, actions }: Held, nameOf: (userId: string) => string): RetroSummary {
  const own = [...reveals].filter(({ sessionId }) => sessionId === session.id)
  const columns = new Map(session.columns.map(({ id, name }) => [id, name]))
  const ranked = rankedTopics(topicsOf(session.id, notes, topics), lastReveal('ballot', own), session.cap)
  const isNamed = showsNames(session.secrecy)
  return {
    schema: 'rondo-retro-1',
    name: session.name,
    format: session.template,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    actions: [...actions]
      .filter(({ sessionId }) => sessionId === session.id)
      .map(({ title, trigger, ownerId, dueOn, metric, state, helped }) => ({ title, trigger, owner: nameOf(ownerId), dueOn, metric, state, helped })),
    topics: ranked.map(({ title, votes, voters, outcome, notes }) => ({
      title,
      votes,
      voters,
      outcome,
      notes: notes.map(({ columnId, text, authorId, isLate }) => ({
        column: columns.get(columnId) ?? columnId,
        text,
        author: isNamed && authorId ? nameOf(authorId) : null,
        isLate,
      })),
    })),
    mood: scoreOf(lastReveal('mood', own)),
    worth: scoreOf(lastReveal('roti', own)),
  }
}

/** How many answered, and the mean where enough did. */
export function scoreOf(reveal: Reveal | undefined): Score | null {
  if (!reveal) return null
  return { answers: reveal.count, mean: mean(reveal.answers.flatMap(({ value }) => (typeof value.score === 'number' ? value.score : []))) }
}
