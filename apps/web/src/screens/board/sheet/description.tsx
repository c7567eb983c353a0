import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay, useRow } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { Markdown } from '../../../parts/markdown/markdown.tsx'
import { MarkdownEditor } from '../../../parts/markdown/markdown-editor.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import { Bone } from '../../../ui/skeleton.tsx'
import { ChangedHint } from './changed-hint.tsx'
import css from './section.module.css'
import { TypingIn } from './typing-in.tsx'
import { useChangedBy } from './use-changed-by.ts'

/** The long text. What is begun is kept in this browser with the text it began from; saving merges with what others wrote. */
export function Description({ cardId, isThere }: { cardId: string; isThere: boolean }) {
  const text = useRow('descriptions', cardId)?.text ?? ''
  const board = useBoard()
  const give = useCommand()
  const mayDescribe = useMay('card.describe')
  const [draft, setDraft] = useDraft(`${board.boardId}/${cardId}/description`)
  const [base, setBase] = useDraft(`${board.boardId}/${cardId}/description-base`)
  const [wasKept] = useState(draft !== undefined)
  const edit = useRef<HTMLButtonElement>(null)
  const isEditing = draft !== undefined
  const changedBy = useChangedBy(isEditing, 'descriptions', cardId, 'text')
  const begin = () => {
    setBase(text)
    setDraft(text)
  }
  const end = () => {
    setDraft(undefined)
    setBase(undefined)
    board.presence.stopsTyping()
    setTimeout(() => edit.current?.focus())
  }
  const save = () => {
    if (draft === undefined) return
    const isSent = draft === base || give({ type: 'card.describe', id: cardId, base: base ?? '', text: draft })
    if (isSent) end()
  }
  if (!isThere && !text) return <Bone height={60} />
  return (
    <section className={css.section}>
      <header className={css.header}>
        <h3 id="description-title">Description</h3>
        <TypingIn cardId={cardId} field="description" />
        {mayDescribe && !isEditing && (
          <Button ref={edit} size="compact-xs" variant="subtle" onClick={begin}>
            {text ? 'Edit' : 'Write'}
          </Button>
        )}
      </header>
      {isEditing ? (
        <>
          {wasKept && draft !== base && <p className={css.note}>This is what you had begun to write.</p>}
          <MarkdownEditor
            label="Description"
            value={draft}
            isFirst={!wasKept}
            placeholder="What is it about? Markdown works."
            onChange={(next) => {
              setDraft(next)
              board.presence.types('description')
            }}
            onSubmit={save}
            onCancel={() => draft === base && end()}
          />
          {changedBy && <ChangedHint userId={changedBy} words="When you save, both texts are kept." />}
          <Group gap={6}>
            <Button size="xs" onClick={save}>
              Save
            </Button>
            <Button size="xs" variant="default" onClick={end}>
              Discard
            </Button>
          </Group>
        </>
      ) : text ? (
        <Markdown text={text} />
      ) : (
        <p className={css.empty}>No description yet.</p>
      )}
    </section>
  )
}
