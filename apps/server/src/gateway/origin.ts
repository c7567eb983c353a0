import type { IncomingMessage } from 'node:http'

/**
 * May a page of this origin talk to us? Only PUBLIC_URL's, or where that is unset the one the request itself was sent to. No origin is a program; it needs a token.
 * socket.io's own `cors` option does not protect WebSockets.
 */
export function isOwnOrigin(request: Pick<IncomingMessage, 'headers'>, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  try {
    const { protocol, host: from, origin: exact } = new URL(origin)
    return publicUrl ? exact === new URL(publicUrl).origin : /^https?:$/.test(protocol) && from === host
  } catch {
    return false
  }
}
