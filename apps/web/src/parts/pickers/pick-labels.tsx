import { v7 } from 'uuid'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { LabelChip } from '../../ui/label-chip.tsx'
import { nextLabelColor } from '../../ui/label-colors.ts'
import { PickList } from './pick-list.tsx'
import { share, useCards } from './use-cards.ts'

/** The labels of some cards; one that is not there yet is made by naming it. */
export function PickLabels({ cardIds }: { cardIds: readonly string[] }) {
  const give = useCommand()
  const cards = useCards(cardIds)
  const labels = useRows('labels')
  const mayMake = useMay('label.add')
  const put = (id: string, isOn: boolean | 'some') => {
    for (const card of cards)
      if (isOn === true || !card.labels.includes(id)) give({ type: 'card.label', id: card.id, ...(isOn === true ? { remove: [id] } : { add: [id] }) })
  }
  const make = (name: string) => {
    const id = v7()
    if (give({ type: 'label.add', id, name: name.slice(0, 100), color: nextLabelColor(labels.length) })) put(id, false)
  }
  return (
    <PickList
      label="Labels"
      makes="Make the label"
      {...(mayMake && { onMake: make })}
      choices={labels.map(({ id, name, color }) => ({
        id,
        name: name || color,
        mark: <LabelChip name={' '} color={color} />,
        isOn: share(cards, (card) => card.labels.includes(id)),
      }))}
      onPick={({ id, isOn }) => put(id, isOn)}
    />
  )
}
