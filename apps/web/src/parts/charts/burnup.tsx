import type { Calendar } from '@rondo/core/metrics/calendar'
import { isWorkday } from '@rondo/core/metrics/calendar'
import type { BurnReport } from '@rondo/core/metrics/sprint-reports'
import { amount } from './amounts.ts'
import { SaidDay } from './burndown.tsx'
import { dayTicks } from './day-ticks.ts'
import css from './drawing.module.css'
import { bandPath, linePath, type Point } from './paths.ts'
import { Plot } from './plot.tsx'
import { type KnownDay, saidBurnup } from './said-burn.ts'
import { niceTicks } from './scale.ts'

/** What was done and what there was to do: two lines, so that each tells its own story. */
export function Burnup({ report, calendar, today, height = 300 }: { report: BurnReport; calendar: Calendar; today: string; height?: number }) {
  const { sprint, days } = report
  const known = days.filter((day): day is BurnReport['days'][number] & KnownDay => day.scope !== null)
  const names = days.map(({ on }) => on)
  const high = Math.max(1, sprint.committed, ...known.map(({ scope }) => scope))
  const last = known.at(-1)
  return (
    <Plot
      label={`Burn-up of ${sprint.name}. ${saidBurnup(report)}`}
      bands={days.length}
      ticks={(width) => dayTicks(names, width)}
      yTicks={niceTicks(0, high)}
      height={height}
      room={72}
      isOff={(index) => !isWorkday(names[index] as string, calendar)}
      mark={sprint.finishedOn ? undefined : names.indexOf(today)}
      say={(index) => <SaidDay day={days[index] as BurnReport['days'][number]} />}
    >
      {({ x, y }) => {
        const done = known.map(({ done }, i): Point => [x(i), y(done)])
        const scope = stepped([[x(-0.5), y(sprint.committed)], ...known.map(({ scope }, i): Point => [x(i), y(scope)])])
        return (
          <>
            <path className={css.ideal} d={linePath(days.map(({ ideal }, i) => [x(i), y(sprint.committed - ideal)]))} />
            <path
              className={css.area}
              d={bandPath(
                done,
                done.map(([at]) => [at, y(0)]),
              )}
            />
            <path className={css.line} d={linePath(done)} />
            <path className={css.scope} d={linePath(scope)} />
            {last && (
              <>
                <text className={css.name} x={x(known.length - 1) + 8} y={y(last.scope)} dy="0.32em">
                  scope {amount(last.scope)}
                </text>
                <text className={css.name} x={x(known.length - 1) + 8} y={apart(y(last.done), y(last.scope))} dy="0.32em">
                  done {amount(last.done)}
                </text>
              </>
            )}
          </>
        )
      }}
    </Plot>
  )
}

/** The scope changes in steps: it holds until the day on which it is another. */
const stepped = (points: readonly Point[]) => points.flatMap((point, i): Point[] => (i === 0 ? [point] : [[point[0], (points[i - 1] as Point)[1]], point]))

const apart = (y: number, other: number) => (y - other < 14 ? other + 14 : y)
