import { z } from 'zod'
import type { User } from '../accounts/tables.ts'

/** How someone sees themselves. */
export const Me = z.object({ userId: z.string(), name: z.string(), email: z.string(), admin: z.boolean() })

export const me = ({ id, name, email, isAdmin }: User): z.infer<typeof Me> => ({ userId: id, name, email, admin: Boolean(isAdmin) })
