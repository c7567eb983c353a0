import type { VelocityReport } from '@rondo/core/metrics/sprint-reports'
import { LEAST_SPRINTS } from '@rondo/core/metrics/velocity'
import { amount, points } from './amounts.ts'
import css from './drawing.module.css'
import { nameTicks } from './name-ticks.ts'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

/** What each closed sprint brought, before what was promised, with the range that the next one is likely to end in. */
export function Velocity({ report }: { report: VelocityReport }) {
  const { sprints, range } = report
  return (
    <Plot
      label={`Velocity. ${saidVelocity(report)}`}
      bands={sprints.length}
      ticks={(width) => nameTicks(sprints, width)}
      yTicks={niceTicks(0, Math.max(1, ...sprints.flatMap(({ done, committed }) => [done, committed])))}
      say={(index) => {
        const { name, committed, done, added, removed } = sprints[index] as VelocityReport['sprints'][number]
        return <span>{`${name}\ndone ${amount(done)} of ${amount(committed)} agreed on\nadded ${amount(added)} · removed ${amount(removed)}`}</span>
      }}
    >
      {({ x, y, step, width }) => {
        const bar = Math.min(step * 0.56, 56)
        return (
          <>
            {range && <rect className={css.range} x={0} width={width} y={y(range.high)} height={Math.max(1, y(range.low) - y(range.high))} />}
            {sprints.map(({ id, done, committed }, i) => (
              <g key={id}>
                <rect className={css.bar} x={x(i) - bar / 2} width={bar} y={y(done)} height={y(0) - y(done)} rx={2} />
                <line className={css.agreed} x1={x(i) - bar / 2 - 4} x2={x(i) + bar / 2 + 4} y1={y(committed)} y2={y(committed)} />
              </g>
            ))}
            {range && <line className={css.middle} x1={0} x2={width} y1={y(range.median)} y2={y(range.median)} />}
          </>
        )
      }}
    </Plot>
  )
}

/** What velocity says: a range, never one number. */
export function saidVelocity({ sprints, range }: VelocityReport): string {
  if (range)
    return range.low === range.high
      ? `A sprint of this team brings about ${points(range.low)}.`
      : `A sprint of this team brings between ${amount(range.low)} and ${points(range.high)}; half of them brought ${amount(range.median)} or more.`
  const more = LEAST_SPRINTS - sprints.length
  return `${sprints.length === 1 ? 'One sprint is' : `${sprints.length} sprints are`} closed. After ${more} more there is a range to plan with; until then these are only points.`
}

export const velocityTable = ({ sprints }: VelocityReport) => ({
  heads: ['Sprint', 'Agreed on', 'Done', 'Added', 'Removed'],
  rows: sprints.map(({ id, name, committed, done, added, removed }) => ({ key: id, cells: [name, committed, done, added, removed] })),
})
