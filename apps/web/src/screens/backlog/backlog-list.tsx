import { useElementSize } from '@mantine/hooks'
import { Fragment, type ReactNode, useMemo, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { DrawnCards } from '../board/drawn-cards.tsx'
import { LandingLine } from '../board/landing-line.tsx'
import { useDropsInColumn } from '../board/use-drops-in-column.ts'
import css from './backlog-list.module.css'
import { BacklogRow, type RowSetting } from './backlog-row.tsx'
import { useBacklogView } from './backlog-view.ts'
import { BACKLOG } from './lists.ts'
import { NewBelow } from './new-below.tsx'

const ROW_PX = 36
const BUFFER_PX = 100

type BacklogListProps = {
  listId: string
  name: string
  ids: readonly string[]
  empty: ReactNode
  /** What stands over the cards scrolls with them. */
  isWhole?: boolean
  foot?: ReactNode
  children: ReactNode
}

/** The backlog or a sprint: its cards by rank, of which those on the screen are drawn. The children stand over the list and take drops like it. */
export function BacklogList({ listId, name, ids, empty, isWhole = false, foot, children }: BacklogListProps) {
  const section = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: above, height } = useElementSize()
  const setting = useRowSetting(listId)
  const below = useBacklogView(({ adding }) => adding?.below)
  useDropsInColumn(section, listId, true)
  return (
    <section ref={section} className={css.section} data-column={listId} aria-label={name}>
      {!isWhole && children}
      <div ref={scroller} className={css.scroller} data-list="">
        {isWhole && <div ref={above}>{children}</div>}
        {ids.length === 0 && empty}
        <DrawnCards listId={listId} name={name} ids={ids} itemPx={ROW_PX} bufferPx={BUFFER_PX} scroller={scroller} startMargin={height} alsoHeld={below}>
          {(id, isTabStop) => (
            <Fragment key={id}>
              <BacklogRow id={id} isTabStop={isTabStop} setting={setting} />
              {below === id && <NewBelow cardId={id} />}
            </Fragment>
          )}
        </DrawnCards>
        <LandingLine columnId={listId} />
      </div>
      {foot}
    </section>
  )
}

function useRowSetting(listId: string): RowSetting {
  const { boardId } = useBoard()
  const board = useBoardRow()
  const [boardKey, definition] = [board?.key ?? '', board?.definitionOfReady]
  const mayMove = useMay('backlog.move')
  return useMemo(
    () => ({ boardId, boardKey, mayMove, definition: definition ?? [], isSprint: listId !== BACKLOG }),
    [boardId, boardKey, mayMove, definition, listId],
  )
}
