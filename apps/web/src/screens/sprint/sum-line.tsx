import { noun } from '@rondo/core/count'
import type { Sum } from '@rondo/types'
import { amount } from '../../parts/charts/amounts.ts'
import css from './close-sprint.module.css'

type Parts = { all: Sum; done: Sum; carried: Sum; split: Sum; returned: Sum; dropped: Sum }

/** Nothing is left lying about: the parts are all there is, in cards and in points. */
export function SumLine({ sums: { all, done, carried, split, returned, dropped } }: { sums: Parts }) {
  const parts = { done, carried, split, returned, dropped }
  const line = (unit: keyof Sum) =>
    Object.entries(parts)
      .map(([name, sum]) => `${amount(sum[unit])} ${name}`)
      .join(' + ')
  const whole = (unit: 'card' | 'point') => `${amount(all[`${unit}s`])} ${noun(all[`${unit}s`], unit)}`
  return (
    <p className={css.sums} role="status" aria-label="What it comes to">
      {line('cards')} = <b>{whole('card')}</b>
      <br />
      {line('points')} = <b>{whole('point')}</b>
    </p>
  )
}
