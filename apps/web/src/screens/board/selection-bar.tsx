import { Archive, Hash, type LucideIcon, MoveRight, Tag, UserPlus, X } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { archiveCards } from './card-acts.ts'
import { pick } from './pick.ts'
import css from './selection-bar.module.css'
import { unselect, useView } from './view.ts'

export type BarAct = { words: string; icon: LucideIcon; run(cardIds: readonly string[], at: DOMRect): void }

export const estimate: BarAct = { words: 'Estimate', icon: Hash, run: (ids, at) => pick('estimate', ids, at) }
export const label: BarAct = { words: 'Label', icon: Tag, run: (ids, at) => pick('labels', ids, at) }
export const assign: BarAct = { words: 'Assign', icon: UserPlus, run: (ids, at) => pick('assign', ids, at) }
export const move: BarAct = { words: 'Move', icon: MoveRight, run: (ids, at) => pick('move', ids, at) }

/** What can be done to all that are selected; archiving always. */
export function SelectionBar({ acts }: { acts: readonly BarAct[] }) {
  const selected = useView((view) => view.selected)
  const board = useBoard()
  const ids = useSelected(['cards'], (state) => [...selected].filter((id) => state.get('cards', id)))
  if (ids.length === 0) return null
  return (
    <div className={css.bar} role="toolbar" aria-label="Selected cards">
      <span className={css.count}>{ids.length} selected</span>
      {acts.map(({ words, icon: Icon, run }) => (
        <button key={words} type="button" onClick={({ currentTarget }) => run(ids, currentTarget.getBoundingClientRect())}>
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
