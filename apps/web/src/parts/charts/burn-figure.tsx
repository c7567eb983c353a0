import type { Calendar } from '@rondo/core/metrics/calendar'
import type { BurnReport } from '@rondo/core/metrics/sprint-reports'
import type { ReactNode } from 'react'
import { Burndown, burnTable } from './burndown.tsx'
import { Burnup } from './burnup.tsx'
import { Figure, Legend, Missing } from './figure.tsx'
import { saidBurndown, saidBurnup } from './said-burn.ts'

type BurnFigureProps = {
  kind: 'burndown' | 'burnup'
  report: BurnReport
  calendar: Calendar
  today: string
  level?: 2 | 3
  controls?: ReactNode
  onCsv?(): void
}

/** Burndown or burn-up of a sprint, with its sentence and its table. */
export function BurnFigure({ kind, report, calendar, today, level = 2, ...more }: BurnFigureProps) {
  const Picture = kind === 'burndown' ? Burndown : Burnup
  const isEmpty = report.days.every(({ scope }) => !scope) && report.sprint.committed === 0
  return (
    <Figure
      title={`${kind === 'burndown' ? 'Burndown' : 'Burn-up'} of ${report.sprint.name}`}
      level={level}
      sentence={
        isEmpty ? 'No card of this sprint has an estimate, so there are no points to count.' : (kind === 'burndown' ? saidBurndown : saidBurnup)(report)
      }
      table={burnTable(report)}
      legend={!isEmpty && (kind === 'burndown' ? <BurndownLegend /> : <BurnupLegend />)}
      method="In points, each day at its end in the team’s zone; days off lie in the ground. What is done counts when it enters a column for finished work."
      {...more}
    >
      {isEmpty ? (
        <Missing>Estimate the sprint’s cards (Shift+E on a card) and the picture draws itself.</Missing>
      ) : (
        <Picture report={report} calendar={calendar} today={today} />
      )}
    </Figure>
  )
}

const BurndownLegend = () => (
  <>
    <Legend mark="block" tone="var(--accent)">
      remains of the plan
    </Legend>
    <Legend mark="hatched" tone="var(--risk)">
      added since, below the line
    </Legend>
    <Legend mark="dashed" tone="var(--ink-faint)">
      even pace
    </Legend>
  </>
)

const BurnupLegend = () => (
  <>
    <Legend mark="line" tone="var(--accent)">
      done
    </Legend>
    <Legend mark="line" tone="var(--ink-soft)">
      scope
    </Legend>
    <Legend mark="dashed" tone="var(--ink-faint)">
      even pace
    </Legend>
  </>
)
