import { useBoard } from '../../live/board-provider.tsx'
import { Floating } from '../../parts/floating.tsx'
import { PickLabels } from '../../parts/pickers/pick-labels.tsx'
import { PickPeople } from '../../parts/pickers/pick-people.tsx'
import { PickPlace } from '../../parts/pickers/pick-place.tsx'
import { PickPoints } from '../../parts/pickers/pick-points.tsx'
import { PickPriority } from '../../parts/pickers/pick-priority.tsx'
import { PickReason } from '../../parts/pickers/pick-reason.tsx'
import { Later, later } from '../../ui/later.tsx'
import { focusCard } from './focus-card.ts'
import { moveCards } from './move-cards.ts'
import { type Picking, setView, useView, view } from './view.ts'

const PickDay = later(async () => (await import('../../parts/pickers/later-pick-day.tsx')).PickDay)
const NoteOnCard = later(async () => (await import('../session/retro/note-on-card.tsx')).NoteOnCard)
const ChooseSprint = later(async () => (await import('../backlog/choose-sprint.tsx')).ChooseSprint)

const titles: Record<Picking, string> = {
  move: 'Move to',
  assign: 'Assign',
  labels: 'Labels',
  priority: 'Priority',
  estimate: 'Estimate',
  due: 'Due',
  block: 'Blocked',
  sprint: 'Sprint',
  note: 'Note for the retro',
}

export function CardPicker() {
  const picking = useView((view) => view.picking)
  const board = useBoard()
  if (!picking) return null
  const { what, cardIds, at } = picking
  const close = () => {
    setView({ picking: null })
    refocus(cardIds[0])
  }
  const several = cardIds.length > 1 ? `: ${cardIds.length} cards` : ''
  return (
    <Floating at={at} label={titles[what] + several} onClose={close} width={what === 'move' ? 300 : 270}>
      {what === 'move' && (
        <PickPlace
          cardIds={cardIds}
          onMove={(columnId, place) => {
            const others = board.replica.state.shownIn(columnId)
            moveCards(board, cardIds, { columnId, index: indexFor(others, cardIds, place) }, null)
            close()
          }}
        />
      )}
      {what === 'assign' && <PickPeople cardIds={cardIds} />}
      {what === 'labels' && <PickLabels cardIds={cardIds} />}
      {what === 'priority' && <PickPriority cardIds={cardIds} onDone={close} />}
      {what === 'estimate' && <PickPoints cardIds={cardIds} onDone={close} />}
      {what === 'block' && <PickReason cardIds={cardIds} onDone={close} />}
      <Later>
        {what === 'due' && <PickDay cardIds={cardIds} onDone={close} />}
        {what === 'note' && <NoteOnCard cardIds={cardIds} onDone={close} />}
        {what === 'sprint' && <ChooseSprint cardIds={cardIds} onDone={close} />}
      </Later>
    </Floating>
  )

  function refocus(cardId: string | undefined) {
    const columnId = cardId && board.replica.state.get('cards', cardId)?.columnId
    if (cardId && columnId && !document.querySelector('[data-sheet]')?.contains(document.activeElement))
      setTimeout(() => !view().picking && !document.querySelector('[aria-modal]') && focusCard(cardId, columnId), 30)
  }
}

/** Counts places without the cards that move; the board counts with them. */
function indexFor(all: readonly string[], moving: readonly string[], place: number): number {
  let left = place
  for (const [index, id] of all.entries()) {
    if (moving.includes(id)) continue
    if (left-- === 0) return index
  }
  return all.length
}
