import { count } from '@rondo/core/count'
import type { CumulativeFlow as Flow } from '@rondo/core/metrics/cumulative-flow'
import { shortened } from '@rondo/core/shortened'
import type { CSSProperties } from 'react'
import flow from './cumulative-flow.module.css'
import { dayTicks } from './day-ticks.ts'
import { namedDay } from './day-words.ts'
import css from './drawing.module.css'
import { type FlowBand, flowBands, namePlaces } from './flow-bands.ts'
import { bandPath, linePath } from './paths.ts'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

const NAMES_PX = 104

/** Cards per column at the end of each day. A band that grows wider is work that piles up. */
export function CumulativeFlow({ report }: { report: Flow }) {
  const bands = flowBands(report)
  const days = report.days.map(({ on }) => on)
  const last = days.length - 1
  return (
    <Plot
      label={`Cumulative flow. ${saidFlow(report)}`}
      bands={days.length}
      ticks={(width) => dayTicks(days, width)}
      yTicks={niceTicks(doneBefore(report), Math.max(1, ...(bands.at(-1)?.to ?? [])))}
      room={NAMES_PX}
      height={340}
      say={(index) => (
        <span>
          {[
            namedDay(days[index] as string),
            ...bands.toReversed().map(({ name, from, to }) => `${name} ${(to[index] as number) - (from[index] as number)}`),
          ].join('\n')}
        </span>
      )}
    >
      {({ x, y, width, height, step }) => {
        const at = (i: number) => (days.length === 1 ? (i === 0 ? 0 : width) : x(i))
        const edges = (values: readonly number[]) =>
          days.length === 1 ? [0, width].map((px) => [px, y(values[0] as number)] as const) : values.map((value, i) => [at(i), y(value)] as const)
        const shown = bands.filter(({ from, to }) => (to[last] ?? 0) > (from[last] ?? 0))
        const places = namePlaces(
          shown.map(({ from, to }) => (Math.min(height, y(from[last] ?? 0)) + y(to[last] ?? 0)) / 2),
          15,
          height,
        )
        return (
          <>
            {bands.map((band) => (
              <g key={band.id} className={flow.band} data-kind={band.kind} style={{ '--depth': depthOf(band, bands) } as CSSProperties}>
                <path
                  className={flow.area}
                  d={bandPath(
                    edges(band.to),
                    edges(band.from).map(([px, py]) => [px, Math.min(py, height)]),
                  )}
                />
                <path className={flow.edge} d={linePath(edges(band.to))} />
              </g>
            ))}
            {shown.map(({ id, name, from, to }, i) => (
              <text key={id} className={css.name} x={width - step / 2 + 8} y={places[i]} dy="0.32em">
                {shortened(name, 12)} {(to[last] as number) - (from[last] as number)}
              </text>
            ))}
          </>
        )
      }}
    </Plot>
  )
}

/** What was finished before the span begins is no part of the picture: the axis begins where that ends. */
const doneBefore = ({ columns, days }: Flow) =>
  Math.min(...days.map(({ counts }) => columns.reduce((sum, { id, kind }) => sum + (kind === 'done' ? (counts[id] ?? 0) : 0), 0)))

/** How deep a column's tint is among those of its kind: 0 for the first, 1 for the last. */
function depthOf(band: FlowBand, bands: readonly FlowBand[]) {
  const kin = bands.filter(({ kind }) => kind === band.kind)
  return kin.length < 2 ? 0.5 : (kin.length - 1 - kin.indexOf(band)) / (kin.length - 1)
}

/** What the bands say: how work in progress has changed over the span. */
export function saidFlow({ columns, days }: Flow): string {
  const doing = columns.filter(({ kind }) => kind === 'doing')
  const inProgress = (day: Flow['days'][number] | undefined) => doing.reduce((sum, { id }) => sum + (day?.counts[id] ?? 0), 0)
  const done = (day: Flow['days'][number] | undefined) => columns.filter(({ kind }) => kind === 'done').reduce((sum, { id }) => sum + (day?.counts[id] ?? 0), 0)
  const [first, last] = [days[0], days.at(-1)]
  const [before, now] = [inProgress(first), inProgress(last)]
  const work =
    before === now
      ? `${count(now, 'card was', 'cards were')} under way at the beginning and at the end`
      : `Work under way went from ${before} to ${count(now, 'card')}`
  const widest = doing
    .map((column) => ({ column, grown: (last?.counts[column.id] ?? 0) - (first?.counts[column.id] ?? 0) }))
    .sort((a, b) => b.grown - a.grown)[0]
  const pile = widest && widest.grown > 1 ? ` It piles up most in ${widest.column.name} (${widest.grown} more).` : ''
  return `${work}, while ${done(last) - done(first)} were finished.${pile}`
}

export const flowTable = ({ columns, days }: Flow) => ({
  heads: ['Day', ...columns.map(({ name }) => name)],
  rows: days.map(({ on, counts }) => ({ key: on, cells: [on, ...columns.map(({ id }) => counts[id] ?? 0)] })),
})
