import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReportsSearch } from './reports-search.ts'

/** What is asked for, and how to ask for something else: the URL alone shows the same picture again. */
export function useReportsSearch(): [ReportsSearch, (change: ReportsSearch) => void] {
  const search: ReportsSearch = useSearch({ from: '/signed-in/boards/$id/reports' })
  const navigate = useNavigate()
  return [search, (change) => void navigate({ to: '.', search: { ...search, ...change }, replace: true })]
}
