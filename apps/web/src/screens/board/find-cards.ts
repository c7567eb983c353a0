import type { PaletteItem } from '../../actions/palette-items.ts'
import type { LiveBoard } from '../../live/live-board.ts'
import { passes } from './filter.ts'

const MOST = 8

/** Cards whose title or key holds all words; a key that is typed in full comes first. */
export function findCards({ replica: { state }, boardId }: LiveBoard, query: string, open: (cardId: string) => void): PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const key = state.get('boards', boardId)?.key ?? ''
  if (words.length === 0) return []
  const found = []
  const number = new RegExp(`^(?:${key}-)?(\\d+)$`, 'i').exec(query.trim())?.[1]
  const exact = number === undefined ? undefined : state.cardNumbered(Number(number))
  if (exact) found.push(exact)
  for (const card of state.all('cards')) {
    if (found.length >= MOST) break
    if (card !== exact && passes(card, { words, labels: null, people: null }, key)) found.push(card)
  }
  return found.map(({ id, number, title, columnId }) => ({
    id: `card.${id}`,
    name: title,
    detail: `${key}-${number} · ${state.get('columns', columnId)?.name ?? ''}`,
    group: 'Cards',
    run: () => open(id),
  }))
}
