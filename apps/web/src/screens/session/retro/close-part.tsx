import { Button } from '@mantine/core'
import { addDays } from '@rondo/core/metrics/days'
import { retroSummary } from '@rondo/core/retro/summary'
import { summaryAsCsv, summaryAsJson, summaryAsMarkdown } from '@rondo/core/retro/summary-texts'
import { Copy, Download } from 'lucide-react'
import { useBoardRow } from '../../../live/use-board.ts'
import { useNames } from '../../../live/use-people.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useNotes, useReveals, useTopics } from '../../../live/use-session.ts'
import { useToday } from '../../../parts/use-today.ts'
import { toast } from '../../../ui/toast.tsx'
import { save } from '../../reports/download-csv.ts'
import { ActionLine } from './action-line.tsx'
import css from './close-part.module.css'
import body from './retro-body.module.css'
import type { RetroPartProps } from './retro-body.tsx'
import { Scale } from './scale.tsx'
import { ScoreResult } from './score-result.tsx'
import { SummaryTopics } from './summary-topics.tsx'

const worth = ['Lost time', 'Little', 'Fair', 'Good', 'Time well spent']

/** Was it worth it, what came of it to take along, and when is the next. */
export function ClosePart({ session }: RetroPartProps) {
  const { id, name, openedAt, closedAt } = session
  const [notes, topics, reveals] = [useNotes(id), useTopics(id), useReveals(id)]
  const actions = useSelected(['actions'], (state) => [...state.all('actions')].filter(({ sessionId }) => sessionId === id))
  const nameOf = useNames()
  const { short, dayOf } = useToday()
  const cadence = useBoardRow()?.cadenceDays ?? 14
  const summary = retroSummary({ session, notes, topics, reveals, actions }, nameOf)
  const copy = () =>
    navigator.clipboard.writeText(summaryAsMarkdown(summary)).then(
      () => toast('The summary is copied.'),
      () => toast('The browser did not allow copying. Download it instead.', { isProblem: true }),
    )
  return (
    <div className={css.parts}>
      <section className={`${body.panel} ${css.part}`} aria-label="Worth our time">
        <Scale session={session} question="roti" label="Was this worth your time?" words={worth} />
        {(closedAt || session.revealed.includes('roti')) && <h3 className={body.title}>Worth our time</h3>}
        <ScoreResult session={session} question="roti" what="result" />
        {!closedAt && <p className={body.soft}>The next one would be on {short(addDays(dayOf(openedAt), cadence))}.</p>}
      </section>
      <section className={`${body.panel} ${css.part}`} aria-label="Summary">
        <h3 className={body.title}>What came of it</h3>
        <ul className={body.list} aria-label="Actions">
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
        {actions.length === 0 && <p className={body.soft}>No action was decided.</p>}
        <SummaryTopics topics={summary.topics} />
        <div className={body.bar}>
          <Button size="xs" variant="default" leftSection={<Copy size={14} aria-hidden />} onClick={() => void copy()}>
            Copy as Markdown
          </Button>
          {(
            [
              ['Markdown', 'md', 'text/markdown', summaryAsMarkdown],
              ['CSV', 'csv', 'text/csv', summaryAsCsv],
              ['JSON', 'json', 'application/json', summaryAsJson],
            ] as const
          ).map(([label, ending, type, write]) => (
            <Button
              key={ending}
              size="xs"
              variant="subtle"
              leftSection={<Download size={14} aria-hidden />}
              aria-label={`Download as ${label}`}
              onClick={() => save(new Blob([write(summary)], { type: `${type};charset=utf-8` }), `${name}.${ending}`)}
            >
              {label}
            </Button>
          ))}
        </div>
      </section>
    </div>
  )
}
