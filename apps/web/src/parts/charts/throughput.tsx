import type { ThroughputReport } from '@rondo/core/metrics/flow-reports'
import { sum } from '@rondo/core/metrics/percentile'
import { LEAST_POINTS, type ProcessLimits } from '@rondo/core/metrics/process-limits'
import { amount } from './amounts.ts'
import { dayTicks } from './day-ticks.ts'
import { shortDay } from './day-words.ts'
import css from './drawing.module.css'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

/** How many cards were finished in each week or day. The last one may not be over yet. */
export function Throughput({ report: { periods }, by, limits }: { report: ThroughputReport; by: 'day' | 'week'; limits: ProcessLimits | null }) {
  const high = Math.max(1, ...periods.map(({ count }) => count), limits?.upper ?? 0)
  const isSure = limits?.isProvisional === false
  return (
    <Plot
      label={`Throughput by ${by}. ${saidThroughput({ periods }, by)}`}
      bands={periods.length}
      ticks={(width) =>
        dayTicks(
          periods.map(({ from }) => from),
          width,
        )
      }
      yTicks={niceTicks(0, high)}
      say={(index) => {
        const period = periods[index] as ThroughputReport['periods'][number]
        return <span>{`${by === 'week' ? 'Week of ' : ''}${shortDay(period.from)}: ${period.count} finished`}</span>
      }}
    >
      {({ x, y, step, width }) => {
        const bar = Math.max(1, Math.min(step * 0.7, 40))
        return (
          <>
            {periods.map(({ from, count }, i) => (
              <rect
                key={from}
                className={i === periods.length - 1 ? css.soft : css.bar}
                x={x(i) - bar / 2}
                width={bar}
                y={y(count)}
                height={y(0) - y(count)}
                rx={Math.min(2, bar / 4)}
              />
            ))}
            {limits && (
              <>
                <line className={isSure ? css.middle : css.limit} x1={0} x2={width} y1={y(limits.mean)} y2={y(limits.mean)} />
                {[limits.lower, limits.upper].map(
                  (limit) => limit > 0 && <line key={limit} className={css.limit} x1={0} x2={width} y1={y(limit)} y2={y(limit)} />,
                )}
              </>
            )}
          </>
        )
      }}
    </Plot>
  )
}

export function saidThroughput({ periods }: ThroughputReport, by: 'day' | 'week'): string {
  const counts = periods.map(({ count }) => count)
  const all = sum(counts)
  if (all === 0) return `Nothing was finished in ${periods.length === 1 ? `this ${by}` : `these ${periods.length} ${by}s`}.`
  const [over, now] = [counts.slice(0, -1), counts.at(-1) ?? 0]
  if (over.length < 2) return `${all} ${all === 1 ? 'card was' : 'cards were'} finished.`
  const pace = `${amount(sum(over) / over.length)} a ${by}, between ${Math.min(...over)} and ${Math.max(...over)}`
  const finished = sum(over)
  const span = `${finished} ${finished === 1 ? 'card was' : 'cards were'} finished in ${over.length} ${by}s: ${pace}. ${now === 0 ? 'None' : now} so far ${by === 'week' ? 'this week' : 'today'}.`
  return over.length < LEAST_POINTS ? `${span} Natural limits are drawn from ${LEAST_POINTS} ${by}s on.` : span
}

export const throughputTable = ({ periods }: ThroughputReport, by: 'day' | 'week') => ({
  heads: [by === 'week' ? 'Week of' : 'Day', 'Finished'],
  rows: periods.map(({ from, count }) => ({ key: from, cells: [from, count] })),
})
