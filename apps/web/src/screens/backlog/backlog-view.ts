import { create } from 'zustand'

export type BacklogPicking = { what: 'epic' | 'sprint' | 'place' | 'ready'; cardIds: readonly string[]; at: DOMRect }
export type Dialog =
  | { what: 'epics' | 'definition' | 'plan' }
  | { what: 'split'; cardId: string }
  | { what: 'prioritise'; cardIds: readonly string[] }
  | { what: 'poker'; cardIds: readonly string[] }
  | { what: 'edit' | 'start' | 'capacity'; sprintId: string }

/** What this person has open on this page, beside what the board's own view knows: a small window, a dialog, a line to write a new card in. */
type BacklogView = {
  picking: BacklogPicking | null
  dialog: Dialog | null
  /** Where a new card is being written: below this one, or at the end. */
  adding: { below: string | null } | null
  /** On a small screen one of the two is shown. */
  side: 'backlog' | 'sprint'
  /** The sprint that keys put cards into. */
  sprintId: string | null
}

const nothing: BacklogView = { picking: null, dialog: null, adding: null, side: 'backlog', sprintId: null }

export const useBacklogView = create<BacklogView>(() => nothing)
export const backlogView = useBacklogView.getState
export const setBacklogView = useBacklogView.setState
export const forgetBacklogView = () => setBacklogView(nothing, true)
export const openDialog = (dialog: Dialog) => setBacklogView({ dialog, picking: null })
export const closeDialog = () => setBacklogView({ dialog: null })
