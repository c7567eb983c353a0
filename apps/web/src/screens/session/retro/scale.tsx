import type { AnswerOf, Session } from '@rondo/types'
import { useMyAnswer, useSealed } from '../../../live/use-session.ts'
import css from './scale.module.css'
import { useTakesPart } from './use-takes-part.ts'

type ScaleProps = { session: Session; question: 'mood' | 'safety' | 'roti'; label: string; words: readonly string[] }

/** A mark from 1 to 5 that nobody sees. Chosen again, it is taken back. */
export function Scale({ session, question, label, words }: ScaleProps) {
  const { seal } = useSealed(session.id)
  const mine = useMyAnswer<typeof question>(session.id, question) as AnswerOf<'mood'> | undefined
  const takesPart = useTakesPart(session)
  if (!takesPart || session.revealed.includes(question)) return null
  return (
    <fieldset className={css.scale}>
      <legend className={css.label}>{label}</legend>
      <div className={css.marks}>
        {words.map((word, n) => (
          <button
            key={word}
            type="button"
            className={css.mark}
            aria-pressed={mine?.score === n + 1}
            onClick={() => seal(question, mine?.score === n + 1 ? null : { score: n + 1 })}
          >
            <b>{n + 1}</b>
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
