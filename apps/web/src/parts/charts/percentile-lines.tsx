import { type Percentiles, saidPercentile } from '@rondo/core/metrics/cycle-time'
import css from './drawing.module.css'
import { namePlaces } from './flow-bands.ts'
import type { Area } from './plot.tsx'

export const shownPercentiles = (percentiles: Percentiles) =>
  ([95, 85, 70, 50] as const).flatMap((percent) => {
    const days = percentiles[percent]
    return days === null ? [] : [{ percent, days }]
  })

type PercentileProps = { percentiles: Percentiles; area: Area }

/** A line for each percentile that there are cards enough for. */
export const PercentileLines = ({ percentiles, area: { y, width } }: PercentileProps) =>
  shownPercentiles(percentiles).map(({ percent, days }) => <line key={percent} className={css.limit} x1={0} x2={width} y1={y(days)} y2={y(days)} />)

/** “85 % took 12 days or less”: drawn last, so that no dot covers them. */
export function PercentileNames({ percentiles, area: { y, width, height } }: PercentileProps) {
  const lines = shownPercentiles(percentiles)
  const places = namePlaces(
    lines.map(({ days }) => y(days) - 7),
    13,
    height,
  )
  return lines.map(({ percent, days }, i) => (
    <text key={percent} className={css.name} x={width} y={places[i]} dy="0.32em" textAnchor="end" pointerEvents="none">
      {saidPercentile(percent, days).slice(0, -1)}
    </text>
  ))
}
