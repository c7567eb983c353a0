import { text, texts } from '../../shell/search-params.ts'

/** What the board's URL says about what is shown: `?q=reset&label=api&label=db&who=ID&mine=yes&view=list`. */
export type BoardSearch = { q?: string; label?: string[]; who?: string[]; mine?: 'yes'; view?: 'list' }

export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const [q, label, who] = [text(search.q), texts(search.label), texts(search.who)]
  const isMine = ['yes', '1', 'true'].includes(text(search.mine) ?? '')
  return {
    ...(q && { q }),
    ...(label.length > 0 && { label }),
    ...(who.length > 0 && { who }),
    ...(isMine && { mine: 'yes' }),
    ...(text(search.view) === 'list' && { view: 'list' }),
  }
}
