import { count } from '@rondo/core/count'
import { colorOf } from '@rondo/core/health/result'
import { LEAST_FOR_WORDS } from '@rondo/core/sealing'
import { highestOn, type Session } from '@rondo/types'
import { useToday } from '../../../parts/use-today.ts'
import { Tag } from '../../../ui/tag.tsx'
import { colorWords } from './marks.ts'
import css from './result-card.module.css'
import { saidApart, saidDelta, saidMark, saidTrend } from './said-result.ts'
import type { Told } from './use-results.ts'
import { useTwin } from './use-twin.ts'

const tones = { green: 'done', amber: 'risk', red: 'blocked' } as const

/** One dimension: how the marks lie, how far apart people are, what has changed, and what the board measures of the same thing. */
export function ResultCard({ session: { scale, closedAt }, told: { column, answer, before, delta } }: { session: Session; told: Told }) {
  const { short, dayOf } = useToday()
  const twin = useTwin(column.id)
  if (!answer) return null
  if (!answer.isTold)
    return (
      <article className={css.card} aria-label={column.name}>
        <h3>{column.name}</h3>
        <p className={css.facts}>{count(answer.count, 'person', 'people')} answered. Figures come out from three on, so that they tell on nobody.</p>
      </article>
    )
  const { result } = answer
  const color = colorOf(result.median, scale)
  return (
    <article className={css.card} aria-label={column.name}>
      <div className={css.head}>
        <h3>{column.name}</h3>
        <Tag tone={tones[color]}>
          {colorWords[color]}: {saidMark(result.median, scale)}
        </Tag>
      </div>
      <ol className={css.bars} aria-label={`Marks for ${column.name}, the lowest first`}>
        {result.distribution.map((many, n) =>
          many === 0 ? null : (
            <li key={n} className={css.bar} data-color={colorOf(n + 1, scale)} style={{ flex: many }}>
              <span className="sr-only">{saidMark(n + 1, scale)}: </span>
              {scale === 'lights' ? many : `${n + 1} × ${many}`}
            </li>
          ),
        )}
      </ol>
      <ul className={css.facts}>
        <li>
          {count(result.count, 'answer')}; {saidApart(result.disagreement)}.{saidTrend(result.trend)}
        </li>
        {delta && before[0] && <li>{saidDelta(delta, short(dayOf(before[0].at)))}</li>}
        {before.length > 1 && <li>Before: {before.map(({ at, result: then }) => `${saidMark(then.median, scale)} on ${short(dayOf(at))}`).join(', ')}.</li>}
        {!delta && <li>Asked in these words for the first time, so there is nothing to compare it with.</li>}
      </ul>
      {twin && (
        <p className={css.twin}>
          {closedAt ? 'Today the board says' : 'The board says'}: {twin}
        </p>
      )}
      {result.notes.length > 0 && (
        <ul className={css.notes} aria-label={`Words on ${column.name}`}>
          {result.notes.map((note, n) => (
            <li key={n}>{note}</li>
          ))}
        </ul>
      )}
      {result.notes.length === 0 && result.count < LEAST_FOR_WORDS && <p className={css.facts}>Words come out from five answers on.</p>}
      <p className="sr-only">The highest mark is {highestOn[scale]}.</p>
    </article>
  )
}
