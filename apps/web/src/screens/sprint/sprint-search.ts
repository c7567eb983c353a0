import { text } from '../../shell/search-params.ts'

/** What the page's URL says: a past sprint that is looked at, or a running one that is being closed. */
export type SprintSearch = { past?: string; closing?: string }

export function readSprintSearch(search: Record<string, unknown>): SprintSearch {
  const [past, closing] = [text(search.past), text(search.closing)]
  return { ...(past && { past }), ...(closing && { closing }) }
}
