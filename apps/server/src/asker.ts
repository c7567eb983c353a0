import { hasRole, onlyFor } from '@rondo/core/roles'
import { Id, type Role, refuse } from '@rondo/types'
import type { FastifyRequest } from 'fastify'
import type { Person } from './accounts/accounts.ts'
import type { Context } from './context.ts'

/** Who asks; nobody gets further without being someone. */
export async function asker({ accounts }: Context, { headers }: FastifyRequest): Promise<Person> {
  return (await accounts.identify(headers)) ?? refuse('unauthenticated', 'Sign in first.')
}

export async function instanceAdmin(context: Context, request: FastifyRequest): Promise<Person> {
  const person = await asker(context, request)
  if (!person.isAdmin) refuse('forbidden', 'Only those who run this Rondo may do that.')
  return person
}

/** Who asks, on which board, as what. A board that is not there and one that they are not on look the same. */
export async function boardFor(context: Context, request: FastifyRequest, least: Role = 'viewer'): Promise<{ boardId: string; person: Person; role: Role }> {
  const person = await asker(context, request)
  const { id } = request.params as { id?: string }
  const boardId = Id.safeParse(id).data
  const role = boardId ? await context.boards.roleOf(boardId, person.userId) : null
  if (!boardId || !role) refuse('missing', 'There is no such board, or you are not on it.')
  if (!hasRole(role, least)) refuse('forbidden', onlyFor(least, role))
  return { boardId, person, role }
}
