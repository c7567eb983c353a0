// What a file holds is nobody's promise: each of these reads a value as what it should be, or as nothing.

export type Loose = Record<string, unknown>

export const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
export const asRecord = (value: unknown): Loose => (isRecord(value) ? value : {})
export const asRecords = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isRecord) : [])
export const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
export const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(asText).filter(Boolean) : [])

export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

const EARLIEST = Date.UTC(1990, 0)
const LATEST = Date.UTC(2100, 0)

export function asInstant(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return time >= EARLIEST && time < LATEST ? new Date(time).toISOString() : null
}

/** Trello's ids begin with the second in which the thing was made. */
export function instantOfId(id: string): string | null {
  const seconds = /^[0-9a-f]{24}$/i.test(id) ? Number.parseInt(id.slice(0, 8), 16) : Number.NaN
  return Number.isFinite(seconds) ? asInstant(new Date(seconds * 1000).toISOString()) : null
}
