import { count } from '@rondo/core/count'
import { NotTakenBack } from '@rondo/core/replica'
import { shortened } from '@rondo/core/shortened'
import type { State } from '@rondo/core/state'
import type { LiveBoard } from '../../live/live-board.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { focusCard } from './focus-card.ts'
import { view } from './view.ts'

/** Undo, or redo, of this person's own latest act; a no is said in words. */
export function takeBackLatest({ replica }: LiveBoard, forward = false) {
  const { focused } = view()
  if (!said(replica.state, forward, () => (forward ? replica.redo() : replica.undo()))) return
  const card = replica.state.get('cards', focused ?? '')
  if (card) focusCard(card.id, card.columnId) // it may stand elsewhere now, as another element
}

/** Undo of the act that this mutation was given in, whatever came after it; nothing where it is undone already. */
export function takeBack({ replica }: LiveBoard, mutationId: string) {
  said(replica.state, false, () => replica.undo(mutationId))
}

function said(state: State, forward: boolean, takesBack: () => boolean): boolean {
  try {
    const wasThere = takesBack()
    if (wasThere) announce(forward ? 'Done again' : 'Undone')
    return wasThere
  } catch (error) {
    if (!(error instanceof NotTakenBack)) throw error
    const what = forward ? 'done again' : 'undone'
    toast(whatStays(error, state), { isProblem: true, title: error.isPart ? `Only part of that was ${what}` : `That could not be ${what}` })
    return false
  }
}

const MOST_NAMED = 3

/** “Reset link” stays as it is, and why. */
function whatStays({ cardIds, message }: NotTakenBack, state: State): string {
  const cards = cardIds.map((id) => state.get('cards', id) ?? state.get('archived', id)).filter((card) => card !== undefined)
  const named = cards.slice(0, MOST_NAMED).map(({ title }) => `“${shortened(title)}”`)
  const all = cards.length > MOST_NAMED ? [...named, count(cards.length - MOST_NAMED, 'other card')] : named
  if (all.length === 0) return message
  return `${new Intl.ListFormat('en-GB').format(all)} ${cards.length === 1 ? 'stays as it is' : 'stay as they are'}. ${message}`
}
