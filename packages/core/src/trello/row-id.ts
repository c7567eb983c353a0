/** The same thing has the same id at every import, so that a repeated one finds its rows. */
export const rowId = (id: string): string => (/^[A-Za-z0-9_-]{1,50}$/.test(id) ? `trello-${id}` : `trello-${fingerprint(id)}`)

/** 64 bits of FNV-1a in two halves: not for secrets. */
function fingerprint(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4]
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - i), 0x01000193)
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
