import { Archive, MoveRight, Tag, UserPlus, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { archiveCards } from './card-acts.ts'
import { pick } from './pick.ts'
import css from './selection-bar.module.css'
import { unselect, useView } from './view.ts'

/** What can be done to several cards at once. */
export function SelectionBar() {
  const selected = useView((view) => view.selected)
  const board = useBoard()
  if (selected.size === 0) return null
  const ids = [...selected]
  const rect = ({ currentTarget }: MouseEvent) => currentTarget.getBoundingClientRect()
  return (
    <div className={css.bar} role="toolbar" aria-label="Selected cards">
      <span className={css.count}>{ids.length} selected</span>
      <button type="button" onClick={(event) => pick('move', ids, rect(event))}>
        <MoveRight size={15} aria-hidden /> Move
      </button>
      <button type="button" onClick={(event) => pick('assign', ids, rect(event))}>
        <UserPlus size={15} aria-hidden /> Assign
      </button>
      <button type="button" onClick={(event) => pick('labels', ids, rect(event))}>
        <Tag size={15} aria-hidden /> Label
      </button>
      <button type="button" onClick={() => archiveCards(board, ids)}>
        <Archive size={15} aria-hidden /> Archive
      </button>
      <button type="button" aria-label="Select nothing" onClick={unselect}>
        <X size={15} aria-hidden />
      </button>
    </div>
  )
}
