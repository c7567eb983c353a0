import { create } from 'zustand'

/** Which of the two windows over everything is open. Both are fetched when first asked for. */
export const useOpen = create<{ what: 'palette' | 'help' | null }>(() => ({ what: null }))

export const openPalette = () => useOpen.setState({ what: 'palette' })
export const openHelp = () => useOpen.setState({ what: 'help' })
export const closeAll = () => useOpen.setState({ what: null })
