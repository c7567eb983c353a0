import { byRank } from '@rondo/core/rank'
import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { stepSelection } from './extend-selection.ts'
import { type Filter, shownIn } from './filter.ts'
import { focusCard } from './focus-card.ts'
import { useOpenCard } from './use-open-card.ts'
import { setView, useView, view } from './view.ts'

/** Walks from card to card. While one peeks, the sheet comes along. */
export function useWalkKeys(filter: Filter | null): Action[] {
  const board = useBoard()
  const focused = useView((view) => view.focused)
  const opened = useView((view) => view.opened)
  const openCard = useOpenCard()

  const shown = (columnId: string) => {
    const { state } = board.replica
    return shownIn(state, columnId, filter, state.get('boards', board.boardId)?.key ?? '')
  }
  const columns = () => [...board.replica.state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
  const here = () => {
    const card = board.replica.state.get('cards', view().focused ?? opened ?? '')
    if (!card) return null
    const ids = shown(card.columnId)
    return { card, ids, index: ids.indexOf(card.id) }
  }
  const go = (cardId: string | undefined, columnId: string | undefined) => {
    if (!cardId || !columnId) return
    focusCard(cardId, columnId)
    if (view().isPeeking && opened) openCard(cardId, { replace: true })
  }
  const first = () => {
    const column = columns().find(({ id }) => shown(id).length > 0)
    if (column) go(shown(column.id)[0], column.id)
  }
  const along =
    (place: (index: number, last: number) => number, selects = false) =>
    () => {
      const at = here()
      if (!at) return first()
      const next = at.ids[Math.max(0, Math.min(at.ids.length - 1, place(at.index, at.ids.length - 1)))]
      if (selects && next) stepSelection(at.ids, at.card.id, next)
      go(next, at.card.columnId)
    }
  const across = (by: number) => () => {
    const at = here()
    if (!at) return first()
    const all = columns()
    let n = all.findIndex(({ id }) => id === at.card.columnId) + by
    while (all[n] && shown((all[n] as { id: string }).id).length === 0) n += by
    const column = all[n]
    if (!column) return
    const ids = shown(column.id)
    go(ids[Math.min(at.index, ids.length - 1)], column.id)
  }
  const selectColumn = () => {
    const at = here()
    if (at) setView({ selected: new Set([...view().selected, ...at.ids]) })
  }
  const group = 'Walk'
  // Arrows scroll, unless a card has the focus or nothing has.
  const isEnabled = focused !== null || opened === null
  const inList = focused !== null
  return [
    { id: 'walk.down', name: 'Next card', group, keys: ['j', 'ArrowDown'], isKeyOnly: true, isEnabled, run: along((index) => index + 1) },
    { id: 'walk.up', name: 'Previous card', group, keys: ['k', 'ArrowUp'], isKeyOnly: true, isEnabled, run: along((index) => index - 1) },
    { id: 'walk.left', name: 'Column on the left', group, keys: ['ArrowLeft'], isKeyOnly: true, isEnabled, run: across(-1) },
    { id: 'walk.right', name: 'Column on the right', group, keys: ['ArrowRight'], isKeyOnly: true, isEnabled, run: across(1) },
    { id: 'walk.first', name: 'First card of the column', group, keys: ['Home'], isKeyOnly: true, isEnabled: inList, run: along(() => 0) },
    { id: 'walk.last', name: 'Last card of the column', group, keys: ['End'], isKeyOnly: true, isEnabled: inList, run: along((_, last) => last) },
    {
      id: 'select.down',
      name: 'Select downwards',
      group: 'Select',
      keys: ['Shift+ArrowDown'],
      isKeyOnly: true,
      isEnabled: inList,
      run: along((index) => index + 1, true),
    },
    {
      id: 'select.up',
      name: 'Select upwards',
      group: 'Select',
      keys: ['Shift+ArrowUp'],
      isKeyOnly: true,
      isEnabled: inList,
      run: along((index) => index - 1, true),
    },
    { id: 'select.column', name: 'Select the column', group: 'Select', keys: ['$mod+a'], isEnabled: inList, run: selectColumn },
  ]
}
