import { median } from '@rondo/core/metrics/percentile'
import { HEALTHY_SAY_DO } from '@rondo/core/metrics/predictability'
import type { PredictabilityReport } from '@rondo/core/metrics/sprint-reports'
import { percent } from './amounts.ts'
import css from './drawing.module.css'
import { nameTicks } from './name-ticks.ts'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

/** How far each sprint kept to its plan, beside how much the plan changed: either alone can be gamed. */
export function Predictability({ report }: { report: PredictabilityReport }) {
  const { sprints } = report
  const high = Math.max(1, ...sprints.flatMap(({ sayDo, churn, throughputRatio }) => [sayDo ?? 0, churn ?? 0, throughputRatio ?? 0]))
  return (
    <Plot
      label={`Say/do and churn. ${saidPredictability(report)}`}
      bands={sprints.length}
      ticks={(width) => nameTicks(sprints, width)}
      yTicks={niceTicks(0, high, 5, 0.2)}
      sayY={(value) => percent(value)}
      say={(index) => {
        const { name, sayDo, throughputRatio, churn } = sprints[index] as PredictabilityReport['sprints'][number]
        return (
          <span>{`${name}\nof what was agreed on, ${percent(sayDo)} was done\nall that was done: ${percent(throughputRatio)} · churn ${percent(churn)}`}</span>
        )
      }}
    >
      {({ x, y, step, width }) => {
        const bar = Math.min(step * 0.28, 30)
        const of = (value: number | null) => ({ y: y(value ?? 0), height: y(0) - y(value ?? 0) })
        return (
          <>
            <rect className={css.healthy} x={0} width={width} y={y(HEALTHY_SAY_DO.high)} height={y(HEALTHY_SAY_DO.low) - y(HEALTHY_SAY_DO.high)} />
            {sprints.map(({ id, sayDo, churn, throughputRatio }, i) => (
              <g key={id}>
                <rect className={css.bar} x={x(i) - bar - 1} width={bar} rx={2} {...of(sayDo)} />
                <rect className={css.churn} x={x(i) + 1} width={bar} rx={2} {...of(churn)} />
                {throughputRatio !== null && <line className={css.middle} x1={x(i) - bar - 4} x2={x(i) + 1} y1={y(throughputRatio)} y2={y(throughputRatio)} />}
              </g>
            ))}
          </>
        )
      }}
    </Plot>
  )
}

export function saidPredictability({ sprints }: PredictabilityReport): string {
  const middle = (key: 'sayDo' | 'churn') => median(sprints.map((sprint) => sprint[key]).filter((value) => value !== null))
  const [middleKept, churn] = [middle('sayDo'), middle('churn')]
  const kept = middleKept === null ? null : Math.round(middleKept * 100) / 100 // as it is said
  if (kept === null || churn === null) return 'No closed sprint had points that were agreed on, so there is nothing to compare.'
  const verdict =
    kept > HEALTHY_SAY_DO.high
      ? 'Above 100 % a team may be promising too little.'
      : kept >= HEALTHY_SAY_DO.low
        ? 'Between 80 and 100 % is thought healthy.'
        : 'Below 80 % a team is promising more than it keeps.'
  return `In the middle sprint ${percent(kept)} of what was agreed on was done, and ${percent(churn)} of it changed on the way. ${verdict}`
}

export const predictabilityTable = ({ sprints }: PredictabilityReport) => ({
  heads: ['Sprint', 'Say/do', 'All done ÷ agreed on', 'Churn'],
  rows: sprints.map(({ id, name, sayDo, throughputRatio, churn }) => ({ key: id, cells: [name, percent(sayDo), percent(throughputRatio), percent(churn)] })),
})
