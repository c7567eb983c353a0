import { type MyWork, myWork } from '@rondo/core/my-work'
import { CircleCheck } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { count } from '../../ui/count.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './my-work-screen.module.css'
import { WorkLine } from './work-line.tsx'

const groups: { id: keyof MyWork; title: string }[] = [
  { id: 'doing', title: 'Under way' },
  { id: 'blocked', title: 'Blocked' },
  { id: 'due', title: 'Due' },
  { id: 'next', title: 'Next up' },
  { id: 'later', title: 'Later' },
]

/** What one person has to do on this board, the most pressing first. */
export function MyWorkScreen() {
  const { userId, replica } = useBoard()
  const { day } = useToday()
  const board = useBoardRow()
  useTitle(board && `My work · ${board.name}`)
  useSelected(['cards', 'columns', 'sprints'], (state) => {
    const work = myWork(state, userId, day)
    return groups.flatMap(({ id }) => [id, ...work[id]]) // compared card by card, so that others' cards draw nothing anew
  })
  const work = myWork(replica.state, userId, day)
  const cards = Object.values(work).flat().length
  return (
    <div className={css.scroll}>
      <div className={css.page}>
        <h2 className={css.title}>
          My work <span className={css.count}>{count(cards, 'open card')}</span>
        </h2>
        {cards === 0 && (
          <EmptyPlace icon={<CircleCheck />} title="Nothing open is yours">
            Cards that are assigned to you on this board stand here: press I on a card to take it.
          </EmptyPlace>
        )}
        {groups.map(({ id, title }) => {
          const list = work[id]
          if (list.length === 0) return null
          return (
            <section key={id} aria-labelledby={`work-${id}`}>
              <h3 id={`work-${id}`}>
                {title} <span className={css.count}>{list.length}</span>
              </h3>
              <ul className={css.list} aria-labelledby={`work-${id}`}>
                {list.map((card) => (
                  <WorkLine key={card.id} card={card} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}
