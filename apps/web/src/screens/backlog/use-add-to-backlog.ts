import { byRank } from '@rondo/core/rank'
import { shortened } from '@rondo/core/shortened'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useColumns, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useAssignable } from '../../live/use-people.ts'
import { readQuick } from '../../parts/quick-syntax.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { revealCard } from '../board/focus-card.ts'
import { useSetSearch } from '../board/use-filter.ts'
import { setView, view } from '../board/view.ts'
import { BACKLOG, listOf, NO_EPIC, passesInBacklog } from './lists.ts'
import { useBacklogFilter } from './use-backlog-filter.ts'

/** Where new cards of the backlog stand on the board: the first column of work that is not begun. */
export function useFirstColumn() {
  const columns = useColumns()
  return columns.toSorted(byRank).find(({ kind }) => kind === 'todo') ?? columns[0]
}

/** Makes a card of each line: at the end of the backlog, or below a card. The one epic that is shown is theirs too. */
export function useAddToBacklog() {
  const give = useCommand()
  const { replica } = useBoard()
  const people = useAssignable()
  const labels = useRows('labels')
  const column = useFirstColumn()
  const filter = useBacklogFilter()
  const setSearch = useSetSearch()
  const key = useBoardRow()?.key ?? ''
  const [epic, ...otherEpics] = filter?.epics ?? []
  const epicId = epic && epic !== NO_EPIC && otherEpics.length === 0 && replica.state.get('epics', epic) ? epic : null

  return (lines: readonly string[], below: string | null = null): string | undefined => {
    const sprintId = below ? (replica.state.get('cards', below)?.sprintId ?? null) : null
    let after: string | null | undefined = below ?? undefined
    let last: string | undefined
    for (const line of lines) {
      const { title, isTop, priority, points, ...who } = readQuick(line, { people, labels })
      const id = v7()
      if (!title || !column) continue
      if (!give({ type: 'card.add', id, columnId: column.id, title: title.slice(0, 500), priority, points, sprintId, epicId, ...who })) continue
      if (isTop) after = null
      if (after !== undefined && give({ type: 'backlog.move', ids: [id], after })) after = id
      last = id
    }
    const card = last === undefined ? undefined : replica.state.get('cards', last)
    if (!card) return undefined
    const listId = listOf(card)
    if (filter && listId === BACKLOG && !passesInBacklog(card, filter, key))
      toast(`“${shortened(card.title)}” is added, but the filter hides it.`, { undo: () => setSearch(() => ({})), undoLabel: 'Show' })
    else {
      setView({ tabStops: { ...view().tabStops, [listId]: card.id } })
      revealCard(card.id, listId)
    }
    announce(lines.length === 1 ? `Added ${card.title}` : `Added ${lines.length} cards`)
    return card.id
  }
}
