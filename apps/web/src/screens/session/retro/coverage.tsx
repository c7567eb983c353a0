import { Progress } from '@mantine/core'
import css from './retro-body.module.css'

/** How much of what was written this person has had before their eyes: what nobody has read, nobody can weigh. */
export function Coverage({ seen, of }: { seen: number; of: number }) {
  if (of === 0) return <p className={css.soft}>No notes were written.</p>
  return (
    <div className={css.bar}>
      <span>{seen >= of ? 'You have seen every note. Say that you are ready.' : `You have seen ${seen} of ${of} notes.`}</span>
      <Progress.Root size="sm" w={180}>
        <Progress.Section value={(seen / of) * 100} aria-label="Notes that you have seen" />
      </Progress.Root>
    </div>
  )
}
