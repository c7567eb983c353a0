import { texts } from '../../shell/search-params.ts'
import { type BoardSearch, readBoardSearch } from '../board/board-search.ts'

/** What the backlog's URL says about what is shown: the board's filter, and epics: `?epic=ID&epic=none`. */
export type BacklogSearch = BoardSearch & { epic?: string[] }

export function readBacklogSearch(search: Record<string, unknown>): BacklogSearch {
  const epic = texts(search.epic)
  return { ...readBoardSearch(search), ...(epic.length > 0 && { epic }) }
}
