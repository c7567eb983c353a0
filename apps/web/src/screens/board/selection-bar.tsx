import { may } from '@rondo/core/roles'
import type { Card, CommandType } from '@rondo/types'
import { Archive, Hash, type LucideIcon, MoveRight, Tag, UserPlus, X } from 'lucide-react'
import { useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { archiveCards } from './card-acts.ts'
import { pick } from './pick.ts'
import css from './selection-bar.module.css'
import { setView, unselect, useView, view } from './view.ts'

/** `needs`: what one must be allowed to do for it. */
export type BarAct = { words: string; needs: CommandType; icon: LucideIcon; run(cardIds: readonly string[], at: DOMRect): void }

export const estimate: BarAct = { words: 'Estimate', needs: 'card.estimate', icon: Hash, run: (ids, at) => pick('estimate', ids, at) }
export const label: BarAct = { words: 'Label', needs: 'card.label', icon: Tag, run: (ids, at) => pick('labels', ids, at) }
export const assign: BarAct = { words: 'Assign', needs: 'card.assign', icon: UserPlus, run: (ids, at) => pick('assign', ids, at) }
export const move: BarAct = { words: 'Move', needs: 'card.move', icon: MoveRight, run: (ids, at) => pick('move', ids, at) }

type SelectionBarProps = { acts: readonly BarAct[]; isShown(card: Card, boardKey: string): boolean }

/** What one may do to all that are selected; archiving always. Cards that others take away or that the filter hides are selected no more. */
export function SelectionBar({ acts, isShown }: SelectionBarProps) {
  const selected = useView((view) => view.selected)
  const board = useBoard()
  const { userId, boardId } = board
  const ids = useSelected(['cards', `boards/${boardId}`], (state) => {
    const key = state.get('boards', boardId)?.key ?? ''
    return [...selected].filter((id) => {
      const card = state.get('cards', id)
      return card && isShown(card, key)
    })
  })
  const all: BarAct[] = [...acts, { words: 'Archive', needs: 'card.archive', icon: Archive, run: (ids) => archiveCards(board, ids) }]
  const allowed = useSelected([`members/${userId}`, `boards/${boardId}`], (state) =>
    all.filter(({ needs }) => may(state, userId, needs)).map(({ words }) => words),
  )
  useEffect(() => {
    if (ids.length < view().selected.size) setView({ selected: new Set(ids) })
  }, [ids])
  if (ids.length === 0) return null
  return (
    <div className={css.bar} role="toolbar" aria-label="Selected cards">
      <span className={css.count}>{ids.length} selected</span>
      {all
        .filter(({ words }) => allowed.includes(words))
        .map(({ words, icon: Icon, run }) => (
          <button key={words} type="button" onClick={({ currentTarget }) => run(ids, currentTarget.getBoundingClientRect())}>
            <Icon size={15} aria-hidden /> {words}
          </button>
        ))}
      <button type="button" aria-label="Select nothing" onClick={unselect}>
        <X size={15} aria-hidden />
      </button>
    </div>
  )
}
