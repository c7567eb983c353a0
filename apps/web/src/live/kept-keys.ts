/** The keys of what this browser keeps that begin so; none where it keeps nothing, as in some private windows. */
export function keptKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
