import { count } from '@rondo/core/count'
import { useBoard } from '../../live/board-provider.tsx'
import { Floating } from '../../parts/floating.tsx'
import { focusCard } from '../board/focus-card.ts'
import { type BacklogPicking, backlogView, setBacklogView, useBacklogView } from './backlog-view.ts'
import { BACKLOG, listOf, shownInList } from './lists.ts'
import { PickEpic } from './pick-epic.tsx'
import { PickListPlace } from './pick-list-place.tsx'
import { PickReady } from './pick-ready.tsx'
import { PickSprint } from './pick-sprint.tsx'
import { planCards } from './plan-cards.tsx'

const titles: Record<BacklogPicking['what'], string> = { epic: 'Epic', sprint: 'Sprint', place: 'Move to', ready: 'Is it ready?' }

/** The small windows of this page. */
export function BacklogPicker() {
  const picking = useBacklogView((view) => view.picking)
  const board = useBoard()
  if (!picking) return null
  const { what, cardIds, at } = picking
  const close = () => {
    setBacklogView({ picking: null })
    refocus()
  }
  const refocus = () => {
    const card = board.replica.state.get('cards', cardIds[0] ?? '')
    if (card && !document.querySelector('[data-sheet]')?.contains(document.activeElement))
      setTimeout(() => !backlogView().picking && !backlogView().dialog && focusCard(card.id, listOf(board.replica.state.get('cards', card.id) ?? card)), 30)
  }
  const put = async (listId: string, place?: number) => {
    const others = shownInList(board.replica.state, listId, null, '').filter((id) => !cardIds.includes(id))
    const before = place === undefined ? undefined : others[place]
    const ids = shownInList(board.replica.state, listId, null, '')
    setBacklogView({ picking: null })
    await planCards(board, cardIds, { listId, ...(place !== undefined && { index: before === undefined ? ids.length : ids.indexOf(before) }) }, null)
    refocus()
  }
  return (
    <Floating
      at={at}
      label={titles[what] + (cardIds.length > 1 ? `: ${count(cardIds.length, 'card')}` : '')}
      onClose={close}
      width={what === 'place' ? 300 : 270}
    >
      {what === 'epic' && <PickEpic cardIds={cardIds} />}
      {what === 'sprint' && <PickSprint cardIds={cardIds} onPick={(sprintId) => void put(sprintId ?? BACKLOG)} onClose={close} />}
      {what === 'place' && <PickListPlace cardIds={cardIds} onMove={(listId, place) => void put(listId, place)} />}
      {what === 'ready' && <PickReady cardId={cardIds[0] ?? ''} />}
    </Floating>
  )
}
