import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Columns3, ListOrdered } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useSetSearch } from '../board/use-filter.ts'
import { BacklogHeader } from './backlog-header.tsx'
import { BacklogList } from './backlog-list.tsx'
import { setBacklogView } from './backlog-view.ts'
import { BACKLOG, type BacklogFilter } from './lists.ts'
import { NewAtEnd } from './new-at-end.tsx'
import { useFirstColumn } from './use-add-to-backlog.ts'
import { useShownInList } from './use-backlog-filter.ts'

/** What is in no sprint, the most important first. */
export function BacklogPane({ filter }: { filter: BacklogFilter | null }) {
  const ids = useShownInList(BACKLOG, filter)
  return (
    <BacklogList listId={BACKLOG} name="Backlog" ids={ids} empty={<Empty isFiltered={filter !== null} />} foot={<NewAtEnd />}>
      <BacklogHeader shown={ids.length} isFiltered={filter !== null} />
    </BacklogList>
  )
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const { boardId } = useBoard()
  const setSearch = useSetSearch()
  const mayAdd = useMay('card.add')
  const hasColumn = useFirstColumn() !== undefined
  if (isFiltered)
    return (
      <EmptyPlace
        title="No card here passes the filter"
        action={
          <Button variant="default" onClick={() => setSearch(() => ({}))}>
            Show all
          </Button>
        }
      />
    )
  if (!hasColumn)
    return (
      <EmptyPlace
        icon={<Columns3 />}
        title="The board has no columns yet"
        action={
          <Button component={Link} to="/boards/$id" params={{ id: boardId } as never}>
            Set up the board
          </Button>
        }
      >
        A card of the backlog stands in a column of the board too.
      </EmptyPlace>
    )
  return (
    <EmptyPlace
      icon={<ListOrdered />}
      title="The backlog is empty"
      action={mayAdd && <Button onClick={() => setBacklogView({ adding: { below: null } })}>Add the first card</Button>}
    >
      What could be done next stands here, the most important first.
    </EmptyPlace>
  )
}
