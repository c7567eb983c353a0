import { Problem } from './problem.ts'

/** HTTP as JSON. A no arrives as a thrown Problem; being signed out leads to the sign-in page and back. */
export const api = {
  get: <T>(path: string) => ask<T>('GET', path),
  post: <T = void>(path: string, body?: unknown) => ask<T>('POST', path, body),
  patch: <T = void>(path: string, body: unknown) => ask<T>('PATCH', path, body),
  delete: <T = void>(path: string) => ask<T>('DELETE', path),
}

let goToSignIn = () => {}
/** Called when an answer says that nobody is signed in. */
export function whenSignedOut(call: () => void) {
  goToSignIn = call
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body)
  if (response.ok) return (await read(response)) as T
  const problem = await problemOf(response)
  if (problem.code === 'unauthenticated' && path !== '/api/sign-in') goToSignIn()
  throw problem
}

async function send(method: string, path: string, body: unknown) {
  const isForm = body instanceof FormData
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-Rondo': '1', ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new Problem('no_line', 'Rondo cannot be reached. Check your connection; nothing was changed.', 0)
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  return text ? JSON.parse(text) : undefined
}

async function problemOf(response: Response) {
  const said = await read(response).catch(() => undefined)
  const { code, detail } = (typeof said === 'object' && said !== null ? said : {}) as { code?: Problem['code']; detail?: string }
  const [known, words] = fallback(response.status)
  return new Problem(code ?? known, detail ?? words, response.status)
}

function fallback(status: number): [Problem['code'], string] {
  if (status === 401) return ['unauthenticated', 'You are not signed in.']
  if (status === 403) return ['forbidden', 'You may not do that.']
  if (status === 404) return ['missing', 'That is not here, or you may not see it.']
  if (status === 413) return ['too_large', 'That is too large.']
  if (status === 429) return ['limited', 'That was too often. Wait a minute and try again.']
  if (status >= 500) return ['unavailable', 'The server has trouble just now. Nothing was changed; try again in a moment.']
  return ['invalid', 'The server did not accept that.']
}
