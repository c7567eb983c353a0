import { Outlet, useParams } from '@tanstack/react-router'
import { BoardFrame } from '../../shell/board-frame.tsx'

export function BoardLayout() {
  const { id } = useParams({ from: '/signed-in/boards/$id' })
  return (
    <BoardFrame board={{ id, key: '…', name: 'Board' }}>
      <Outlet />
    </BoardFrame>
  )
}
