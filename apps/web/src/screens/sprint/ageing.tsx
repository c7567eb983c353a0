import { cycleTimeReport, wipAgeReport } from '@rondo/core/metrics/flow-reports'
import type { Sprint } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { days, percent } from '../../parts/charts/amounts.ts'
import { isOld, saidWipAge } from '../../parts/charts/wip-age.tsx'
import type { Folds } from '../../parts/folds/board-folds.ts'
import { Tag } from '../../ui/tag.tsx'
import css from './panel.module.css'
import { Panel } from './panel.tsx'

/** What of the sprint is under way, the oldest first, against the team's own percentiles. */
export function Ageing({ sprint, folds, today }: { sprint: Sprint; folds: Folds; today: string }) {
  const { replica, boardId } = useBoard()
  const { percentiles } = cycleTimeReport(folds.flow, folds.titleOf)
  const items = wipAgeReport(folds.flow, today, folds.titleOf).items.filter(({ cardId }) => replica.state.get('cards', cardId)?.sprintId === sprint.id)
  return (
    <Panel title="What grows old" lead={saidWipAge({ items }, percentiles)}>
      <ul className={css.list}>
        {items.map(({ cardId, number, title, days: age, pace, isBlocked, columnId }) => (
          <li key={cardId} className={css.item}>
            <span className={css.what}>
              <a href={`/boards/${boardId}/cards/${number}`}>{title}</a> <span className={css.soft}>{replica.state.get('columns', columnId)?.name}</span>
            </span>
            {isBlocked && <Tag tone="blocked">blocked</Tag>}
            {isOld(age, percentiles) && <Tag tone="risk">older than 85 %</Tag>}
            <span className={css.number} title={pace === null ? undefined : `Longer than ${percent(pace)} of finished cards took`}>
              {days(age)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
