import { z } from 'zod'
import './plain-words.ts'

/** Made by whoever creates the thing. `constructor` and friends pass the pattern, so look ids up in Maps or by own key only; `__proto__` cannot be a key at all. */
export const Id = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/, 'is not an id')

/** Text that every database and every encoder keeps as it is: no NUL or other control characters, no half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this keeps out
export const isCleanText = (text: string) => text.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)

const clean = (max: number) => z.string().max(max).refine(isCleanText, 'holds characters that are not text')
/** Marks that turn the words around them about are no part of a line: with them a title could read as another one. */
export const withoutTurns = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
/** Joiners belong inside words and emoji, but a line of nothing else would not be seen. */
const isSeen = (text: string) => /[^\s\u200b-\u200d\u2060\ufeff]/.test(text)
const line = (max: number) => clean(max).overwrite(withoutTurns).trim().min(1).refine(isSeen, 'may not be empty')

export const Title = line(500)
export const Name = line(100)
export const OptionalName = clean(100).overwrite(withoutTurns).trim()
export const Reason = line(500)
export const Goal = clean(1000).trim()
export const Description = clean(100_000)
export const Remark = line(20_000)
/** What a guest may say at once. */
export const Uttered = clean(2000).trim()
export const Rank = z.string().regex(/^[A-Za-z0-9]{1,200}$/, 'is not a rank')
export const Instant = z.iso.datetime()
export const Day = z.iso.date().refine((day) => day >= '1900', 'may not be before 1900')
export const Points = z.number().min(0).max(1000)
export const Url = z.url({ protocol: /^(https?|mailto)$/ }).max(2000)
export const BoardKey = z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'is 2 to 10 capital letters or digits and begins with a letter')
export const Zone = z.string().max(64).refine(isZone, 'is not a time zone, such as Europe/Berlin')

function isZone(zone: string) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
