import { createHash, randomBytes } from 'node:crypto'
import { type Role, refuse } from '@rondo/types'
import type { Base } from './base.ts'
import type { Invitation } from './tables.ts'

const LASTS_MS = 7 * 24 * 60 * 60_000
const MOST_OPEN = 200

/** Links that let someone onto a board, once. */
export class Invitations {
  readonly #base: Base

  constructor(base: Base) {
    this.#base = base
  }

  /** The token is in this answer and nowhere else; its hash is kept. */
  async make(boardId: string, role: Role, invitedBy: string, email: string | null): Promise<{ id: string; token: string }> {
    if ((await this.open(boardId)).length >= MOST_OPEN) refuse('limited', `A board may have ${MOST_OPEN} open invitations. Withdraw some first.`)
    const token = randomBytes(24).toString('base64url')
    const now = Date.now()
    const data = {
      boardId,
      role,
      email: email?.toLowerCase() ?? null,
      tokenHash: hashOf(token),
      invitedBy,
      createdAt: new Date(now),
      expiresAt: new Date(now + LASTS_MS),
      usedBy: null,
    }
    const { id } = await this.#base.adapter.create<Omit<Invitation, 'id'>, Invitation>({ model: 'invitation', data })
    return { id, token }
  }

  open(boardId: string): Promise<Invitation[]> {
    const where = [
      { field: 'boardId', value: boardId },
      { field: 'usedBy', value: null },
      { field: 'expiresAt', operator: 'gt' as const, value: new Date() },
    ]
    return this.#base.adapter.findMany<Invitation>({ model: 'invitation', where, limit: MOST_OPEN, sortBy: { field: 'createdAt', direction: 'desc' } })
  }

  /** What this token stands for. Whoever has used it may look again, so that a lost answer can be asked for anew. */
  async find(token: string, userId?: string): Promise<Invitation> {
    const invitation = await this.#base.adapter.findOne<Invitation>({ model: 'invitation', where: [{ field: 'tokenHash', value: hashOf(token) }] })
    if (!invitation || invitation.expiresAt < new Date() || (invitation.usedBy && invitation.usedBy !== userId)) noLonger()
    return invitation
  }

  /** Of any number who accept at once, one succeeds. Runs in that transaction where an account is made in the same step. */
  async claim(id: string, userId: string, within: Pick<Base['adapter'], 'updateMany'> = this.#base.adapter) {
    const unused = [
      { field: 'id', value: id },
      { field: 'usedBy', value: null },
    ]
    if ((await within.updateMany({ model: 'invitation', where: unused, update: { usedBy: userId } })) === 0) noLonger()
  }

  async revoke(boardId: string, id: string) {
    const open = [
      { field: 'id', value: id },
      { field: 'boardId', value: boardId },
      { field: 'usedBy', value: null },
    ]
    if ((await this.#base.adapter.deleteMany({ model: 'invitation', where: open })) === 0) noLonger()
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

function noLonger(): never {
  refuse('missing', 'This invitation has been used, withdrawn, or is too old. Ask for a new one.')
}
