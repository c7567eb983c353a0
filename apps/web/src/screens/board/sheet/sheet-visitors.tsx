import { useBoard } from '../../../live/board-provider.tsx'
import { useNames, useVisitors } from '../../../live/use-people.ts'
import { AvatarStack } from '../../../ui/avatar.tsx'

/** Who else has this card open. */
export function SheetVisitors({ cardId }: { cardId: string }) {
  const { userId: me } = useBoard()
  const nameOf = useNames()
  const others = useVisitors(cardId).filter(({ userId }) => userId !== me)
  if (others.length === 0) return null
  return (
    <AvatarStack
      size={20}
      people={others.map(({ userId, doing }) => ({ userId, name: nameOf(userId), note: doing === 'typing' ? 'is typing' : 'is here too' }))}
    />
  )
}
