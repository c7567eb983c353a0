import type { BetterAuthPlugin } from 'better-auth'

type Shape = NonNullable<BetterAuthPlugin['schema']>

const text = { type: 'string', required: true, input: false } as const
const maybe = { type: 'string', required: false, input: false } as const
const moment = { type: 'date', required: true, input: false } as const

/** Our own tables beside better-auth's, which makes and migrates them with its own. */
export const ownTables = {
  id: 'rondo',
  schema: {
    // One row, ever: the first admin was made. Its key is the lock.
    setup: { fields: { at: moment } },
    invitation: {
      fields: {
        boardId: { ...text, index: true },
        role: text,
        email: maybe,
        tokenHash: { ...text, unique: true },
        invitedBy: text,
        createdAt: moment,
        expiresAt: moment,
        usedBy: maybe,
      },
    },
    guestLink: {
      fields: {
        boardId: { ...text, index: true },
        sprintId: text,
        tokenHash: { ...text, unique: true },
        madeBy: text,
        createdAt: moment,
        expiresAt: moment,
      },
    },
    accountLink: {
      fields: { kind: text, userId: { ...text, index: true }, email: maybe, createdAt: moment, expiresAt: moment, isMailed: { ...text, type: 'boolean' } },
    },
  } satisfies Shape,
} satisfies BetterAuthPlugin

export type Invitation = {
  id: string
  boardId: string
  role: string
  email: string | null
  tokenHash: string
  invitedBy: string
  createdAt: Date
  expiresAt: Date
  usedBy: string | null
}
export type GuestLink = { id: string; boardId: string; sprintId: string; tokenHash: string; madeBy: string; createdAt: Date; expiresAt: Date }
export type AccountLink = { id: string; kind: 'reset' | 'email'; userId: string; email: string | null; createdAt: Date; expiresAt: Date; isMailed: boolean }
export type User = { id: string; name: string; email: string; isAdmin: boolean; suspendedAt: Date | null; createdAt: Date }
