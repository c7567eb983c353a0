import { create } from 'zustand'

/** The notes that this person has chosen, to put them somewhere. */
export const usePicked = create<{ ids: readonly string[] }>(() => ({ ids: [] }))

export function clearPicked() {
  if (usePicked.getState().ids.length > 0) usePicked.setState({ ids: [] })
}

export function togglePicked(id: string) {
  const { ids } = usePicked.getState()
  usePicked.setState({ ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] })
}

/** What is carried when this one is dragged: all that is chosen where it is among them. */
export function carriedWith(id: string): readonly string[] {
  const { ids } = usePicked.getState()
  return ids.includes(id) ? ids : [id]
}
