import { Progress } from '@mantine/core'
import { count } from '@rondo/core/count'
import css from './retro-body.module.css'

/** How much of what was written has been before people's eyes: one's own share, and the room's as a figure alone. What nobody has read, nobody can weigh. */
export function Coverage({ seen, everyone, of }: { seen: number; everyone: number | null; of: number }) {
  if (of === 0) return <p className={css.soft}>No notes were written.</p>
  const shared = everyone === null ? null : Math.min(everyone, of)
  return (
    <div className={css.bar}>
      <span>{seen >= of ? 'You have seen every note. Say that you are ready.' : `You have seen ${seen} of ${of} notes.`}</span>
      <Bar label="Notes that you have seen" share={seen / of} />
      {shared !== null && (
        <>
          <span role="status">{shared >= of ? 'Everyone has seen every note.' : `${shared} of ${count(of, 'note')} seen by everyone.`}</span>
          <Bar label="Notes that everyone has seen" share={shared / of} />
        </>
      )}
    </div>
  )
}

function Bar({ label, share }: { label: string; share: number }) {
  return (
    <Progress.Root size="sm" w={180}>
      <Progress.Section value={share * 100} aria-label={label} />
    </Progress.Root>
  )
}
