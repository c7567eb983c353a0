import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReportsSearch, readReportsSearch } from './reports-search.ts'

/** What is asked for, and how to ask for something else: the URL alone shows the same picture again. */
export function useReportsSearch(): [ReportsSearch, (change: ReportsSearch) => void] {
  // Read here again: where the route leaves something out, the router gives what the address says.
  const search = useSearch({ from: '/signed-in/boards/$id/reports', select: (raw) => readReportsSearch(raw) })
  const navigate = useNavigate()
  return [search, (change) => void navigate({ to: '.', search: { ...search, ...change }, replace: true })]
}
