import { Refusal } from '@rondo/types'
import type { LiveBoard } from '../../live/live-board.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { focusCard } from './focus-card.ts'
import { view } from './view.ts'

/** Undo, or redo, of this person's own latest act; a no is said in words. */
export function takeBackLatest({ replica }: LiveBoard, forward = false) {
  const { focused } = view()
  if (!said(forward, () => (forward ? replica.redo() : replica.undo()))) return
  const card = replica.state.get('cards', focused ?? '')
  if (card) focusCard(card.id, card.columnId) // it may stand elsewhere now, as another element
}

/** Undo of the act that this mutation was given in, whatever came after it; nothing where it is undone already. */
export function takeBack({ replica }: LiveBoard, mutationId: string) {
  said(false, () => replica.undo(mutationId))
}

function said(forward: boolean, takesBack: () => boolean): boolean {
  try {
    const wasThere = takesBack()
    if (wasThere) announce(forward ? 'Done again' : 'Undone')
    return wasThere
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    toast(error.message, { isProblem: true, title: forward ? 'That could not be done again' : 'That could not be undone' })
    return false
  }
}
