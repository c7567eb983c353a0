import { Button } from '@mantine/core'
import type { SuggestedGroup } from '@rondo/core/retro/suggested-groups'
import type { RetroTopic } from '@rondo/core/retro/topics'
import css from './group-part.module.css'

/** Notes that seem to speak of the same: an outline, until somebody accepts it. */
export function Suggestion({ suggestion, topics, onAccept }: { suggestion: SuggestedGroup; topics: readonly RetroTopic[]; onAccept(): void }) {
  const texts = topics.flatMap(({ notes }) => notes).filter(({ id }) => suggestion.noteIds.includes(id))
  const into = topics.find(({ id }) => id === suggestion.topicId)
  const name = into ? `Into “${into.title.slice(0, 40)}”` : 'Do these belong together?'
  return (
    <li className={css.suggestion}>
      <p className={css.count}>{name}</p>
      <ul>
        {texts.slice(0, 5).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {texts.length > 5 && <p className={css.count}>and {texts.length - 5} more</p>}
      <Button size="compact-xs" variant="default" aria-label={`Put together: ${texts.map(({ text }) => text.slice(0, 30)).join(', ')}`} onClick={onAccept}>
        Put together
      </Button>
    </li>
  )
}
