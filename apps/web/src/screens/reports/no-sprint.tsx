import { Flag } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'

/** Before the first sprint there is nothing to count, and one thing to do. */
export function NoSprint({ title, isClosed = false }: { title: string; isClosed?: boolean }) {
  const { boardId } = useBoard()
  return (
    <EmptyPlace
      icon={<Flag />}
      title={`${title}: no sprint has been ${isClosed ? 'closed' : 'started'} yet`}
      action={
        <ButtonLink to="/boards/$id/sprint" params={{ id: boardId }}>
          Go to the sprint
        </ButtonLink>
      }
    >
      {isClosed ? 'When the first sprint is closed, what it brought stands here.' : 'When a sprint begins, each of its days is drawn here.'}
    </EmptyPlace>
  )
}
