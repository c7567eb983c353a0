import { paceOn } from '@rondo/core/metrics/forecast-report'
import { scopeReport } from '@rondo/core/metrics/sprint-reports'
import { titleThen } from '@rondo/core/title-then'
import type { Sprint } from '@rondo/types'
import { Fragment, type ReactNode, useMemo } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useArchivedPart } from '../../live/use-part.ts'
import { useNames } from '../../live/use-people.ts'
import { points } from '../../parts/charts/amounts.ts'
import type { Folds } from '../../parts/folds/board-folds.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { When } from '../../ui/when.tsx'
import { type JournalLine, journalLines } from './journal-lines.ts'
import css from './panel.module.css'
import { Panel } from './panel.tsx'

/** What is said before the card, and after it. */
const words: Record<JournalLine['what'], [string, string?]> = {
  added: ['added'],
  removed: ['took out'],
  're-estimated': ['re-estimated'],
  split: ['split off'],
  needed: ['marked', ' as needed for the goal'],
  'not-needed': ['marked', ' as not needed for the goal'],
}

/** What changed of the scope since the start: who, when, why, and what it did to the goal. Why can be said afterwards. */
export function ScopeJournal({ sprint, folds, tools }: { sprint: Sprint; folds: Folds; tools?: ReactNode }) {
  const { replica, boardId } = useBoard()
  const nameOf = useNames()
  const give = useCommand()
  const maySayWhy = useMay('sprint.explain') && sprint.finishedAt === null
  const story = folds.sprints.sprints.get(sprint.id)
  const changes = useMemo(() => changesOf(folds, sprint.id), [folds, sprint.id])
  useArchivedPart(changes.some(({ cardId }) => !replica.state.get('cards', cardId) && !titleThen(sprint, cardId)))
  const card = (id: string) => {
    const number = folds.sprints.cards.get(id)?.number ?? replica.state.get('cards', id)?.number
    const title = titleThen(sprint, id) ?? folds.titleOf(id)
    return number === undefined ? title : <a href={`/boards/${boardId}/cards/${number}`}>{title}</a>
  }
  return (
    <Panel title="Changes of scope" tools={tools} lead={saidScope(changes)}>
      <ol className={css.list} aria-label="Changes of scope">
        {journalLines(changes, story?.splits ?? []).map(({ seq, cardId, from, by, what, at, points: size, reason, explainedBy, effect }) => (
          <li key={`${seq} ${cardId}`} className={css.item}>
            <span className={css.what}>
              {nameOf(by)} {words[what][0]} {card(cardId)}
              {words[what][1]}
              {from && <Fragment> from {card(from)}</Fragment>}
              {(reason || maySayWhy) && (
                <span className={css.soft}>
                  {': '}
                  <InlineText
                    label="Reason"
                    value={reason ?? ''}
                    placeholder="say why"
                    maxLength={500}
                    isReadOnly={!maySayWhy || (reason !== null && explainedBy === null)}
                    onChange={(why) => give({ type: 'sprint.explain', id: sprint.id, seq, reason: why })}
                  />
                  {explainedBy && explainedBy !== by && `, says ${nameOf(explainedBy)}`}
                </span>
              )}
            </span>
            <span className={css.number}>{signed(size, points)}</span>
            {effect !== null && what !== 're-estimated' && (
              <span className={css.soft} title="What it did to the chance to meet the goal, by the team’s pace of that day">
                P {effect === 0 ? '±0' : signed(effect, String)} %
              </span>
            )}
            <span className={css.soft}>
              <When at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function changesOf({ flow, sprints }: Folds, sprintId: string) {
  const story = sprints.sprints.get(sprintId)
  return story?.startedAt ? scopeReport(story, paceOn(flow, sprints.calendar)).changes : []
}

function saidScope(changes: readonly { points: number }[]) {
  if (changes.length === 0) return 'Nothing has changed since the start.'
  const many = changes.length === 1 ? 'One change' : `${changes.length} changes`
  return `${many} since the start: together ${signed(
    changes.reduce((total, { points }) => total + points, 0),
    points,
  )}.`
}

const signed = (value: number, said: (value: number) => string) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${said(Math.abs(value))}`
