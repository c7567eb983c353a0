import type { FastifyRequest } from 'fastify'
import type { Context } from './context.ts'

/** Where the person who asks reaches us; for links in answers to that very person. */
export function ownUrl({ env }: Context, request: FastifyRequest): string {
  return env.PUBLIC_URL ?? `${request.protocol}://${request.host}`
}
