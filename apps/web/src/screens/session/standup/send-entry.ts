import type { OwnEntry } from '@rondo/core/standup/own-entries'
import { v7 } from 'uuid'
import type { LiveBoard } from '../../../live/live-board.ts'
import { attempt } from '../../../live/use-command.ts'
import type { Said } from './entry-draft.ts'

type Place = { sessionId: string; day: string; zone: string; sent: OwnEntry | undefined }

/** Writes an entry for a day: what is new is added, what is different changed, what is empty now removed. Answers the first no, in words. */
export function sendEntry(board: LiveBoard, { sessionId, day, zone, sent }: Place, entry: readonly (Said & { columnId: string })[]): string | undefined {
  for (const { columnId, text, cardIds, people } of entry) {
    const note = sent?.notes.find((one) => one.columnId === columnId)
    const said = { text: text.trim(), cardIds, people }
    const answer = !said.text
      ? note && attempt(board, { type: 'note.remove', id: note.id })
      : note
        ? !isSame(note, said) && attempt(board, { type: 'note.edit', id: note.id, ...said })
        : attempt(board, { type: 'note.add', id: v7(), sessionId, columnId, ...said, dueOn: day, zone })
    if (answer && answer.no !== undefined) return answer.no
  }
  return undefined
}

const isSame = (a: Said, b: Said) => a.text === b.text && String(a.cardIds) === String(b.cardIds) && String(a.people) === String(b.people)
