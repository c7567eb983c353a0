import { text, texts } from '../../shell/search-params.ts'

/** What the board's URL says about what is shown. */
export type BoardSearch = { q?: string; label?: string[]; person?: string[]; mine?: 'yes' }

export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const [q, label, person] = [text(search.q), texts(search.label), texts(search.person)]
  return { ...(q && { q }), ...(label.length > 0 && { label }), ...(person.length > 0 && { person }), ...(search.mine === 'yes' && { mine: 'yes' }) }
}
