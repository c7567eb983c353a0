import { TextInput } from '@mantine/core'
import type { AnswerOf, Session, SessionColumn } from '@rondo/types'
import { useEffect, useState } from 'react'
import { useMyAnswer, useSealed } from '../../../live/use-session.ts'
import css from './dimension.module.css'
import { marksOf, trends } from './marks.ts'

/** One thing that is asked: how it would be at its best and at its worst, a mark, where it is heading, and a few words. */
export function Dimension({ session, column }: { session: Session; column: SessionColumn }) {
  const key = `health:${column.id}` as const
  const { seal } = useSealed(session.id)
  const mine = useMyAnswer(session.id, key) as AnswerOf<'health'> | undefined
  const [words, setWords] = useState(mine?.note ?? '')
  useEffect(() => setWords(mine?.note ?? ''), [mine?.note])
  const say = (more: Partial<AnswerOf<'health'>>) => mine && seal(key, { ...mine, ...more })
  const mark = (score: number) => {
    if (mine?.score === score) seal(key, null)
    else seal(key, { ...mine, score })
  }
  return (
    <fieldset className={css.dimension}>
      <legend>{column.name}</legend>
      <dl className={css.pair}>
        <dt>Best</dt>
        <dd>{column.prompt}</dd>
        {column.worst && (
          <>
            <dt>Worst</dt>
            <dd>{column.worst}</dd>
          </>
        )}
      </dl>
      <div className={css.marks}>
        {marksOf[session.scale].map(({ score, name }) => (
          <button
            key={score}
            type="button"
            className={css.mark}
            aria-pressed={mine?.score === score}
            aria-label={`${column.name}: ${name}`}
            onClick={() => mark(score)}
          >
            {session.scale === 'lights' && <span className={css.light} data-score={score} aria-hidden="true" />}
            {name}
          </button>
        ))}
      </div>
      {mine && (
        <>
          <div className={css.marks}>
            {trends.map(({ trend, name, sign }) => (
              <button
                key={trend}
                type="button"
                className={css.mark}
                aria-pressed={mine.trend === trend}
                aria-label={`${column.name}: ${name.toLowerCase()}`}
                onClick={() => say({ trend })}
              >
                <span aria-hidden="true">{sign}</span> {name}
              </button>
            ))}
          </div>
          <TextInput
            size="xs"
            label={`A few words on ${column.name.toLowerCase()}`}
            description="Shown when five or more have answered, in no order, without a name."
            maxLength={100}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            onBlur={() => words !== (mine.note ?? '') && say({ note: words })}
            onKeyDown={({ key: pressed, currentTarget }) => pressed === 'Enter' && currentTarget.blur()}
          />
        </>
      )}
    </fieldset>
  )
}
