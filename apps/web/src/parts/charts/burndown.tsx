import type { Calendar } from '@rondo/core/metrics/calendar'
import { isWorkday } from '@rondo/core/metrics/calendar'
import type { BurnReport } from '@rondo/core/metrics/sprint-reports'
import { useId } from 'react'
import { amount } from './amounts.ts'
import { burnExtent, burnSpans } from './burn-spans.ts'
import { dayTicks } from './day-ticks.ts'
import { namedDay } from './day-words.ts'
import css from './drawing.module.css'
import { linePath } from './paths.ts'
import { Plot } from './plot.tsx'
import { saidBurndown } from './said-burn.ts'
import { niceTicks } from './scale.ts'

type BurnProps = { report: BurnReport; calendar: Calendar; today: string; height?: number }

/** What remains, day by day, with what was added below the line (Cohn): growth of the scope never looks like slowness. */
export function Burndown({ report, calendar, today, height = 300 }: BurnProps) {
  const { sprint, days } = report
  const hatch = useId()
  const { low, high } = burnExtent(days, sprint.committed)
  const names = days.map(({ on }) => on)
  return (
    <Plot
      label={`Burndown of ${sprint.name}. ${saidBurndown(report)}`}
      bands={days.length}
      ticks={(width) => dayTicks(names, width)}
      yTicks={niceTicks(low, high)}
      height={height}
      isOff={(index) => !isWorkday(names[index] as string, calendar)}
      mark={sprint.finishedOn ? undefined : names.indexOf(today)}
      say={(index) => <SaidDay day={days[index] as BurnReport['days'][number]} />}
    >
      {({ x, y, step }) => (
        <>
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className={css.hatch} x1="0" x2="0" y1="0" y2="5" />
            </pattern>
          </defs>
          {burnSpans(days, sprint.committed).map(({ index, planned, added }) => {
            const width = Math.max(2, Math.min(step * 0.66, 44))
            const left = x(index) - width / 2
            return (
              <g key={index}>
                {planned && <rect className={css.bar} x={left} y={y(planned.to)} width={width} height={y(planned.from) - y(planned.to)} rx={1.5} />}
                {added && <rect className={css.added} x={left} y={y(added.to)} width={width} height={y(added.from) - y(added.to)} fill={`url(#${hatch})`} />}
              </g>
            )
          })}
          <path className={css.ideal} d={linePath([[x(-0.5), y(sprint.committed)], ...days.map(({ ideal }, i) => [x(i), y(ideal)] as const)])} />
        </>
      )}
    </Plot>
  )
}

export function SaidDay({ day: { on, scope, done, remaining, ideal } }: { day: BurnReport['days'][number] }) {
  return (
    <span>
      {namedDay(on)}
      {scope === null
        ? `\nstill to come; even pace ${amount(ideal)}`
        : `\nscope ${amount(scope)} · done ${amount(done as number)} · remaining ${amount(remaining as number)}\neven pace ${amount(ideal)}`}
    </span>
  )
}

export const burnTable = ({ days }: BurnReport) => ({
  heads: ['Day', 'Scope', 'Done', 'Remaining', 'Even pace'],
  rows: days.map(({ on, scope, done, remaining, ideal }) => ({ key: on, cells: [namedDay(on), scope, done, remaining, Math.round(ideal * 100) / 100] })),
})
