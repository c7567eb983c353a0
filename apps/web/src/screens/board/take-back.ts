import { Refusal } from '@rondo/types'
import type { LiveBoard } from '../../live/live-board.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'

/** Undo, or redo, of this person's own latest act; a no is said in words. */
export function takeBackLatest({ replica }: LiveBoard, forward = false) {
  try {
    const id = forward ? replica.redo() : replica.undo()
    if (id) announce(forward ? 'Done again' : 'Undone')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    toast(error.message, { isProblem: true, title: forward ? 'That could not be done again' : 'That could not be undone' })
  }
}
