/** A key for a board of that name: initials of several words, else the first letters. Empty where the name has no letters. */
export function proposeKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
  const initials = words.map((word) => word[0]).join('')
  const key = (initials.length > 1 ? initials.slice(0, 4) : (words[0] ?? '').slice(0, 4)).replace(/^[0-9]+/, '')
  return key.length < 2
    ? (words
        .join('')
        .replace(/^[0-9]+/, '')
        .slice(0, 3) ?? '')
    : key
}
