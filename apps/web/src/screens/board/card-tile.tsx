import { memo, useRef } from 'react'
import { useRow } from '../../live/use-board.ts'
import { useCameFrom } from './arrivals.ts'
import { CardLabels } from './card-labels.tsx'
import { CardMark } from './card-marks.tsx'
import { CardMeta } from './card-meta.tsx'
import css from './card-tile.module.css'
import { CardVisitors } from './card-visitors.tsx'
import { TitleEditor } from './title-editor.tsx'
import { useDraggableCard } from './use-draggable-card.ts'
import { useView } from './view.ts'

/** What all tiles of a column have in common, so that none has to ask for it. `oldAge`: the days that 85 % of finished cards took no longer than. */
export type TileSetting = { boardId: string; boardKey: string; mayMove: boolean; isAged: boolean; oldAge: number | null }
type CardTileProps = { id: string; isTabStop: boolean; setting: TileSetting }

/** A title of so many letters fits into two lines, as a rule. */
const TWO_LINES = 60

/** A card on the board. Plain elements: there are dozens of these on the screen, and each draws again only for its own card. */
export const CardTile = memo(function CardTile({ id, isTabStop, setting }: CardTileProps) {
  const card = useRow('cards', id)
  const ref = useRef<HTMLDivElement>(null)
  const state = useView(({ selected, renaming, dragging, opened }) =>
    renaming?.cardId === id ? 'renaming' : dragging?.includes(id) ? 'dragged' : selected.has(id) ? 'selected' : opened === id ? 'opened' : undefined,
  )
  const cameFrom = useCameFrom(id)
  useDraggableCard(ref, id, setting.mayMove)
  if (!card) return null
  return (
    <div ref={ref} className={css.tile} data-card={id} data-state={state} draggable={setting.mayMove} style={cameFrom} data-arrived={cameFrom ? '' : undefined}>
      {card.labels.length > 0 && <CardLabels ids={card.labels} />}
      {state === 'renaming' ? (
        <TitleEditor id={id} />
      ) : (
        <a
          id={`title-${id}`}
          className={css.title}
          href={`/boards/${setting.boardId}/cards/${card.number}`}
          tabIndex={isTabStop ? 0 : -1}
          draggable={false}
          data-card-link=""
          data-long={card.title.length > TWO_LINES || undefined}
        >
          {card.title}
        </a>
      )}
      {card.blockedReason !== null && (
        <div className={css.blocked}>
          <CardMark name="blocked" label="Blocked:" />
          <span>{card.blockedReason}</span>
        </div>
      )}
      <CardMeta card={card} setting={setting} />
      <button type="button" className={css.menu} tabIndex={-1} data-card-menu="" aria-label={`More for ${card.title}`} aria-haspopup="menu" />
      <CardVisitors cardId={id} />
    </div>
  )
})
