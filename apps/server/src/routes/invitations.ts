import { SYSTEM } from '@rondo/core/roles'
import { type Role, refuse, roles } from '@rondo/types'
import { z } from 'zod'
import type { Person } from '../accounts/accounts.ts'
import type { Invitation, User } from '../accounts/tables.ts'
import { ownUrl } from '../address.ts'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'
import { Done, Email, NewPerson } from './fields.ts'

const byToken = z.object({ token: z.string() })
const Open = z.object({
  id: z.string(),
  role: z.enum(roles),
  email: z.string().nullable(),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
})

/** Getting onto a board by a link: signed in, or making an account in the same step. */
export const invitationRoutes: Routes = (app, context) => {
  const { accounts, boards, mail, log } = context
  const { invitations, people, sessions } = accounts

  app.get('/api/boards/:id/invitations', { schema: { response: { 200: z.object({ invitations: z.array(Open) }) } } }, async (request) => {
    const { boardId } = await boardFor(context, request, 'admin')
    const open = await invitations.open(boardId)
    const names = await accounts.names(open.map(({ invitedBy }) => invitedBy))
    return {
      invitations: open.map(({ id, role, email, invitedBy, createdAt, expiresAt }) => ({
        id,
        role: role as Role,
        email,
        invitedBy: names[invitedBy] ?? 'Somebody',
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    }
  })

  const whom = z.strictObject({ role: z.enum(roles), email: Email.nullish() })
  const made = z.object({ id: z.string(), url: z.string() })
  app.post('/api/boards/:id/invitations', { schema: { body: whom, response: { 201: made } } }, async (request, reply) => {
    const { boardId, person } = await boardFor(context, request, 'admin')
    const { role, email = null } = request.body
    const { id, token } = await invitations.make(boardId, role, person.userId, email)
    const url = `${ownUrl(context, request)}/invitations/${token}`
    if (mail && email) {
      const { name } = await boardCalled(boardId)
      const text = `${person.name} invites you to the board “${name}”. Open this link within a week:\n\n${context.address.url}/invitations/${token}\n`
      mail.send({ to: email, subject: `${person.name} invites you to “${name}”`, text }).catch((err) => log.error({ err }, 'a mail was not sent'))
    }
    return reply.code(201).send({ id, url })
  })

  const ofBoard = z.object({ id: z.string(), invitationId: z.string() })
  app.delete('/api/boards/:id/invitations/:invitationId', { schema: { params: ofBoard, response: { 200: Done } } }, async (request) => {
    const { boardId } = await boardFor(context, request, 'admin')
    await invitations.revoke(boardId, request.params.invitationId)
    return { ok: true as const }
  })

  const shown = z.object({ board: z.object({ name: z.string(), key: z.string() }), role: z.enum(roles), invitedBy: z.string(), email: z.string().nullable() })
  app.get('/api/invitations/:token', { schema: { params: byToken, response: { 200: shown } } }, async ({ params, headers }) => {
    const person = await accounts.identify(headers)
    const invitation = await stillMeant(params.token, person)
    const { invitedBy, role, email } = invitation
    const names = await accounts.names([invitedBy])
    return { board: await boardCalled(invitation.boardId), role: role as Role, invitedBy: names[invitedBy] ?? 'Somebody', email }
  })

  /** Whoever is signed in has nothing to say: an empty body is as good as none. */
  const newcomer = z.preprocess((body) => (isEmpty(body) ? null : body), NewPerson.nullish())
  const arrived = z.object({ boardId: z.string() })
  app.post('/api/invitations/:token/accept', { schema: { params: byToken, body: newcomer, response: { 200: arrived } } }, async (request, reply) => {
    const person = await accounts.identify(request.headers)
    const invitation = await stillMeant(request.params.token, person)
    if (person) return { boardId: await join(invitation, person) }

    const { body } = request
    if (!body) refuse('unauthenticated', 'Sign in, or make an account with name, e-mail address and password.')
    meantFor(invitation, body.email)
    const user = await people.create(body, false, (tx, userId) => invitations.claim(invitation.id, userId, tx))
    const { cookies } = await sessions.welcome(user, body.password)
    reply.header('set-cookie', cookies)
    await add(invitation, user.id)
    return { boardId: invitation.boardId }
  })

  async function join(invitation: Invitation, person: Person): Promise<string> {
    meantFor(invitation, person.email)
    if (!invitation.usedBy) {
      if (await boards.roleOf(invitation.boardId, person.userId)) refuse('conflict', 'You are on this board already.')
      await invitations.claim(invitation.id, person.userId)
    }
    await add(invitation, person.userId)
    return invitation.boardId
  }

  /** Its mutation id is the invitation's: asked for again after a lost answer, it does not happen again, nor does it bring back someone removed since. */
  const add = ({ id, boardId, role }: Invitation, userId: string) =>
    boards.commit(boardId, { id: `invitation-${id}`, command: { type: 'member.add', userId, role } }, SYSTEM)

  /** An invitation is worth what its sender may do now: with an admin who has left, their links go too. */
  async function stillMeant(token: string, person: Person | null): Promise<Invitation> {
    const invitation = await invitations.find(token, person?.userId)
    const sender: User | null = await people.byId(invitation.invitedBy)
    const isAdmin = (await boards.roleOf(invitation.boardId, invitation.invitedBy)) === 'admin'
    if (!isAdmin || !sender || sender.suspendedAt) refuse('missing', 'Whoever sent this invitation is no longer admin of that board. Ask for a new one.')
    return invitation
  }

  async function boardCalled(boardId: string): Promise<{ name: string; key: string }> {
    const { name, key } = await boards.board(boardId)
    return { name, key }
  }
}

function isEmpty(body: unknown) {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0
}

function meantFor({ email }: Invitation, own: string) {
  if (email && email !== own.toLowerCase()) refuse('forbidden', `This invitation is for ${email}. Sign in with that address, or ask for another one.`)
}
