import { asProblem, Problem } from '../../api/problem.ts'
import { toast } from '../../ui/toast.tsx'

/** Hands a report over as a file, as the server writes it. */
export async function downloadCsv(boardId: string, report: string, query: Record<string, string | undefined> = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined))
  try {
    const response = await fetch(`/api/boards/${boardId}/reports/${report}?${asked}`, { headers: { Accept: 'text/csv', 'X-Rondo': '1' } })
    if (!response.ok) throw new Problem('unavailable', 'That file could not be made just now. Try again in a moment.', response.status)
    save(await response.blob(), `${report}.csv`)
  } catch (error) {
    toast(error instanceof TypeError ? 'Rondo cannot be reached, so there is no file. Try again when the line is back.' : asProblem(error).message, {
      isProblem: true,
    })
  }
}

export function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
