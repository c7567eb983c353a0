import css from './avatar.module.css'
import { initials } from './initials.ts'
import { personColors } from './person-colors.ts'
import { tip } from './tip.ts'

type Person = { userId: string; name: string }
type AvatarProps = Person & { size?: 20 | 24 | 28 | 36; isPlain?: boolean; note?: string }

/** A person. `isPlain`: the name stands beside it already; `note`: what the person is doing. */
export function Avatar({ userId, name, size = 24, isPlain = false, note }: AvatarProps) {
  const says = note ? `${name} ${note}` : name
  const spoken = isPlain ? { 'aria-hidden': true } : { role: 'img', 'aria-label': says, ...tip(says) }
  return (
    <span className={css.avatar} data-size={size} style={personColors(userId)} {...spoken}>
      {initials(name)}
    </span>
  )
}

/** The first few, and how many more there are, by name. */
export function AvatarStack({ people, most = 4, size = 24 }: { people: readonly (Person & { note?: string })[]; most?: number; size?: 20 | 24 | 28 }) {
  const shown = people.length > most + 1 ? people.slice(0, most) : people
  const rest = people.slice(shown.length)
  const names = rest.map(({ name }) => name).join(', ')
  return (
    <span className={css.stack}>
      {shown.map((person) => (
        <Avatar key={person.userId} {...person} size={size} />
      ))}
      {rest.length > 0 && (
        <span className={css.more} data-size={size} role="img" aria-label={`and ${rest.length} more: ${names}`} {...tip(names)}>
          +{rest.length}
        </span>
      )}
    </span>
  )
}
