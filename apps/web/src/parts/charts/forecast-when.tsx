import { count } from '@rondo/core/count'
import type { Level } from '@rondo/core/metrics/forecast'
import { levels } from '@rondo/core/metrics/forecast'
import { percent } from './amounts.ts'
import { dayTicks } from './day-ticks.ts'
import { fullDay, namedDay, shortDay } from './day-words.ts'
import css from './drawing.module.css'
import { bandPath, linePath, type Point } from './paths.ts'
import { Plot } from './plot.tsx'

/** `chances[i]` is the chance to be done by `days[i]`. */
export type WhenReport = { items: number; days: readonly string[]; chances: readonly number[]; dates: Record<Level, string> }

/** How sure one can be that all of it is done by a day. */
export function ForecastWhen({ report: { items, days, chances, dates } }: { report: WhenReport }) {
  return (
    <Plot
      label={`When ${count(items, 'card')} will be done. ${saidWhen({ items, dates })}`}
      bands={days.length}
      ticks={(width) => dayTicks(days, width)}
      yTicks={[0, 0.25, 0.5, 0.75, 1]}
      sayY={percent}
      room={24}
      say={(index) => <span>{`By ${namedDay(days[index] as string)}: ${percent(Math.min(0.99, chances[index] as number))}`}</span>}
    >
      {({ x, y }) => {
        const line = chances.map((chance, i): Point => [x(i), y(chance)])
        return (
          <>
            <path
              className={css.area}
              d={bandPath(
                line,
                line.map(([at]) => [at, y(0)]),
              )}
            />
            <path className={css.line} d={linePath(line)} />
            {levels.map((level) => {
              const at = x(days.indexOf(dates[level]))
              return (
                <g key={level}>
                  <line className={css.limit} x1={at} x2={at} y1={y(level / 100)} y2={y(0)} />
                  <circle className={css.dot} cx={at} cy={y(level / 100)} r={4} />
                  <text className={css.name} x={at - 8} y={y(level / 100)} dy="-0.3em" textAnchor="end">
                    {level} %: {shortDay(dates[level])}
                  </text>
                </g>
              )
            })}
          </>
        )
      }}
    </Plot>
  )
}

export const saidWhen = ({ items, dates }: Pick<WhenReport, 'items' | 'dates'>) =>
  `${count(items, 'card is', 'cards are')} done by ${fullDay(dates[85])} with 85 % certainty; by ${fullDay(dates[50])} it is a coin’s toss.`
