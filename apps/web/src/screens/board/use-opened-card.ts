import { useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { focusCard } from './focus-card.ts'
import { setView } from './view.ts'

/** The number in the URL, and what goes with it: the tile is marked, and when the sheet closes the focus goes back to it. */
export function useOpenedCard(): number | undefined {
  const { number: text } = useParams({ strict: false })
  const number = text === undefined ? undefined : Number(text)
  const { replica } = useBoard()
  const id = useSelected(['cards'], (state) => (number === undefined ? null : (state.cardNumbered(number)?.id ?? null)))
  const last = useRef<string | null>(null)
  useEffect(() => {
    setView(id === null ? { opened: null, isPeeking: false } : { opened: id })
    if (id !== null) last.current = id
    if (number !== undefined || last.current === null) return
    const card = replica.state.get('cards', last.current)
    last.current = null
    if (card && (document.activeElement === document.body || document.activeElement === null)) focusCard(card.id, card.columnId)
  }, [id, number, replica])
  return number
}
