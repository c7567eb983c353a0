import { useBoard } from '../../../live/board-provider.tsx'
import { useNames, useVisitors } from '../../../live/use-people.ts'
import { personColors } from '../../../ui/person-colors.ts'
import css from './typing-in.module.css'

/** Who else is writing in this very field. */
export function TypingIn({ cardId, field }: { cardId: string; field: string }) {
  const { userId: me } = useBoard()
  const nameOf = useNames()
  const others = useVisitors(cardId).filter((person) => person.userId !== me && person.doing === 'typing' && person.field === field)
  const [first] = others
  if (!first) return null
  return (
    <span className={css.typing} style={personColors(first.userId)}>
      {others.map(({ userId }) => nameOf(userId)).join(' and ')} {others.length === 1 ? 'is' : 'are'} typing
    </span>
  )
}
