import { withoutTurns } from '@rondo/types'

/** Text that every database and encoder keeps as it is: without control characters and halves of characters. Markup stays what it is, plain text. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this takes out
  return text.replace(/[\p{Surrogate}\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu, '')
}

export const cleanLine = (text: string): string => withoutTurns(cleanText(text.replace(/\s*[\r\n\t]+\s*/g, ' '))).trim()

/** A line of at most `max` characters, and what did not fit. */
export function cutLine(text: string, max: number): { line: string; rest: string } {
  const clean = cleanLine(text)
  if (clean.length <= max) return { line: clean, rest: '' }
  const line = shorten(clean, max - 1)
  return { line: `${line.trimEnd()}…`, rest: clean.slice(line.length).trim() }
}

/** A name is a label on something: what is too long for one is dropped. */
export const cleanName = (text: string, otherwise: string): string => cutLine(text, 100).line || otherwise

export const cutText = (text: string, max: number): string => shorten(cleanText(text), max)

/** Never half of a character outside the basic plane. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
