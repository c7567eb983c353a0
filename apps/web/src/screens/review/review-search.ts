import { text } from '../../shell/search-params.ts'

/** What the page's URL says: which sprint. */
export type ReviewSearch = { sprint?: string }

export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const sprint = text(search.sprint)
  return sprint ? { sprint } : {}
}
