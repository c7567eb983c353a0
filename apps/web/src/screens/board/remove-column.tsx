import { NativeSelect } from '@mantine/core'
import { byRank } from '@rondo/core/rank'
import type { Column } from '@rondo/types'
import type { LiveBoard } from '../../live/live-board.ts'
import { give } from '../../live/use-command.ts'
import { confirm } from '../../ui/confirm.ts'
import { toast } from '../../ui/toast.tsx'
import { takeBack } from './take-back.ts'

/** Asks once, and where the cards shall go. */
export async function removeColumn(board: LiveBoard, { id, name }: Column) {
  const { state } = board.replica
  const others = [...state.all('columns')].filter((other) => other.id !== id && !other.archivedAt).sort(byRank)
  const count = state.cardsIn(id).length
  let moveCardsTo = others[0]?.id
  const body =
    count === 0 ? (
      <p>It has no cards.</p>
    ) : moveCardsTo === undefined ? (
      <p>It is the only column, and it has cards. Add another column first.</p>
    ) : (
      <NativeSelect
        label={`Its ${count === 1 ? 'card goes' : `${count} cards go`} to`}
        data={others.map((other) => ({ value: other.id, label: other.name }))}
        defaultValue={moveCardsTo}
        onChange={({ currentTarget }) => {
          moveCardsTo = currentTarget.value
        }}
      />
    )
  const isImpossible = count > 0 && moveCardsTo === undefined
  const isSure = await confirm({ title: `Remove the column ${name}?`, body, action: isImpossible ? 'All right' : 'Remove', isDangerous: !isImpossible })
  if (!isSure || isImpossible) return
  const mutationId = give(board, { type: 'column.remove', id, ...(count > 0 && { moveCardsTo }) })
  if (mutationId) toast(`The column ${name} is removed.`, { undo: () => takeBack(board, mutationId) })
}
