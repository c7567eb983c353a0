export type Me = { userId: string; name: string; email: string; admin: boolean }

const KEPT = 'rondo:me'

/** Who was signed in when this browser last kept it: so that the app opens without a line, and at once. */
export function readMe(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Me | null
  } catch {
    return null
  }
}

export function writeMe(person: Me | null) {
  try {
    if (person) localStorage.setItem(KEPT, JSON.stringify(person))
    else localStorage.removeItem(KEPT)
  } catch {}
}
