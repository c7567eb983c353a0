import { useSyncExternalStore } from 'react'
import { api } from './http.ts'
import { type Me, readMe, writeMe } from './kept-me.ts'
import { Problem } from './problem.ts'
import { forgetResources } from './use-resource.ts'

export type { Me }

let me = readMe()
/** Who was here last: what is still on the screen while the way to the sign-in page is taken. */
let shown = me
const listeners = new Set<() => void>()

/** Who is signed in here. Only on pages behind the sign-in. */
export function useMe(): Me {
  const known = useSyncExternalStore(listen, () => shown)
  if (!known) throw new Error('nobody is signed in')
  return known
}

/** Who was signed in here when this browser was last used; it may be over. */
export const keptMe = (): Me | null => me

/** Resolves as soon as it is known who this is; what was kept from last time counts, and is checked meanwhile. */
export async function ensureMe(): Promise<Me> {
  const asked = loadMe()
  if (!me) return asked
  asked.catch(() => {})
  return me
}

export async function loadMe(): Promise<Me> {
  if (!me && !(await api.get<{ signedIn: boolean }>('/api/setup')).signedIn) throw new Problem('unauthenticated', 'You are not signed in.', 401)
  try {
    const found = await api.get<Me>('/api/me')
    remember(found)
    return found
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated') remember(null)
    throw error
  }
}

export async function signIn(email: string, password: string): Promise<Me> {
  await api.post('/api/sign-in', { email, password })
  return loadMe()
}

export async function signOut() {
  await api.post('/api/sign-out')
  remember(null)
}

function remember(person: Me | null) {
  if (JSON.stringify(person) === JSON.stringify(me)) return
  if (person?.userId !== me?.userId) forgetResources()
  me = person
  shown = person ?? shown
  writeMe(person)
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
