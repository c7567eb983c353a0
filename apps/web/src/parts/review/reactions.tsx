import { Tooltip } from '@mantine/core'
import type { ReviewSaid } from '@rondo/core/review'
import { reactions } from '@rondo/types/vocabulary'
import { CircleHelp, Heart, Lightbulb, type LucideIcon, PartyPopper, ThumbsUp } from 'lucide-react'
import css from './reactions.module.css'
import type { Say } from './verdict.tsx'

// Drawn, since not every machine has a face for these signs.
const faces: Record<(typeof reactions)[number], [string, LucideIcon]> = {
  '👏': ['Well done', ThumbsUp],
  '🎉': ['Let us celebrate', PartyPopper],
  '❤️': ['I love it', Heart],
  '💡': ['That gives me an idea', Lightbulb],
  '🤔': ['I am not sure', CircleHelp],
}

/** How it is liked, at a click. */
export function Reactions({ said, say }: { said: readonly ReviewSaid[]; say: Say }) {
  const countOf = (sign: string) => said.filter(({ kind, text }) => kind === 'reaction' && text === sign).length
  return (
    <fieldset className={css.reactions}>
      <legend>How do you like it?</legend>
      {reactions.map((sign) => {
        const [name, Face] = faces[sign]
        return (
          <Tooltip key={sign} label={name}>
            <button type="button" className={css.reaction} aria-label={`${name}: ${countOf(sign)}`} onClick={() => void say({ kind: 'reaction', text: sign })}>
              <Face size={17} aria-hidden /> {countOf(sign)}
            </button>
          </Tooltip>
        )
      })}
    </fieldset>
  )
}
