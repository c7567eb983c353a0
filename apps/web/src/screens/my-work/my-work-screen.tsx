import { count } from '@rondo/core/count'
import { useSearch } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useBoards } from '../../api/boards.ts'
import { useAskAgain } from '../../api/use-ask-again.ts'
import { useMyWork } from '../../api/work.ts'
import { Page } from '../../shell/page.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import css from './my-work-screen.module.css'
import { WhichBoards } from './which-boards.tsx'
import { WorkBones } from './work-bones.tsx'
import { WorkGroups } from './work-groups.tsx'

const EVERY_MS = 30_000

/** What one person has to do on all of their boards, the most pressing first. */
export function MyWorkScreen() {
  const cameFrom = useSearch({ from: '/signed-in/my-work', select: ({ board }) => board })
  const board = useBoards().data?.find(({ id }) => id === cameFrom)
  const { data, problem, isLoading, reload } = useMyWork()
  useAskAgain(reload, { everyMs: EVERY_MS })
  const items = Object.values(data?.work ?? {}).flat()
  const boards = new Set(items.map(({ board }) => board.id)).size
  return (
    <Page title="My work" isWide actions={board && <WhichBoards board={board} />}>
      {problem && !data && <ProblemPanel happened={problem.message} safe="Your cards are where they were." retry={reload} />}
      {isLoading && <WorkBones />}
      {problem && data && (
        <p className={css.late} role="status">
          {problem.message} What you see may be old.
        </p>
      )}
      {items.length > 0 && (
        <p className={css.lead}>
          {count(items.length, 'open card')} on {count(boards, 'board')}
        </p>
      )}
      {data && items.length === 0 && (
        <EmptyPlace icon={<CircleCheck />} title="Nothing open is yours" action={<ButtonLink to="/">My boards</ButtonLink>}>
          Cards that are assigned to you stand here, whichever of your boards they are on.
        </EmptyPlace>
      )}
      {data && <WorkGroups work={data.work} Heading="h2" hasBoards />}
      {data && data.boardsLeftOut > 0 && (
        <p className={css.rest}>
          You are on many boards. The last {data.boardsLeftOut === 1 ? 'one by name is' : `${data.boardsLeftOut} by name are`} not looked through here.
        </p>
      )}
    </Page>
  )
}
