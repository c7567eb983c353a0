import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActions } from '../../actions/registry.ts'
import { useMay } from '../../live/use-board.ts'
import { Later, later } from '../../ui/later.tsx'

const DuplicateDialog = later(async () => (await import('../board-settings/duplicate-dialog.tsx')).DuplicateDialog)

/** What can be done with the board as a whole, on every page of it. */
export function BoardWideActions({ board }: { board: { id: string; key: string; name: string } }) {
  const navigate = useNavigate()
  const mayInvite = useMay('member.add')
  const [isDuplicating, setDuplicating] = useState<boolean>()
  const group = 'This board'
  const take = (format: 'json' | 'csv') => location.assign(`/api/boards/${board.id}/export?format=${format}`)
  useActions([
    {
      id: 'board.invite',
      name: 'Invite someone',
      group,
      isEnabled: mayInvite,
      run: () => void navigate({ to: '/boards/$id/settings', params: { id: board.id }, hash: 'invite' }),
    },
    { id: 'board.duplicate', name: 'Duplicate this board', group, run: () => setDuplicating(true) },
    { id: 'board.export.json', name: 'Export everything as JSON', group, run: () => take('json') },
    { id: 'board.export.csv', name: 'Export the cards as CSV', group, run: () => take('csv') },
  ])
  return <Later>{isDuplicating !== undefined && <DuplicateDialog board={board} isOpen={isDuplicating} onClose={() => setDuplicating(false)} />}</Later>
}
