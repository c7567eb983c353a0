import { Button } from '@mantine/core'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { DoorOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useOpen } from '../../actions/open.ts'
import { refreshBoards } from '../../api/boards.ts'
import { useMe } from '../../api/me.ts'
import { BoardProvider, useBoard } from '../../live/board-provider.tsx'
import { useBoardRow } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { GoalLines } from '../../parts/goal/goal-lines.tsx'
import { SessionsNow } from '../../parts/sessions/sessions-now.tsx'
import { BoardFrame } from '../../shell/board-frame.tsx'
import { useWhy } from '../../ui/ask-why.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Later, later } from '../../ui/later.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { BoardSkeleton } from './board-skeleton.tsx'
import { ConnectionState } from './connection-state.tsx'
import { OtherPeople } from './other-people.tsx'

const BoardWideActions = later(async () => (await import('./board-wide-actions.tsx')).BoardWideActions, 'nowhere')
const WhyDialog = later(async () => (await import('../../ui/why-dialog.tsx')).WhyDialog)

/** A board and its pages: opened once, and held open while they change. */
export function BoardLayout() {
  const { id } = useParams({ from: '/signed-in/boards/$id' })
  const { userId } = useMe()
  return (
    <BoardProvider key={`${userId} ${id}`} boardId={id} userId={userId}>
      <Opened />
    </BoardProvider>
  )
}

function Opened() {
  const board = useBoard()
  const opening = useStore(board.opening)
  useEffect(() => {
    if (opening.step === 'gone') refreshBoards()
  }, [opening.step])
  if (opening.step === 'open') return <OpenBoard />
  if (opening.step === 'opening') return <BoardSkeleton />
  if (opening.step === 'failed')
    return (
      <main id="main">
        <ProblemPanel happened={opening.problem.message} safe="What you did on this board is kept in this browser." retry={() => board.tryAgain()} />
      </main>
    )
  return (
    <main id="main">
      <EmptyPlace
        isPage
        icon={<DoorOpen />}
        title="This board is not open to you"
        action={
          <Button component={Link} to="/">
            My boards
          </Button>
        }
      >
        {opening.words}
      </EmptyPlace>
    </main>
  )
}

function OpenBoard() {
  const row = useBoardRow()
  const running = useSelected(['sprints'], (state) => state.runningSprints)
  const isAsked = useWhy(({ question }) => question !== null)
  const isSought = useOpen(({ what }) => what === 'palette')
  const [wasSought, setSought] = useState(false)
  if (isSought && !wasSought) setSought(true)
  if (!row) return <BoardSkeleton />
  return (
    <BoardFrame
      board={row}
      presence={<OtherPeople />}
      connection={<ConnectionState />}
      toolbar={running.length > 0 && <GoalLines sprints={running} />}
      news={<SessionsNow />}
    >
      <Outlet />
      {isAsked && (
        <Later>
          <WhyDialog />
        </Later>
      )}
      <Later>{wasSought && <BoardWideActions board={row} />}</Later>
    </BoardFrame>
  )
}
