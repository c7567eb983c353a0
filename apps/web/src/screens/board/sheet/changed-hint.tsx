import { usePerson } from '../../../live/use-people.ts'
import css from './changed-hint.module.css'

/** Someone changed what I am writing in. */
export function ChangedHint({ userId, value, words }: { userId: string; value?: string; words?: string }) {
  const { name } = usePerson(userId)
  return (
    <p className={css.hint} role="status">
      {name} changed this meanwhile{value ? `: “${value}”` : ''}. {words ?? 'Saving yours replaces it; Esc takes theirs.'}
    </p>
  )
}
