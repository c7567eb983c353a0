import { Refusal, type RefusalCode } from '@rondo/types'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

const statuses: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  too_large: 413,
  limited: 429,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
}

/** Every no is `application/problem+json`: a `code` for the program, a `detail` for the person. */
export function sendProblem(reply: FastifyReply, code: RefusalCode, detail: string, status = statuses[code]) {
  return reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify({ code, detail, status })))
}

/** What was thrown, as an answer. A Refusal is one already; whatever else the framework does not explain is a bug, noted once, here. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refusal) return sendProblem(reply, error.code, error.message)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [issue] = error.validation
    const name = issue?.instancePath.split('/').filter(Boolean).join('.') || 'What was sent'
    return sendProblem(reply, 'invalid', `${name} ${issue?.message ?? 'is not right'}.`)
  }
  const status = error.statusCode ?? 500
  if (status === 413) return sendProblem(reply, 'too_large', 'That is more than fits in one request.')
  if (status === 415) return sendProblem(reply, 'invalid', 'Send JSON, with the header Content-Type: application/json.', 415)
  if (status === 429) return sendProblem(reply, 'limited', 'That was a lot at once. Wait a minute and try again.')
  if (status === 503) return sendProblem(reply, 'unavailable', 'Rondo is busy or just starting. Try again in a moment.')
  if (status >= 400 && status < 500) return sendProblem(reply, 'invalid', 'That request cannot be read.', status)
  request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
  return sendProblem(reply, 'internal', 'Rondo made a mistake with this. It is noted.')
}
