import { Button } from '@mantine/core'
import { v7 } from 'uuid'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { MarkdownEditor } from '../../../parts/markdown/markdown-editor.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import { TypingIn } from './typing-in.tsx'

/** Where one says something. What is not sent yet waits here, over a reload too. */
export function CommentComposer({ cardId }: { cardId: string }) {
  const { boardId, presence } = useBoard()
  const give = useCommand()
  const mayComment = useMay('card.comment')
  const [draft = '', setDraft] = useDraft(`${boardId}/${cardId}/comment`)
  if (!mayComment) return null
  const send = () => {
    const text = draft.trim()
    if (text && give({ type: 'card.comment', id: v7(), cardId, text })) {
      setDraft(undefined)
      presence.stopsTyping()
    }
  }
  return (
    <div>
      <MarkdownEditor
        label="Write a comment"
        placeholder="Write a comment"
        value={draft}
        isComment
        onChange={(text) => {
          setDraft(text || undefined)
          presence.types('comment')
        }}
        onSubmit={send}
        onCancel={() => document.querySelector<HTMLElement>('[data-sheet]')?.focus()}
      />
      <TypingIn cardId={cardId} field="comment" />
      {draft.trim() && (
        <Button size="xs" mt={6} onClick={send}>
          Comment
        </Button>
      )}
    </div>
  )
}
