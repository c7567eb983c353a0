import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { count } from '@rondo/core/count'
import { estimable } from '@rondo/core/poker/unestimated'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useBoardRow } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import css from './choose-cards.module.css'

const MOST_SHOWN = 100

/** Which cards are estimated: planned ones and the backlog, by rank. What has been settled stays. */
export function ChooseCards({ session: { id, cardIds, settled }, onClose }: { session: Session; onClose(): void }) {
  const command = useCommand()
  const boardKey = useBoardRow()?.key
  const cards = useSelected(['cards', 'backlog', 'sprints'], estimable)
  const [chosen, setChosen] = useState<readonly string[]>(cardIds)
  const [words, setWords] = useState('')
  const [isAll, setAll] = useState(false)
  const shown = cards.filter(
    (card) =>
      (isAll || card.points === null || cardIds.includes(card.id)) && `${boardKey}-${card.number} ${card.title}`.toLowerCase().includes(words.toLowerCase()),
  )
  const save = () => {
    if (command({ type: 'session.cards', id, cardIds: [...chosen] })) onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Cards to estimate" size="lg">
      <div className={css.fields}>
        <TextInput
          aria-label="Find cards"
          placeholder="Find cards"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          data-autofocus
        />
        <Checkbox size="xs" label="Also those that have an estimate" checked={isAll} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />
        <ul className={css.cards} aria-label="Cards">
          {shown.slice(0, MOST_SHOWN).map((card) => (
            <li key={card.id}>
              <Checkbox
                size="xs"
                label={`${boardKey}-${card.number} ${card.title}${card.points === null ? '' : ` (${card.points})`}`}
                checked={chosen.includes(card.id)}
                disabled={settled[card.id] !== undefined}
                onChange={({ currentTarget: { checked } }) => setChosen((now) => (checked ? [...now, card.id] : now.filter((one) => one !== card.id)))}
              />
            </li>
          ))}
          {shown.length === 0 && <li>No card is left without an estimate.</li>}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={save}>Take {count(chosen.length, 'card')}</Button>
        </Group>
      </div>
    </Modal>
  )
}
