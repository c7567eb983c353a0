import { useBoard } from '../../live/board-provider.tsx'
import { useCommand } from '../../live/use-command.ts'
import { useAssignable } from '../../live/use-people.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { PickList } from './pick-list.tsx'
import { share, useCards } from './use-cards.ts'

/** Whose cards these are. The person at the screen comes first. */
export function PickPeople({ cardIds }: { cardIds: readonly string[] }) {
  const give = useCommand()
  const { userId: me } = useBoard()
  const cards = useCards(cardIds)
  const people = useAssignable().toSorted((a, b) => Number(b.userId === me) - Number(a.userId === me))
  return (
    <PickList
      label="Assign to"
      choices={people.map(({ userId, name }) => ({
        id: userId,
        name: userId === me ? `${name} (you)` : name,
        mark: <Avatar userId={userId} name={name} size={20} isPlain />,
        isOn: share(cards, ({ assignees }) => assignees.includes(userId)),
      }))}
      onPick={({ id, isOn }) => {
        for (const card of cards)
          if (isOn === true || !card.assignees.includes(id)) give({ type: 'card.assign', id: card.id, ...(isOn === true ? { remove: [id] } : { add: [id] }) })
      }}
    />
  )
}
