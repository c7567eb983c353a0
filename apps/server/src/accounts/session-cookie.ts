import { createHmac, timingSafeEqual } from 'node:crypto'

/** The session's token in a cookie header, if better-auth signed it with this key: `token.signature`, percent-encoded. */
export function sessionToken(header: string, name: string, key: string): string | null {
  const value = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  if (!value) return null
  const signed = decode(value)
  const dot = signed.lastIndexOf('.')
  const token = signed.slice(0, Math.max(dot, 0))
  const [given, right] = [Buffer.from(signed.slice(dot + 1), 'base64'), createHmac('sha256', key).update(token).digest()]
  return token && given.length === right.length && timingSafeEqual(given, right) ? token : null
}

function decode(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
