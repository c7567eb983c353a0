import { Button } from '@mantine/core'
import { saidTheme } from '@rondo/core/retro/recurring-themes'
import { ArrowRight } from 'lucide-react'
import { useCommand } from '../../../live/use-command.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { useLeads } from '../use-leads.ts'
import css from './discuss-part.module.css'
import { DiscussTopic } from './discuss-topic.tsx'
import { PastRetros, useRecurring } from './recurring.tsx'
import type { RetroPartProps } from './retro-body.tsx'
import { TopicLine } from './topic-line.tsx'
import { useRetroTopics } from './use-retro-topics.ts'

/** How long a topic may take before the room is asked. */
const BOX_MINUTES = 5

/** From the most votes down; whatever got none is still there, under “more”. */
export function DiscussPart({ session }: RetroPartProps) {
  const { id, focusId, closedAt } = session
  const command = useCommand()
  const leads = useLeads(session)
  const { ranked, isCounted } = useRetroTopics(session)
  const themes = useRecurring(session, ranked)
  const focused = ranked.find((topic) => topic.id === focusId)
  const [voted, others] = isCounted ? [ranked.filter(({ votes }) => votes > 0), ranked.filter(({ votes }) => votes === 0)] : [ranked, []]
  const next = [...voted, ...others].find(({ discussedAt, id }) => !discussedAt && id !== focusId)
  const turnTo = (topicId: string) => {
    if (focused) written(focused.id, { isDiscussed: true })
    command({ type: 'session.focus', id, focusId: topicId })
    command({ type: 'session.time', id, what: 'start', minutes: BOX_MINUTES })
  }
  /** A note that stands by itself becomes a topic under its own id when there is something to write about it. */
  const written = (topicId: string, what: { outcome?: string; isDiscussed?: boolean }) => {
    const topic = ranked.find((one) => one.id === topicId)
    if (!topic) return
    if (!topic.isGrouped && topic.notes[0]?.topicId !== topic.id) command({ type: 'topic.add', id: topicId, sessionId: id, noteIds: [topicId] })
    command({ type: 'topic.edit', id: topicId, ...what })
  }
  if (ranked.length === 0) return <EmptyPlace title="There is nothing to talk about yet">Topics are here once the notes have been revealed.</EmptyPlace>
  const line = (topic: (typeof ranked)[number], place?: number) => (
    <TopicLine
      key={topic.id}
      topic={topic}
      {...(place !== undefined && { place })}
      isFocused={topic.id === focusId}
      theme={themes.get(topic.id)}
      {...(leads && { onTurn: () => turnTo(topic.id) })}
    />
  )
  return (
    <div className={css.beside}>
      <PastRetros session={session} />
      <div>
        <ol className={css.topics} aria-label="Topics by votes">
          {voted.map((topic, n) => line(topic, n + 1))}
        </ol>
        {others.length > 0 && (
          <details className={css.more} open={voted.length === 0 || undefined}>
            <summary>More: {others.length} without votes</summary>
            <ul className={css.topics} aria-label="Topics without votes">
              {others.map((topic) => line(topic))}
            </ul>
          </details>
        )}
      </div>
      <div className={css.focus}>
        {focused ? (
          <DiscussTopic
            key={focused.id}
            session={session}
            topic={focused}
            {...(themes.has(focused.id) && { warning: saidTheme(themes.get(focused.id) as { times: number }) })}
            onOutcome={(outcome) => written(focused.id, { outcome })}
          />
        ) : (
          <EmptyPlace title={closedAt ? 'What was talked about stands beside its topic' : 'Which topic first?'}>
            {closedAt
              ? 'Topics are in the order of their votes.'
              : leads
                ? 'Turn the room to a topic; it gets five minutes.'
                : 'Whoever leads turns the room to a topic.'}
          </EmptyPlace>
        )}
        {leads && next && (
          <Button variant={focused ? 'default' : 'filled'} rightSection={<ArrowRight size={14} aria-hidden />} onClick={() => turnTo(next.id)}>
            {focused ? 'Next' : 'Begin'}: {next.title.slice(0, 50)}
          </Button>
        )}
      </div>
    </div>
  )
}
