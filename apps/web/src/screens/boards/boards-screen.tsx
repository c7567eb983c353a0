import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useActions } from '../../actions/registry.ts'
import { useBoards } from '../../api/boards.ts'
import { useMe } from '../../api/me.ts'
import { Page } from '../../shell/page.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { Loading } from '../../ui/skeleton.tsx'
import { Beginnings } from './beginnings.tsx'
import { BoardTile, BoardTileBone } from './board-tile.tsx'
import css from './boards-screen.module.css'
import { NewBoardDialog } from './new-board-dialog.tsx'

export function BoardsScreen() {
  const { name } = useMe()
  const { data: boards, problem, isLoading, reload } = useBoards()
  const isAdding = useSearch({ from: '/signed-in/', select: (search) => search.new === 'yes' })
  const navigate = useNavigate()
  const setAdding = (is: boolean) => void navigate({ to: '/', search: is ? { new: 'yes' } : {}, replace: true })
  useActions([{ id: 'board.new', name: 'New board', group: 'My boards', keys: ['c'], run: () => setAdding(true) }])
  const open = boards?.filter(({ closedAt }) => !closedAt) ?? []
  const closed = boards?.filter(({ closedAt }) => closedAt) ?? []
  const isNew = boards?.length === 0
  return (
    <Page
      title={isNew ? `Welcome, ${name.split(' ')[0]}` : 'My boards'}
      isWide
      actions={
        !isNew && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            New board
          </Button>
        )
      }
    >
      {problem && !boards && <ProblemPanel happened={problem.message} safe="Your boards are where they were." retry={reload} />}
      {isLoading && (
        <Loading what="your boards">
          <div className={css.tiles}>
            {['a', 'b', 'c'].map((id) => (
              <BoardTileBone key={id} />
            ))}
          </div>
        </Loading>
      )}
      {isNew && (
        <>
          <p className={css.lead}>There is no board of yours yet. How do you want to begin?</p>
          <Beginnings onNewBoard={() => setAdding(true)} />
        </>
      )}
      {open.length > 0 && (
        <ul className={css.tiles} aria-label="My boards">
          {open.map((board) => (
            <BoardTile key={board.id} board={board} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <details className={css.closed}>
          <summary>{count(closed.length, 'closed board')}</summary>
          <ul className={css.tiles} aria-label="Closed boards">
            {closed.map((board) => (
              <BoardTile key={board.id} board={board} />
            ))}
          </ul>
        </details>
      )}
      {boards && !isNew && (
        <details className={css.closed}>
          <summary>Other ways to begin</summary>
          <Beginnings onNewBoard={() => setAdding(true)} />
        </details>
      )}
      <NewBoardDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  )
}
