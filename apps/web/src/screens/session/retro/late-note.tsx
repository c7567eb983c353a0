import { Button, NativeSelect } from '@mantine/core'
import type { Session } from '@rondo/types'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import css from './late-note.module.css'
import { lateWords } from './late-words.ts'
import { MyNoteItem } from './my-note-item.tsx'
import { NewNote } from './new-note.tsx'
import { useMyNotes } from './use-my-notes.ts'
import { useTakesPart } from './use-takes-part.ts'

/** For what comes to mind after the reveal. Where names are hidden it waits for the next stage, and may come out alone. */
export function LateNote({ session }: { session: Session }) {
  const { notes, write, reword, remove } = useMyNotes(session)
  const takesPart = useTakesPart(session)
  const [isWriting, setWriting] = useState(false)
  const [columnId, setColumnId] = useState(session.columns[0]?.id ?? '')
  if (!takesPart || !columnId) return null
  if (!isWriting && notes.length === 0)
    return (
      <Button className={css.open} variant="subtle" color="gray" size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={() => setWriting(true)}>
        Write a late note
      </Button>
    )
  return (
    <div className={css.late}>
      <p>{lateWords(session)}</p>
      <ul className={css.notes} aria-label="My late notes">
        {notes.map((note) => (
          <MyNoteItem key={note.id} note={note} onReword={(text) => reword(note, text)} onRemove={() => remove(note)} />
        ))}
      </ul>
      <div className={css.fields}>
        <NativeSelect
          aria-label="Column of the late note"
          value={columnId}
          data={session.columns.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setColumnId(currentTarget.value)}
        />
        <div className={css.field}>
          <NewNote label="Late note" draft={`retro:${session.id}:late`} onWrite={(text) => write(columnId, text)} />
        </div>
      </div>
    </div>
  )
}
