import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { Checkbox } from '@mantine/core'
import type { Note, Session } from '@rondo/types'
import { memo, useEffect, useRef } from 'react'
import css from './group-part.module.css'
import { NoteTile } from './note-tile.tsx'
import { carriedWith, togglePicked, usePicked } from './picked-notes.ts'

type LooseNoteProps = { note: Note; session: Session; mayChange: boolean; isInPile?: boolean }

/** A note that can be dragged onto another or onto a topic, or chosen to be put there. */
export const LooseNote = memo(
  function LooseNote({ note, session, mayChange, isInPile = false }: LooseNoteProps) {
    const ref = useRef<HTMLLIElement>(null)
    const isPicked = usePicked(({ ids }) => ids.includes(note.id))
    useEffect(() => {
      const element = ref.current
      if (!element || !mayChange) return
      return draggable({ element, getInitialData: () => ({ noteIds: carriedWith(note.id) }) })
    }, [note.id, mayChange])
    return (
      <li ref={ref} className={css.note} data-picked={isPicked || undefined} data-onto={isInPile ? undefined : note.id}>
        {mayChange && <Checkbox size="xs" aria-label={`Choose: ${note.text.slice(0, 80)}`} checked={isPicked} onChange={() => togglePicked(note.id)} />}
        <NoteTile note={note} session={session} />
      </li>
    )
  },
  (a, b) => a.note === b.note && a.mayChange === b.mayChange && isSameTo(a.session, b.session),
)

/** For a note nothing of a session counts but this: a clock that is held draws none anew. */
const isSameTo = (a: Session, b: Session) =>
  a.columns === b.columns && a.revealed === b.revealed && a.secrecy === b.secrecy && a.spectators === b.spectators && a.closedAt === b.closedAt
