import { ActionIcon, Button, Modal, TextInput } from '@mantine/core'
import { count } from '@rondo/core/count'
import { byRank } from '@rondo/core/rank'
import type { Epic } from '@rondo/types'
import { type LabelColor, labelColors } from '@rondo/types/vocabulary'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useSelected } from '../../live/use-selected.ts'
import { ColorSelect } from '../../ui/color-select.tsx'
import { confirm } from '../../ui/confirm.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { InlineText } from '../../ui/inline-text.tsx'
import { Line, Lines } from '../../ui/section.tsx'
import { toast } from '../../ui/toast.tsx'
import { takeBack } from '../board/take-back.ts'
import { closeDialog } from './backlog-view.ts'
import css from './epic-dialog.module.css'

/** What the team's larger pieces of work are called, in which colour, in which order. */
export function EpicDialog() {
  const epics = useRows('epics').toSorted(byRank)
  const mayAdd = useMay('epic.add')
  return (
    <Modal opened onClose={closeDialog} title="Epics" size="lg">
      {epics.length === 0 ? (
        <EmptyPlace title="No epics yet">An epic is a larger piece of work that takes many cards. Name the first one below.</EmptyPlace>
      ) : (
        <Lines label="Epics">
          {epics.map((epic, n) => (
            <Line key={epic.id}>
              <EpicLine epic={epic} above={epics[n - 2]?.id ?? null} isFirst={n === 0} below={epics[n + 1]?.id} />
            </Line>
          ))}
        </Lines>
      )}
      {mayAdd && <NewEpic nth={epics.length} />}
    </Modal>
  )
}

function EpicLine({ epic: { id, name, color }, above, isFirst, below }: { epic: Epic; above: string | null; isFirst: boolean; below: string | undefined }) {
  const board = useBoard()
  const give = useCommand()
  const [mayEdit, mayRemove] = [useMay('epic.edit'), useMay('epic.remove')]
  const cards = useSelected(['cards'], (state) => [...state.all('cards')].filter(({ epicId }) => epicId === id).length)
  const remove = async () => {
    const isSure = await confirm({
      title: `Remove the epic “${name}”?`,
      body: cards > 0 ? `${count(cards, 'card')} will have no epic. The cards themselves stay.` : 'No card belongs to it.',
      action: 'Remove',
      isDangerous: true,
    })
    const mutationId = isSure ? give({ type: 'epic.remove', id }) : undefined
    if (mutationId) toast(`The epic “${name}” is removed.`, { undo: () => takeBack(board, mutationId) })
  }
  return (
    <div className={css.line}>
      <InlineText label={`Name of ${name}`} value={name} onChange={(next) => give({ type: 'epic.edit', id, name: next, color })} isReadOnly={!mayEdit} />
      <span className={css.cards}>{count(cards, 'card')}</span>
      {mayEdit && (
        <>
          <ColorSelect label={`Colour of ${name}`} value={color} onChange={(next) => give({ type: 'epic.edit', id, name, color: next })} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Move ${name} up`}
            disabled={isFirst}
            onClick={() => give({ type: 'epic.move', id, after: above })}
          >
            <ArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Move ${name} down`}
            disabled={below === undefined}
            onClick={() => below && give({ type: 'epic.move', id, after: below })}
          >
            <ArrowDown size={15} aria-hidden />
          </ActionIcon>
        </>
      )}
      {mayRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={() => void remove()}>
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}

function NewEpic({ nth }: { nth: number }) {
  const give = useCommand()
  const [name, setName] = useState('')
  const proposed = labelColors[1 + (nth % (labelColors.length - 1))] ?? 'grey'
  const [color, setColor] = useState<LabelColor>()
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (!name.trim() || !give({ type: 'epic.add', id: v7(), name: name.trim(), color: color ?? proposed })) return
        setName('')
        setColor(undefined)
      }}
    >
      <TextInput label="New epic" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} maxLength={100} data-autofocus />
      <ColorSelect label="Colour of the new epic" value={color ?? proposed} onChange={setColor} />
      <Button type="submit" variant="default" disabled={!name.trim()}>
        Add
      </Button>
    </form>
  )
}
