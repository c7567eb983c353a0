import { Menu } from '@mantine/core'
import type { Card } from '@rondo/types'
import { Archive, Copy, Link2, MoreHorizontal, Trash2, X } from 'lucide-react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../../live/use-board.ts'
import dangerous from '../../../parts/dangerous.module.css'
import { archiveCards, copyKey, copyUrl, deleteCard } from '../card-acts.ts'
import { useCloseCard } from '../use-open-card.ts'
import css from './sheet-header.module.css'
import { SheetVisitors } from './sheet-visitors.tsx'

export function SheetHeader({ card: { id, number } }: { card: Pick<Card, 'id' | 'number'> }) {
  const board = useBoard()
  const key = useBoardRow()?.key
  const close = useCloseCard()
  const mayArchive = useMay('card.archive')
  return (
    <header className={css.header}>
      <span className={`key ${css.key}`}>
        {key}-{number}
      </span>
      <SheetVisitors cardId={id} />
      <span className={css.tools}>
        <button type="button" className={css.tool} aria-label="Copy the link" title="Copy the link" onClick={() => copyUrl(board, id)}>
          <Link2 size={17} aria-hidden />
        </button>
        <Menu width={200}>
          <Menu.Target>
            <button type="button" className={css.tool} aria-label="More for this card">
              <MoreHorizontal size={17} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Copy size={15} aria-hidden />} onClick={() => copyKey(board, id)}>
              Copy key
            </Menu.Item>
            {mayArchive && (
              <>
                <Menu.Item
                  leftSection={<Archive size={15} aria-hidden />}
                  onClick={() => {
                    archiveCards(board, [id])
                    close()
                  }}
                >
                  Archive
                </Menu.Item>
                <Menu.Item
                  className={dangerous.item ?? ''}
                  leftSection={<Trash2 size={15} aria-hidden />}
                  onClick={() => void deleteCard(board, id).then((isGone) => isGone && close())}
                >
                  Delete…
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
        <button type="button" className={css.tool} aria-label="Close the card" onClick={close}>
          <X size={18} aria-hidden />
        </button>
      </span>
    </header>
  )
}
