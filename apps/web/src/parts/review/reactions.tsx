import type { ReviewSaid } from '@rondo/core/review'
import { reactions } from '@rondo/types/vocabulary'
import css from './reactions.module.css'
import type { Say } from './verdict.tsx'

const names: Record<string, string> = { '👏': 'Applause', '🎉': 'Celebration', '❤️': 'Love it', '💡': 'That gives me an idea', '🤔': 'I am not sure' }

/** How it is liked, at a click. */
export function Reactions({ said, say }: { said: readonly ReviewSaid[]; say: Say }) {
  const countOf = (sign: string) => said.filter(({ kind, text }) => kind === 'reaction' && text === sign).length
  return (
    <fieldset className={css.reactions}>
      <legend>How do you like it?</legend>
      {reactions.map((sign) => (
        <button
          key={sign}
          type="button"
          className={css.reaction}
          aria-label={`${names[sign]}: ${countOf(sign)}`}
          onClick={() => void say({ kind: 'reaction', text: sign })}
        >
          <span aria-hidden="true">{sign}</span> {countOf(sign)}
        </button>
      ))}
    </fieldset>
  )
}
