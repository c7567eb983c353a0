import type { Pending } from '@rondo/core/replica'
import type { Entry, Snapshot } from '@rondo/types'
import { api } from '../api/http.ts'
import { readMe } from '../api/kept-me.ts'
import { scopeOf, tryToKeep, within } from './kept.ts'

/** What a board begins with: the whole as this browser keeps it, else as the server has it; what happened since; and what waits to be sent. */
type Beginning = { isKept: boolean; whole: Promise<Snapshot>; since: readonly Entry[]; pending: readonly Pending[] }

// This file is loaded by itself, and before the app: whoever comes to a board straight away gets it while the app is still on its way.
const me = readMe()
const boardHere = /^\/boards\/([\w-]+)/.exec(location.pathname)?.[1]
let early = me && boardHere ? { scope: scopeOf(me.userId, boardHere), beginning: readBeginning(me.userId, boardHere) } : undefined

/** What was read early, if it is of this board; else it is read now. */
export function takeBeginning(userId: string, boardId: string): Promise<Beginning> {
  const taken = early
  early = undefined
  return taken?.scope === scopeOf(userId, boardId) ? taken.beginning : readBeginning(userId, boardId)
}

async function readBeginning(userId: string, boardId: string): Promise<Beginning> {
  const scope = scopeOf(userId, boardId)
  const found = await tryToKeep((db) => {
    const tx = db.transaction(['boards', 'entries', 'pending'])
    return Promise.all([tx.objectStore('boards').get(scope), tx.objectStore('entries').getAll(within(scope)), tx.objectStore('pending').getAll(within(scope))])
  })
  const [text, since = [], waiting = []] = found ?? []
  const pending = waiting.map(({ id, command, at }) => ({ id, command, at }))
  if (text) {
    const whole = JSON.parse(text) as Snapshot
    return { isKept: true, whole: Promise.resolve(whole), since: since.filter(({ epoch }) => epoch === whole.epoch).map(({ entry }) => entry), pending }
  }
  const whole = api.get<Snapshot>(`/api/boards/${boardId}`)
  whole.catch(() => {}) // whoever takes it says so
  return { isKept: false, whole, since: [], pending }
}
