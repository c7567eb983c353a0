import { useAssignable } from '../../../live/use-people.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import css from './chips.module.css'

/** Who it concerns: each person is a button. */
export function PeopleToggle({ label, chosen, most, onChange }: { label: string; chosen: readonly string[]; most?: number; onChange(people: string[]): void }) {
  const people = useAssignable()
  const toggle = (userId: string) => {
    if (chosen.includes(userId)) onChange(chosen.filter((one) => one !== userId))
    else onChange(most === undefined ? [...chosen, userId] : [...chosen, userId].slice(-most))
  }
  return (
    <fieldset aria-label={label} className={css.chips}>
      {people.map(({ userId, name }) => (
        <button key={userId} type="button" className={css.chip} aria-pressed={chosen.includes(userId)} onClick={() => toggle(userId)}>
          <Avatar userId={userId} name={name} size={20} isPlain />
          {name}
        </button>
      ))}
    </fieldset>
  )
}
