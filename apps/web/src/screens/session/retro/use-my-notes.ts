import { showsNames } from '@rondo/core/sealing'
import type { AnswerOf, Session } from '@rondo/types'
import { v4 } from 'uuid'
import { useCommand } from '../../../live/use-command.ts'
import { useSealed } from '../../../live/use-session.ts'

export type MyNote = { id: string; columnId: string; text: string }

/** What I have written and nobody else has seen; and how to write, which after the reveal is open where names are shown. */
export function useMyNotes(session: Session) {
  const { id: sessionId, secrecy, revealed } = session
  const { mine, seal } = useSealed(sessionId)
  const command = useCommand()
  const isOpen = revealed.includes('note') && showsNames(secrecy)
  const notes: MyNote[] = [...mine].flatMap(([key, value]) =>
    key.startsWith('note:') ? [{ id: key.slice('note:'.length), ...(value as AnswerOf<'note'>) }] : [],
  )
  return {
    notes,
    isOpen,
    write(columnId: string, text: string) {
      const id = v4() // tells nothing of when
      if (isOpen) command({ type: 'note.add', id, sessionId, columnId, text })
      else seal(`note:${id}`, { columnId, text })
    },
    reword: ({ id, columnId }: MyNote, text: string) => seal(`note:${id}`, { columnId, text }),
    remove: ({ id }: MyNote) => seal(`note:${id}`, null),
  }
}
