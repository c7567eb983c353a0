import { tryToKeep } from './kept.ts'
import { keptKeys } from './kept-keys.ts'

const draftsOf = (userId: string) => `rondo:draft:${userId}:`
const answersOf = (userId: string) => `rondo:sealed:${userId}:`
const keptFor = (userId: string) => [draftsOf(userId), 'rondo:names:', `rondo:not-applied:${userId}/`, answersOf(userId)]

/** What this person has done in this browser that the server does not have: changes and answers that wait, and texts that were begun. */
export async function onlyHere(userId: string): Promise<{ changes: number; answers: number; texts: number }> {
  const changes = (await tryToKeep((db) => db.count('pending', allOf(userId)))) ?? 0
  const answers = keptKeys(answersOf(userId)).filter(isWaiting).length
  return { changes, answers, texts: keptKeys(draftsOf(userId)).length }
}

/** Takes everything of this person out of this browser: whoever sits here next finds nothing of theirs. What others left here and never sent stays theirs. */
export async function forgetPerson(userId: string) {
  for (const key of keptFor(userId).flatMap(keptKeys)) localStorage.removeItem(key)
  await tryToKeep(async (db) => {
    const tx = db.transaction(['pending', 'boards', 'entries'], 'readwrite')
    void tx.objectStore('pending').delete(allOf(userId))
    void tx.objectStore('boards').delete(IDBKeyRange.bound(`${userId}/`, after(userId), false, true))
    void tx.objectStore('entries').delete(allOf(userId))
    await tx.done
  })
}

/** Scopes are `userId/boardId`, and “0” comes after “/”. */
const after = (userId: string) => `${userId}0`
const allOf = (userId: string) => IDBKeyRange.bound([`${userId}/`], [after(userId)], false, true)

/** Has this answer not been put under seal yet? */
function isWaiting(key: string): boolean {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') as { isWaiting?: boolean }).isWaiting ?? false
  } catch {
    return false
  }
}
