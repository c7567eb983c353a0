import type { Snapshot } from '@rondo/types'
import { api } from '../api/http.ts'

const KEPT = 'rondo:kept-board:'
const GOOD_FOR_MS = 20_000
const asked = new Map<string, Promise<Snapshot>>()

/** Asks for a board while the code that shows it is still on its way; not for one that this browser keeps. */
export function askEarly(boardId: string) {
  if (asked.has(boardId) || isKept(boardId)) return
  const answer = ask(boardId)
  answer.catch(() => {}) // whoever takes it sees to that
  asked.set(boardId, answer)
  setTimeout(() => asked.delete(boardId), GOOD_FOR_MS)
}

export function snapshotOf(boardId: string): Promise<Snapshot> {
  const early = asked.get(boardId)
  asked.delete(boardId)
  return early ?? ask(boardId)
}

/** Remembered beside the database, which would have to be opened to know. */
export function noteKept(boardId: string, isNow: boolean) {
  try {
    if (isNow) localStorage.setItem(KEPT + boardId, 'yes')
    else localStorage.removeItem(KEPT + boardId)
  } catch {}
}

function isKept(boardId: string) {
  try {
    return localStorage.getItem(KEPT + boardId) !== null
  } catch {
    return false
  }
}

const ask = (boardId: string) => api.get<Snapshot>(`/api/boards/${boardId}`)
