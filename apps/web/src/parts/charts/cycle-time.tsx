import { noun } from '@rondo/core/count'
import { saidPercentile } from '@rondo/core/metrics/cycle-time'
import { type Day, daysFrom } from '@rondo/core/metrics/days'
import type { CycleTimeReport } from '@rondo/core/metrics/flow-reports'
import { days as inDays } from './amounts.ts'
import { CardDot, useDotKeys } from './card-dot.tsx'
import { asideBy, cycleDots } from './cycle-dots.ts'
import { dayTicks } from './day-ticks.ts'
import { fullDay } from './day-words.ts'
import { PercentileLines, PercentileNames, shownPercentiles } from './percentile-lines.tsx'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

type CycleTimeProps = { report: CycleTimeReport; from: Day; to: Day; openCard: (number: number) => string }

/** A dot for each finished card: when it was finished, and how long it took. */
export function CycleTime({ report: { items, percentiles }, from, to, openCard }: CycleTimeProps) {
  const days = daysFrom(from, to)
  const dots = cycleDots(items, from)
  const keys = useDotKeys(dots.length)
  const lines = shownPercentiles(percentiles)
  return (
    <Plot
      label={`Cycle time of ${dots.length} finished cards. ${saidCycleTime({ items, percentiles })}`}
      bands={days.length}
      ticks={(width) => dayTicks(days, width)}
      yTicks={niceTicks(0, Math.max(1, ...dots.map(({ days }) => days), ...lines.map(({ days }) => days)))}
      height={340}
      hasLinks
    >
      {(area) => {
        const { x, y, step } = area
        return (
          <>
            <PercentileLines percentiles={percentiles} area={area} />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from link to link within */}
            <g ref={keys.ref} onKeyDown={keys.onKeyDown}>
              {dots.map((dot, i) => (
                <CardDot
                  key={dot.cardId}
                  href={openCard(dot.number)}
                  name={`${dot.title}: ${inDays(dot.days)}, finished ${fullDay(dot.finishedOn)}`}
                  x={x(dot.index) + asideBy(dot, step)}
                  y={y(dot.days)}
                  isTabStop={i === keys.tabStop}
                />
              ))}
            </g>
            <PercentileNames percentiles={percentiles} area={area} />
          </>
        )
      }}
    </Plot>
  )
}

/** What the dots say, with as sure a percentile as there are cards for. */
export function saidCycleTime({ items, percentiles }: CycleTimeReport): string {
  const [surest] = shownPercentiles(percentiles).filter(({ percent }) => percent <= 85)
  if (!surest) return 'No card has been finished yet.'
  const few =
    items.length < 10
      ? ` With ${items.length} finished ${noun(items.length, 'card')} that is little to go by: 85 % is shown from ten on, 95 % from twenty.`
      : ''
  return `${saidPercentile(surest.percent, surest.days)} Half of all cards took ${inDays(percentiles[50] ?? 0)} or less.${few}`
}

export const cycleTable = ({ items }: CycleTimeReport, openCard: (number: number) => string, boardKey: string) => ({
  heads: ['Card', 'Started', 'Finished', 'Days'],
  rows: items.map(({ cardId, number, title, startedOn, finishedOn, days }) => ({
    key: cardId,
    cells: [
      <a key={cardId} href={openCard(number)}>
        {boardKey}-{number} {title}
      </a>,
      startedOn,
      finishedOn,
      days,
    ],
  })),
})
