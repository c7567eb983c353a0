import { shortened } from '@rondo/core/shortened'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useAssignable } from '../../live/use-people.ts'
import { readQuick } from '../../parts/quick-syntax.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { passes } from './filter.ts'
import { revealCard } from './focus-card.ts'
import { useFilter, useSetSearch } from './use-filter.ts'
import { setView, view } from './view.ts'

/** Makes a card of each line; what the filter hides is said. */
export function useAddCards(columnId: string) {
  const give = useCommand()
  const { replica } = useBoard()
  const people = useAssignable()
  const labels = useRows('labels')
  const filter = useFilter()
  const setSearch = useSetSearch()
  const key = useBoardRow()?.key ?? ''
  return (lines: readonly string[]) => {
    let above: string | null = null
    const added: string[] = []
    // A board that shows a sprint makes cards of that sprint; of two, a person says which.
    const [sprint, other] = replica.state.runningSprints
    const inSprint = sprint && !other ? { sprintId: sprint.id } : {}
    for (const line of lines) {
      const { title, isTop, priority, points, ...who } = readQuick(line, { people, labels })
      const id = v7()
      if (
        !title ||
        !give({ type: 'card.add', id, columnId, title: title.slice(0, 500), priority, points, ...who, ...inSprint, ...(isTop && { after: above }) })
      )
        continue
      if (isTop) above = id
      added.push(id)
    }
    const last = added.at(-1)
    const card = last && replica.state.get('cards', last)
    if (!card) return
    if (filter && !passes(card, filter, key))
      toast(`“${shortened(card.title)}” is added, but the filter hides it.`, { undo: () => setSearch(() => ({})), undoLabel: 'Show' })
    else {
      setView({ tabStops: { ...view().tabStops, [columnId]: card.id } })
      revealCard(card.id, columnId)
    }
    announce(added.length === 1 ? `Added ${card.title}` : `Added ${added.length} cards`)
  }
}
