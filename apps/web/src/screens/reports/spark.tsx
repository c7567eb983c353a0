import { linePath } from '../../parts/charts/paths.ts'
import { linear } from '../../parts/charts/scale.ts'
import css from './report-strip.module.css'

const [WIDTH, HEIGHT] = [64, 22]

/** A picture no larger than a word. */
export function Spark({ values }: { values: readonly number[] }) {
  const x = linear([0, Math.max(1, values.length - 1)], [2, WIDTH - 2])
  const y = linear([Math.min(0, ...values), Math.max(1, ...values)], [HEIGHT - 2, 2])
  const [only] = values
  return (
    <svg className={css.spark} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {values.length === 0 && <line className={css.none} x1={2} x2={WIDTH - 2} y1={HEIGHT / 2} y2={HEIGHT / 2} />}
      {values.length === 1 && <circle className={css.point} cx={WIDTH / 2} cy={y(only as number)} r={2.5} />}
      {values.length > 1 && <path className={css.curve} d={linePath(values.map((value, i) => [x(i), y(value)]))} />}
    </svg>
  )
}
