import { Button } from '@mantine/core'
import type { ReviewSaid } from '@rondo/core/review'
import { ListPlus } from 'lucide-react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay, useRow } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { toast } from '../../ui/toast.tsx'
import { takeBack } from '../board/take-back.ts'
import css from './review-screen.module.css'

/** What a member can do with a remark: take it into the backlog, or away. */
export function RemarkActs({ remark: { id, text, from, became } }: { remark: ReviewSaid }) {
  const board = useBoard()
  const give = useCommand()
  const authorId = useRow('remarks', id)?.authorId
  const mayAdopt = useMay('remark.adopt') && text !== '' && !became
  const mayRemove = useMay('demo.move') || authorId === board.userId
  const undo = (mutationId: string) => ({ undo: () => takeBack(board, mutationId) })
  const adopt = () => {
    const given = give({ type: 'remark.adopt', id, cardId: v7(), ...(from && { requester: from }) })
    if (given) toast('It is in the backlog now, with who asked for it.', undo(given))
  }
  const remove = () => {
    const given = give({ type: 'remark.remove', id })
    if (given) toast('The remark is gone.', undo(given))
  }
  return (
    <span className={css.acts}>
      {mayAdopt && (
        <Button
          variant="default"
          size="xs"
          leftSection={<ListPlus size={14} aria-hidden />}
          aria-label={`To the backlog: ${text.slice(0, 80)}`}
          onClick={adopt}
        >
          To the backlog
        </Button>
      )}
      {mayRemove && (
        <Button variant="subtle" size="xs" aria-label={`Remove this remark: ${text.slice(0, 80) || 'accepted'}`} onClick={remove}>
          Remove
        </Button>
      )}
    </span>
  )
}
