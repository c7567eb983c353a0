import { Archive, Hash, Layers, Rocket, Tag, UserPlus, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { archiveCards } from '../board/card-acts.ts'
import { pick } from '../board/pick.ts'
import css from '../board/selection-bar.module.css'
import { unselect, useView } from '../board/view.ts'
import { pickInBacklog } from './backlog-pick.ts'

const picks = [
  { words: 'Estimate', icon: Hash, what: 'estimate' },
  { words: 'Label', icon: Tag, what: 'labels' },
  { words: 'Assign', icon: UserPlus, what: 'assign' },
] as const
const plans = [
  { words: 'Epic', icon: Layers, what: 'epic' },
  { words: 'Sprint', icon: Rocket, what: 'sprint' },
] as const

/** What can be done to all that are selected. */
export function BulkBar() {
  const selected = useView((view) => view.selected)
  const board = useBoard()
  if (selected.size === 0) return null
  const ids = [...selected]
  const rect = ({ currentTarget }: MouseEvent) => currentTarget.getBoundingClientRect()
  return (
    <div className={css.bar} role="toolbar" aria-label="Selected cards">
      <span className={css.count}>{ids.length} selected</span>
      {picks.map(({ words, icon: Icon, what }) => (
        <button key={what} type="button" onClick={(event) => pick(what, ids, rect(event))}>
          <Icon size={15} aria-hidden /> {words}
        </button>
      ))}
      {plans.map(({ words, icon: Icon, what }) => (
        <button key={what} type="button" onClick={(event) => pickInBacklog(what, ids, rect(event))}>
          <Icon size={15} aria-hidden /> {words}
        </button>
      ))}
      <button type="button" onClick={() => archiveCards(board, ids)}>
        <Archive size={15} aria-hidden /> Archive
      </button>
      <button type="button" aria-label="Select nothing" onClick={unselect}>
        <X size={15} aria-hidden />
      </button>
    </div>
  )
}
