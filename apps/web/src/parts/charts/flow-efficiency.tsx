import { count as cards } from '@rondo/core/count'
import { percent } from './amounts.ts'
import css from './drawing.module.css'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

/** Of how many cards which share of the time was work; the line is that of all of them together. */
export function FlowEfficiency({ bins, efficiency }: { bins: readonly number[]; efficiency: number }) {
  return (
    <Plot
      label={`Flow efficiency: ${percent(efficiency)} of the time that cards were under way was work.`}
      bands={bins.length}
      ticks={(width) => bins.map((_, index) => ({ index, text: `${index * 10}–${index * 10 + 10} %` })).filter(({ index }) => width > 560 || index % 3 === 0)}
      yTicks={niceTicks(0, Math.max(1, ...bins))}
      say={(index) => <span>{`${cards(bins[index] ?? 0, 'card')}: ${index * 10} to ${index * 10 + 10} % of their time was work`}</span>}
    >
      {({ x, y, step, width, height }) => (
        <>
          {bins.map((count, i) => (
            <rect key={i} className={css.bar} x={x(i) - step * 0.4} width={step * 0.8} y={y(count)} height={y(0) - y(count)} rx={2} />
          ))}
          <line className={css.middle} x1={efficiency * width} x2={efficiency * width} y1={0} y2={height} />
          <text className={css.name} x={efficiency * width + 6} y={6}>
            {percent(efficiency)} of all time
          </text>
        </>
      )}
    </Plot>
  )
}

export const efficiencyTable = (bins: readonly number[]) => ({
  heads: ['Share of the time that was work', 'Cards'],
  rows: bins.map((count, i) => ({ key: String(i), cells: [`${i * 10} to ${i * 10 + 10} %`, count] })),
})
