import { priorities } from '@rondo/types/vocabulary'
import { useCommand } from '../../live/use-command.ts'
import { PickList } from './pick-list.tsx'
import { share, useCards } from './use-cards.ts'

export function PickPriority({ cardIds, onDone }: { cardIds: readonly string[]; onDone(): void }) {
  const give = useCommand()
  const cards = useCards(cardIds)
  return (
    <PickList
      label="Priority"
      choices={[...priorities, null].map((priority) => ({
        id: priority ?? 'none',
        name: priority ?? 'none',
        isOn: share(cards, (card) => card.priority === priority),
      }))}
      onPick={({ id }) => {
        const priority = priorities.find((one) => one === id) ?? null
        for (const card of cards) if (card.priority !== priority) give({ type: 'card.prioritize', id: card.id, priority })
        onDone()
      }}
    />
  )
}
