import { usePerson } from '../../live/use-people.ts'
import { initials } from '../../ui/initials.ts'
import { personColors } from '../../ui/person-colors.ts'
import css from './card-people.module.css'

const MOST = 3

/** Whose card it is. Plain marks: the kit's tooltip on each would be too dear here. */
export function CardPeople({ ids }: { ids: readonly string[] }) {
  return (
    <span className={css.people}>
      {ids.slice(0, MOST).map((id) => (
        <Mark key={id} id={id} />
      ))}
      {ids.length > MOST && <span className={css.rest}>+{ids.length - MOST}</span>}
    </span>
  )
}

function Mark({ id }: { id: string }) {
  const { name } = usePerson(id)
  return (
    <span className={css.mark} style={personColors(id)} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  )
}
