import type { Present } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { useNames, useVisitors } from '../../live/use-people.ts'
import { personColors } from '../../ui/person-colors.ts'
import css from './card-visitors.module.css'

/** Others who have this card open, type in it or drag it: by colour and by name. */
export function CardVisitors({ cardId }: { cardId: string }) {
  const { userId: me } = useBoard()
  const others = useVisitors(cardId).filter(({ userId }) => userId !== me)
  return others.length > 0 ? <Visitors others={others} /> : null
}

function Visitors({ others }: { others: readonly Present[] }) {
  const nameOf = useNames()
  const [first, ...rest] = others
  if (!first) return null
  return (
    <>
      <span className={css.frame} style={personColors(first.userId)} />
      <span className={css.who} style={personColors(first.userId)}>
        {firstName(nameOf(first.userId))} {doing(first)}
        {rest.length > 0 && ` +${rest.length}`}
      </span>
    </>
  )
}

const doing = ({ doing }: Present) => (doing === 'dragging' ? 'is moving it' : doing === 'typing' ? 'is typing' : 'is here')
const firstName = (name: string) => name.split(' ')[0] ?? name
