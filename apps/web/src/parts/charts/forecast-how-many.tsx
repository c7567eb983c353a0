import { noun } from '@rondo/core/count'
import { type Level, levels } from '@rondo/core/metrics/forecast'
import css from './drawing.module.css'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

/** How many cards one can count on, at each certainty. */
export function ForecastHowMany({ howMany, until }: { howMany: Record<Level, number>; until: string }) {
  const sure = levels.toReversed()
  return (
    <Plot
      label={`How many cards will be done. ${saidHowMany(howMany, until)}`}
      bands={sure.length}
      ticks={() => sure.map((level, index) => ({ index, text: `${level} %` }))}
      yTicks={niceTicks(0, Math.max(1, ...Object.values(howMany)))}
      height={260}
    >
      {({ x, y, step }) => {
        const bar = Math.min(72, step * 0.6)
        return sure.map((level, i) => (
          <g key={level}>
            <rect className={level === 85 ? css.bar : css.soft} x={x(i) - bar / 2} width={bar} y={y(howMany[level])} height={y(0) - y(howMany[level])} rx={2} />
            <text className={css.name} x={x(i)} y={y(howMany[level]) - 6} textAnchor="middle">
              {howMany[level]} or more
            </text>
          </g>
        ))
      }}
    </Plot>
  )
}

export const saidHowMany = (howMany: Record<Level, number>, until: string) =>
  `Until ${until} the team finishes at least ${howMany[85]} ${noun(howMany[85], 'card')} with 85 % certainty; ${howMany[50]} is a coin’s toss.`
