import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useSelected } from '../../../live/use-selected.ts'
import { focusNow } from '../../../parts/focus-now.ts'
import { useCards } from '../../../parts/pickers/use-cards.ts'
import { toast } from '../../../ui/toast.tsx'
import { promises } from '../promise.ts'
import { openRetro } from './open-retro.ts'
import { useAskedColumns } from './use-asked-columns.ts'
import { useMyNotes } from './use-my-notes.ts'

/** Something to say of a card at the next retrospective, kept for it while one still knows. */
export function NoteOnCard({ cardIds, onDone }: { cardIds: readonly string[]; onDone(): void }) {
  const session = useSelected(['sessions'], openRetro)
  return session ? <Note session={session} cardIds={cardIds} onDone={onDone} /> : <p>The retrospective has been closed.</p>
}

function Note({ session, cardIds, onDone }: { session: Session; cardIds: readonly string[]; onDone(): void }) {
  const { secrecy, name } = session
  const { asked: columns } = useAskedColumns(session)
  const { write, isOpen } = useMyNotes(session)
  const [card] = useCards(cardIds)
  const [columnId, setColumnId] = useState(columns[0]?.id ?? '')
  const [text, setText] = useState('')
  const save = () => {
    if (!text.trim()) return
    write(columnId, card ? `${card.title}: ${text.trim()}` : text.trim())
    toast(isOpen ? `It is a note in “${name}” now.` : `Kept for “${name}”. Nobody sees it before the reveal.`)
    onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <NativeSelect
        label="Under"
        size="xs"
        mb={8}
        value={columnId}
        data={columns.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => setColumnId(currentTarget.value)}
      />
      <Textarea
        label="Your note"
        description={promises[secrecy]}
        size="xs"
        autosize
        maxLength={1400}
        value={text}
        data-autofocus
        ref={focusNow}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button size="xs" type="submit" mt={8}>
        Keep it for the retro
      </Button>
    </form>
  )
}
