import { useBoard } from '../../live/board-provider.tsx'
import { useNames, usePresence } from '../../live/use-people.ts'
import { AvatarStack } from '../../ui/avatar.tsx'

/** Who else is on the board now. */
export function OtherPeople() {
  const { userId: me } = useBoard()
  const nameOf = useNames()
  const people = usePresence().filter(({ userId }) => userId !== me)
  if (people.length === 0) return null
  return (
    <section aria-label="On this board now">
      <AvatarStack people={people.map(({ userId }) => ({ userId, name: nameOf(userId), note: 'is on this board' }))} />
    </section>
  )
}
