import type { Percentiles } from '@rondo/core/metrics/cycle-time'
import type { WipAgeReport } from '@rondo/core/metrics/flow-reports'
import type { Column } from '@rondo/types'
import { days as inDays, percent } from './amounts.ts'
import { CardDot, useDotKeys } from './card-dot.tsx'
import { nameTicks } from './name-ticks.ts'
import { PercentileLines, PercentileNames, shownPercentiles } from './percentile-lines.tsx'
import { Plot } from './plot.tsx'
import { niceTicks } from './scale.ts'

type WipAgeProps = {
  report: WipAgeReport
  columns: readonly Pick<Column, 'id' | 'name'>[]
  percentiles: Percentiles
  openCard: (number: number) => string
}

/** What is under way, by column and age, against how long finished cards took. */
export function WipAge({ report: { items }, columns, percentiles, openCard }: WipAgeProps) {
  const lines = shownPercentiles(percentiles)
  const keys = useDotKeys(items.length)
  return (
    <Plot
      label={`Age of work under way. ${saidWipAge({ items }, percentiles)}`}
      bands={columns.length}
      ticks={(width) => nameTicks(columns, width)}
      yTicks={niceTicks(0, Math.max(1, ...items.map(({ days }) => days), ...lines.map(({ days }) => days)))}
      height={340}
      hasLinks
    >
      {(area) => {
        const { x, y, step } = area
        const seen = new Map<string, number>()
        return (
          <>
            <PercentileLines percentiles={percentiles} area={area} />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from link to link within */}
            <g ref={keys.ref} onKeyDown={keys.onKeyDown}>
              {items.map(({ cardId, number, title, columnId, days, pace, isBlocked }, i) => {
                const spot = `${columnId} ${days}`
                const nth = seen.get(spot) ?? 0
                seen.set(spot, nth + 1)
                const side = (nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2) * 13
                return (
                  <CardDot
                    key={cardId}
                    href={openCard(number)}
                    name={`${title}: ${inDays(days)} old${pace === null ? '' : `, longer than ${percent(pace)} of finished cards took`}${isBlocked ? ', blocked' : ''}`}
                    x={x(columns.findIndex(({ id }) => id === columnId)) + Math.max(-step / 2 + 6, Math.min(step / 2 - 6, side))}
                    y={y(days)}
                    r={5.5}
                    tone={isBlocked ? 'blocked' : isOld(days, percentiles) ? 'risk' : undefined}
                    isTabStop={i === keys.tabStop}
                  />
                )
              })}
            </g>
            <PercentileNames percentiles={percentiles} area={area} />
          </>
        )
      }}
    </Plot>
  )
}

/** Older than 85 % of what was finished ever got. */
export const isOld = (age: number, percentiles: Percentiles) => percentiles[85] !== null && age > percentiles[85]

export function saidWipAge({ items }: WipAgeReport, percentiles: Percentiles): string {
  const [oldest] = items
  if (!oldest) return 'Nothing is under way.'
  const many = items.length === 1 ? 'One card is under way' : `${items.length} cards are under way`
  const first = `${many}; the oldest, “${oldest.title}”, is ${inDays(oldest.days)} old.`
  if (percentiles[85] === null) return `${first} When ten cards are finished, their ages are measured against them.`
  const old = items.filter(({ days }) => isOld(days, percentiles)).length
  const than = `than 85 % of finished cards ever got (${inDays(percentiles[85])})`
  return old === 0 ? `${first} None is older ${than}.` : `${first} ${old === 1 ? 'One is' : `${old} are`} older ${than}.`
}

export const wipAgeTable = ({ items }: WipAgeReport, columnOf: (id: string) => string, openCard: (number: number) => string, boardKey: string) => ({
  heads: ['Card', 'Column', 'Started', 'Days', 'Pace', 'Blocked'],
  rows: items.map(({ cardId, number, title, columnId, startedOn, days, pace, isBlocked }) => ({
    key: cardId,
    cells: [
      <a key={cardId} href={openCard(number)}>
        {boardKey}-{number} {title}
      </a>,
      columnOf(columnId),
      startedOn,
      days,
      percent(pace),
      isBlocked ? 'blocked' : '',
    ],
  })),
})
