import { count } from '@rondo/core/count'
import { myWork } from '@rondo/core/my-work'
import { workOnBoard } from '@rondo/core/work-on-boards'
import { CircleCheck } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './board-work-screen.module.css'
import { WhichBoards } from './which-boards.tsx'
import { WorkGroups } from './work-groups.tsx'

/** What one person has to do on this board, the most pressing first. */
export function BoardWorkScreen() {
  const { boardId, userId, replica } = useBoard()
  const { day } = useToday()
  const board = useBoardRow()
  useTitle(board && `My work · ${board.name}`)
  useSelected(['cards', 'columns', 'sprints'], (state) => {
    const work = Object.entries(myWork(state, userId, day))
    return work.flatMap(([group, cards]) => [group, ...cards.flatMap((card) => [card, state.get('columns', card.columnId)])]) // so that others' cards draw nothing anew
  })
  const work = workOnBoard(replica.state, userId, day)
  const cards = Object.values(work).flat().length
  return (
    <div className={css.scroll}>
      <div className={css.page}>
        <header className={css.head}>
          <h2 className={css.title}>
            My work <span className={css.count}>{count(cards, 'open card')}</span>
          </h2>
          <WhichBoards board={{ id: boardId, name: 'This board' }} />
        </header>
        {cards === 0 && (
          <EmptyPlace icon={<CircleCheck />} title="Nothing open is yours">
            Cards that are assigned to you on this board stand here: press I on a card to take it.
          </EmptyPlace>
        )}
        <WorkGroups work={work} Heading="h3" />
      </div>
    </div>
  )
}
