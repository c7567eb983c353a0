import { intentsBefore, type OwnEntry } from '@rondo/core/standup/own-entries'
import { useBoard } from '../../../live/board-provider.tsx'
import { CardChip } from './card-chip.tsx'
import chips from './chips.module.css'
import css from './place.module.css'

/** What one meant to move the last time, and what has become of it: for oneself alone. */
export function MeantBefore({ entries, day, became }: { entries: readonly OwnEntry[]; day: string; became: ReadonlyMap<string, string> }) {
  const { userId } = useBoard()
  const meant = intentsBefore(entries, userId, day, became)
  if (meant.length === 0) return null
  return (
    <>
      <p className={css.lead}>You meant to move these. Only you see this.</p>
      <ul className={chips.chips}>
        {meant.map(({ cardId, became }) => (
          <CardChip key={cardId} cardId={cardId} said={became ?? 'not yet'} />
        ))}
      </ul>
    </>
  )
}
