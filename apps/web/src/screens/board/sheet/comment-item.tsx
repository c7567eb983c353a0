import { Button, Group } from '@mantine/core'
import { hasRole } from '@rondo/core/roles'
import type { Comment } from '@rondo/types'
import { useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay, useMyRole } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { usePerson } from '../../../live/use-people.ts'
import { Markdown } from '../../../parts/markdown/markdown.tsx'
import { MarkdownEditor } from '../../../parts/markdown/markdown-editor.tsx'
import { Avatar } from '../../../ui/avatar.tsx'
import { toast } from '../../../ui/toast.tsx'
import { When } from '../../../ui/when.tsx'
import { takeBack } from '../take-back.ts'
import css from './stream.module.css'

/** Something someone said. Its author can change it; its author and who leads can delete it. */
export function CommentItem({ comment, isReadOnly }: { comment: Comment; isReadOnly: boolean }) {
  const { id, authorId, text, at, editedAt } = comment
  const { name } = usePerson(authorId)
  const board = useBoard()
  const give = useCommand()
  const mayWrite = useMay('comment.edit') && !isReadOnly
  const leads = hasRole(useMyRole(), 'facilitator')
  const [draft, setDraft] = useState<string | null>(null)
  const isMine = authorId === board.userId
  const save = () => {
    const next = draft?.trim()
    if (next && (next === text || give({ type: 'comment.edit', id, text: next }))) setDraft(null)
  }
  const remove = () => {
    const mutationId = give({ type: 'comment.delete', id })
    if (!mutationId) return
    toast('The comment is deleted.', { undo: () => takeBack(board, mutationId) })
    document.querySelector<HTMLElement>('[data-comment-field]')?.focus() // the button that had the focus is gone
  }
  return (
    <article className={css.comment} aria-label={`Comment by ${name}`}>
      <Avatar userId={authorId} name={name} isPlain />
      <div className={css.head}>
        <b>{name}</b> <When at={at} />
        {editedAt && 'edited'}
        {mayWrite && draft === null && (isMine || leads) && (
          <span className={css.acts}>
            {isMine && (
              <button type="button" onClick={() => setDraft(text)}>
                Edit
              </button>
            )}
            <button type="button" onClick={remove}>
              Delete
            </button>
          </span>
        )}
      </div>
      <div className={css.body}>
        {draft === null ? (
          <Markdown text={text} />
        ) : (
          <>
            <MarkdownEditor label="Change the comment" value={draft} isFirst onChange={setDraft} onSubmit={save} onCancel={() => setDraft(null)} />
            <Group gap={6} mt={6}>
              <Button size="xs" onClick={save}>
                Save
              </Button>
              <Button size="xs" variant="default" onClick={() => setDraft(null)}>
                Cancel
              </Button>
            </Group>
          </>
        )}
      </div>
    </article>
  )
}
