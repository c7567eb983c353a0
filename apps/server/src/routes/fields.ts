import { isCleanText, Name } from '@rondo/types'
import { z } from 'zod'

// What people type about themselves, on more than one route.

export const Email = z.email('is not an e-mail address').max(254, 'is too long')
export const PersonName = Name
export const NewPassword = z.string().min(8).max(200).refine(isCleanText, 'holds characters that are not text')
export const Password = z.string().max(1000, 'is too long')
export const NewPerson = z.strictObject({ name: PersonName, email: Email, password: NewPassword })
export const Done = z.object({ ok: z.literal(true) })
