/** A key for a board of this name that none of these is: its initials, or the beginning of its one word. */
export function proposeKey(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word)
  const letters = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '').slice(0, 4)
  const start = letters.replace(/^[0-9]+/, '').slice(0, 6)
  const key = start.length >= 2 ? start : (words.find((word) => /^[A-Z][A-Z0-9]/.test(word))?.slice(0, 4) ?? 'BOARD')
  for (let n = 1; ; n++) {
    const tried = n === 1 ? key : `${key}${n}`
    if (!taken.includes(tried)) return tried
  }
}
