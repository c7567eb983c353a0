import { refuse } from '@rondo/types'
import type { FastifyRequest } from 'fastify'
import { bearer } from './accounts/accounts.ts'
import { isOwnOrigin } from './gateway/origin.ts'

/**
 * Keeps other sites from riding along on someone's cookie: the exact origin, a header that no form can send, and no change without both. A program has no origin;
 * it shows a token instead of a cookie.
 */
export function refuseForeign(request: FastifyRequest, publicUrl: string | undefined) {
  if (!isOwnOrigin(request.raw, publicUrl)) refuse('forbidden', 'This page may not talk to Rondo. Open Rondo at its own address.')
  const changesNothing = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
  if (changesNothing || bearer(request.headers.authorization) || !hasSession(request)) return
  if (request.headers['x-rondo'] !== '1') refuse('forbidden', 'A change needs the header X-Rondo: 1.')
  if (request.headers.origin === undefined) refuse('forbidden', 'A program needs a token: make one in your account.')
}

const hasSession = ({ headers }: FastifyRequest) => /(^|;\s*)(__Secure-)?rondo\.session_token=/.test(headers.cookie ?? '')
