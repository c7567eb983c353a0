import { Refusal } from '@rondo/types'
import type { LiveBoard } from '../../live/live-board.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { focusCard } from './focus-card.ts'
import { view } from './view.ts'

/** Undo, or redo, of this person's own latest act; a no is said in words. */
export function takeBackLatest({ replica }: LiveBoard, forward = false) {
  const { focused } = view()
  try {
    const wasThere = forward ? replica.redo() : replica.undo()
    if (!wasThere) return
    announce(forward ? 'Done again' : 'Undone')
    const card = replica.state.get('cards', focused ?? '')
    if (card) focusCard(card.id, card.columnId) // it may stand elsewhere now, as another element
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    toast(error.message, { isProblem: true, title: forward ? 'That could not be done again' : 'That could not be undone' })
  }
}
