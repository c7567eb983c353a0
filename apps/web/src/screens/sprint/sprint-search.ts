import { text } from '../../shell/search-params.ts'

/** What the page's URL says: a past sprint that is looked at, or that the running one is being closed. */
export type SprintSearch = { past?: string; closing?: 'yes' }

export function readSprintSearch(search: Record<string, unknown>): SprintSearch {
  const past = text(search.past)
  return { ...(past && { past }), ...(text(search.closing) === 'yes' && { closing: 'yes' }) }
}
