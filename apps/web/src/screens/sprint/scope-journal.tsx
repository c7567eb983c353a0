import { scopeReport } from '@rondo/core/metrics/sprint-reports'
import { titleThen } from '@rondo/core/title-then'
import type { Sprint } from '@rondo/types'
import type { ReactNode } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useArchivedPart } from '../../live/use-part.ts'
import { useNames } from '../../live/use-people.ts'
import { points } from '../../parts/charts/amounts.ts'
import type { Folds } from '../../parts/folds/board-folds.ts'
import { goalAsItStands } from '../../parts/goal/use-goal-chance.ts'
import { usePace } from '../../parts/goal/use-pace.ts'
import { When } from '../../ui/when.tsx'
import css from './panel.module.css'
import { Panel } from './panel.tsx'

const words = { added: 'added', removed: 'took out', 're-estimated': 're-estimated' }

/** What changed of the scope since the start: who, when, why asked, and what it does to the goal. */
export function ScopeJournal({ sprint, folds, today, tools }: { sprint: Sprint; folds: Folds; today: string; tools?: ReactNode }) {
  const { replica, boardId } = useBoard()
  const nameOf = useNames()
  const { pace } = usePace()
  const story = folds.sprints.sprints.get(sprint.id)
  const changes = story?.startedAt ? scopeReport(story).changes.toReversed() : []
  const now = pace && goalAsItStands(replica.state, boardId, sprint, pace, today)
  const effectOf = (cardId: string) => {
    const card = replica.state.get('cards', cardId)
    if (!pace || now?.chance == null || card?.sprintId !== sprint.id || card.doneAt) return null
    const without = goalAsItStands(replica.state, boardId, sprint, pace, today, cardId).chance
    return without === null ? null : Math.round(now.chance * 100) - Math.round(without * 100)
  }
  useArchivedPart(changes.some(({ cardId }) => !replica.state.get('cards', cardId) && !titleThen(sprint, cardId)))
  const titleOf = (cardId: string) => titleThen(sprint, cardId) ?? folds.titleOf(cardId)
  const sum = changes.reduce((total, { points }) => total + points, 0)
  return (
    <Panel title="Changes of scope" tools={tools} lead={saidScope(changes.length, sum)}>
      <ol className={css.list} aria-label="Changes of scope">
        {changes.map(({ seq, cardId, by, what, at, points: by_, reason }) => {
          const effect = what === 'added' ? effectOf(cardId) : null
          const number = folds.sprints.cards.get(cardId)?.number ?? replica.state.get('cards', cardId)?.number
          return (
            <li key={`${seq} ${cardId}`} className={css.item}>
              <span className={css.what}>
                {nameOf(by)} {words[what]} {number === undefined ? titleOf(cardId) : <a href={`/boards/${boardId}/cards/${number}`}>{titleOf(cardId)}</a>}
                {reason && <span className={css.soft}>: {reason}</span>}
              </span>
              <span className={css.number}>
                {by_ > 0 ? '+' : ''}
                {points(by_)}
              </span>
              {effect !== null && effect !== 0 && (
                <span className={css.soft} title="Compared with the same sprint without this card, as it stands now">
                  P {effect > 0 ? '+' : '−'}
                  {Math.abs(effect)} %
                </span>
              )}
              <span className={css.soft}>
                <When at={at} />
              </span>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

function saidScope(count: number, sum: number) {
  if (count === 0) return 'Nothing has changed since the start.'
  const many = count === 1 ? 'One change' : `${count} changes`
  return `${many} since the start: together ${sum > 0 ? '+' : ''}${points(sum)}.`
}
