// Answers that are kept in this browser, for when there is no line. They go when someone signs out.
const PREFIX = 'rondo:kept:'

export function keep(key: string, data: unknown) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(data))
  } catch {}
}

export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function forgetKept() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
  } catch {}
}
