import type { App } from '../../apps/server/src/app.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
type Headers = Record<string, string | undefined>

/** What a browser sends of its own accord: its cookies, and on every change its origin; and what our page adds, X-Rondo. */
export class Browser {
  readonly #app: App
  readonly #origin: string
  readonly #from: string
  readonly cookies = new Map<string, string>()

  constructor(app: App, origin: string, from: string) {
    this.#app = app
    this.#origin = origin
    this.#from = from
  }

  get = (url: string, headers: Headers = {}) => this.send('GET', url, undefined, headers)
  post = (url: string, body?: unknown, headers: Headers = {}) => this.send('POST', url, body, headers)
  patch = (url: string, body?: unknown, headers: Headers = {}) => this.send('PATCH', url, body, headers)
  delete = (url: string, headers: Headers = {}) => this.send('DELETE', url, undefined, headers)

  /** A header that is undefined is left out. */
  async send(method: Method, url: string, body?: unknown, headers: Headers = {}) {
    const own: Headers = {
      host: new URL(this.#origin).host,
      cookie: this.cookies.size > 0 ? this.cookie : undefined,
      ...(method === 'GET' ? {} : { origin: this.#origin, 'x-rondo': '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    }
    const answer = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#from,
      headers: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
    }
    return answer
  }

  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  signIn(email: string, password: string) {
    return this.post('/api/sign-in', { email, password })
  }

  command(boardId: string, command: object, id: string = crypto.randomUUID()) {
    return this.post(`/api/boards/${boardId}/mutations`, { id, command })
  }
}

/** What a no says to the program. */
export const codeOf = (answer: { statusCode: number; json(): { code?: string } }) => (answer.statusCode < 300 ? 'ok' : answer.json().code)
