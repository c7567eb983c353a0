import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActions } from '../../actions/registry.ts'
import { useColumns, useMay, useMyRole, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { Later, later } from '../../ui/later.tsx'
import { useCloseAndLeave } from '../board-settings/use-close-and-leave.ts'

const DuplicateDialog = later(async () => (await import('../board-settings/duplicate-dialog.tsx')).DuplicateDialog)

type BoardWideActionsProps = { board: { id: string; key: string; name: string; closedAt?: string | null } }

/** What can be done with the board as a whole, on every page of it. */
export function BoardWideActions({ board }: BoardWideActionsProps) {
  const navigate = useNavigate()
  const command = useCommand()
  const { close, leave } = useCloseAndLeave()
  const columns = useColumns()
  const admins = useRows('members').filter(({ role }) => role === 'admin')
  const isLastAdmin = useMyRole() === 'admin' && admins.length === 1
  const mayInvite = useMay('member.add')
  const mayRename = useMay('board.rename')
  const mayClose = useMay('board.close')
  const mayAddColumn = useMay('column.add')
  const mayChangeColumn = useMay('column.rename')
  const [isDuplicating, setDuplicating] = useState<boolean>()
  const group = 'This board'
  const take = (format: 'json' | 'csv') => location.assign(`/api/boards/${board.id}/export?format=${format}`)
  const toSettings = (hash: string) => void navigate({ to: '/boards/$id/settings', params: { id: board.id }, hash })
  /** On the page where it is there, else in the settings. */
  const press = (selector: string, hash: string) => {
    const button = document.querySelector<HTMLElement>(selector)
    if (!button) return toSettings(hash)
    button.focus()
    button.click()
  }
  useActions(
    [
      { id: 'column.add', name: 'Add a column', group, isEnabled: mayAddColumn, run: () => press('[data-add-column]', 'columns') },
      ...columns.map(({ id, name }) => ({
        id: `column.${id}`,
        name: `Column ${name}: rename, move, kind, limit, archive, remove…`,
        group,
        isEnabled: mayChangeColumn,
        run: () => press(`[data-column="${id}"] > header [aria-haspopup]`, 'columns'),
      })),
      { id: 'board.invite', name: 'Invite someone', group, isEnabled: mayInvite, run: () => toSettings('invite') },
      { id: 'board.rename', name: 'Rename this board', group, isEnabled: mayRename, run: () => press('#general button', 'rename') },
      { id: 'board.duplicate', name: 'Duplicate this board', group, run: () => setDuplicating(true) },
      { id: 'board.export.json', name: 'Export everything as JSON', group, run: () => take('json') },
      { id: 'board.export.csv', name: 'Export the cards as CSV', group, run: () => take('csv') },
      { id: 'board.close', name: 'Close this board…', group, isEnabled: mayClose && !board.closedAt, run: () => void close() },
      {
        id: 'board.reopen',
        name: 'Open this board again',
        group,
        isEnabled: mayClose && Boolean(board.closedAt),
        run: () => command({ type: 'board.reopen' }),
      },
      { id: 'board.leave', name: 'Leave this board…', group, isEnabled: !isLastAdmin, run: () => void leave() },
    ],
    OUTERMOST,
  )
  return <Later>{isDuplicating !== undefined && <DuplicateDialog board={board} isOpen={isDuplicating} onClose={() => setDuplicating(false)} />}</Later>
}

/** It is fetched late, and comes after what is done on the page itself. */
const OUTERMOST = -1
