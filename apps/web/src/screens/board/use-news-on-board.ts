import type { Card, Entry } from '@rondo/types'
import { useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import type { LiveBoard } from '../../live/live-board.ts'
import { lookupIn } from '../../live/use-lookup.ts'
import { announceNews } from '../../ui/announce.ts'
import { arrived } from './arrivals.ts'
import { focusCard } from './focus-card.ts'
import { slide } from './slide.ts'
import { setView, view } from './view.ts'

const MOST_AT_ONCE = 8

/** What others do is seen: their cards slide and carry their colour for a second. Focus and scroll stay where they are. */
export const useNewsOnBoard = () => useNews(onBoard)
export const useNewsInBacklog = () => useNews(inBacklog)

/** What says where a card stands. */
type Place = readonly (keyof Card)[]
const onBoard: Place = ['columnId', 'rank']
const inBacklog: Place = ['sprintId', 'backlogRank']

function useNews(place: Place) {
  const board = useBoard()
  useEffect(() => board.onNews((entries) => show(board, entries, place)), [board, place])
}

function show(board: LiveBoard, entries: readonly Entry[], place: Place) {
  const { focused } = view()
  for (const entry of entries) {
    if (entry.actorId === board.userId) continue
    void announce(board, entry)
    for (const { table, id, from, to } of entry.patches.slice(0, MOST_AT_ONCE)) {
      if (table !== 'cards' || to === null) continue
      if (from === null || place.some((field) => field in to)) {
        if (from !== null) slide(id)
        arrived(id, entry.actorId)
      }
      if (id === focused && (place[0] as string) in to) keepFocus(board, id)
    }
  }
}

/** The words come when there is something to say: they are no part of the first page. */
async function announce(board: LiveBoard, entry: Entry) {
  const { sentence } = await import('@rondo/core/sentences')
  announceNews(sentence(entry, lookupIn(board)))
}

/** The card that one is on has been moved by someone else: the focus goes with it, the scroll does not. */
function keepFocus(board: LiveBoard, cardId: string) {
  requestAnimationFrame(() => {
    const columnId = board.replica.state.get('cards', cardId)?.columnId
    if (document.activeElement !== document.body || !columnId) return
    setView({ tabStops: { ...view().tabStops, [columnId]: cardId } })
    focusCard(cardId, columnId, { scrolls: false })
  })
}
