import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { stepSelection } from '../board/extend-selection.ts'
import { focusCard } from '../board/focus-card.ts'
import { useOpenCard } from '../board/use-open-card.ts'
import { setView, useView, view } from '../board/view.ts'
import { type BacklogFilter, listOf, shownInList } from './lists.ts'

/** Walks from card to card, and between the backlog and the sprint. While one peeks, the sheet comes along. */
export function useBacklogWalk(filter: BacklogFilter | null): Action[] {
  const board = useBoard()
  const focused = useView((view) => view.focused)
  const opened = useView((view) => view.opened)
  const openCard = useOpenCard()

  const shown = (listId: string) => {
    const { state } = board.replica
    return shownInList(state, listId, filter, state.get('boards', board.boardId)?.key ?? '')
  }
  const lists = () =>
    [...document.querySelectorAll<HTMLElement>('[data-column]')].filter(({ offsetParent }) => offsetParent).map(({ dataset }) => dataset.column ?? '')
  const here = () => {
    const card = board.replica.state.get('cards', view().focused ?? opened ?? '')
    if (!card) return null
    const listId = listOf(card)
    const ids = shown(listId)
    return { card, listId, ids, index: ids.indexOf(card.id) }
  }
  const go = (cardId: string | undefined, listId: string) => {
    if (!cardId) return
    focusCard(cardId, listId)
    if (view().isPeeking && opened) openCard(cardId, { replace: true })
  }
  const first = () => {
    const listId = lists().find((id) => shown(id).length > 0)
    if (listId) go(shown(listId)[0], listId)
  }
  const along =
    (place: (index: number, last: number) => number, selects = false) =>
    () => {
      const at = here()
      if (!at) return first()
      const next = at.ids[Math.max(0, Math.min(at.ids.length - 1, place(at.index, at.ids.length - 1)))]
      if (selects && next) stepSelection(at.ids, at.card.id, next)
      go(next, at.listId)
    }
  const across = (by: number) => () => {
    const at = here()
    if (!at) return first()
    const all = lists()
    let n = all.indexOf(at.listId) + by
    while (all[n] !== undefined && shown(all[n] as string).length === 0) n += by
    const listId = all[n]
    if (listId !== undefined) go(shown(listId)[Math.min(at.index, shown(listId).length - 1)], listId)
  }
  const selectList = () => {
    const at = here()
    if (at) setView({ selected: new Set([...view().selected, ...at.ids]) })
  }
  const isEnabled = focused !== null || opened === null
  const inList = focused !== null
  const walk = { group: 'Walk', isKeyOnly: true, isEnabled }
  const select = { group: 'Select', isKeyOnly: true, isEnabled: inList }
  return [
    { ...walk, id: 'walk.down', name: 'Next card', keys: ['j', 'ArrowDown'], run: along((index) => index + 1) },
    { ...walk, id: 'walk.up', name: 'Previous card', keys: ['k', 'ArrowUp'], run: along((index) => index - 1) },
    { ...walk, id: 'walk.left', name: 'List on the left', keys: ['ArrowLeft'], run: across(-1) },
    { ...walk, id: 'walk.right', name: 'List on the right', keys: ['ArrowRight'], run: across(1) },
    { ...walk, id: 'walk.first', name: 'First card of the list', keys: ['Home'], isEnabled: inList, run: along(() => 0) },
    { ...walk, id: 'walk.last', name: 'Last card of the list', keys: ['End'], isEnabled: inList, run: along((_, last) => last) },
    { ...select, id: 'select.down', name: 'Select downwards', keys: ['Shift+ArrowDown'], run: along((index) => index + 1, true) },
    { ...select, id: 'select.up', name: 'Select upwards', keys: ['Shift+ArrowUp'], run: along((index) => index - 1, true) },
    { id: 'select.column', name: 'Select the list', group: 'Select', keys: ['$mod+a'], isEnabled: inList, run: selectList },
  ]
}
