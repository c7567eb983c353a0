// Search parameters as people write them: `?q=reset&label=api&label=db&mine=yes`. Several of one name are a list; everything is text.

export function parseSearch(search: string): Record<string, string | string[]> {
  const params = new URLSearchParams(search)
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, one(params.getAll(name))]))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined && each !== null && each !== '') params.append(name, String(each))
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** What a parameter says, once or never. */
export const text = (value: unknown) => (Array.isArray(value) ? texts(value)[0] : typeof value === 'string' ? value : undefined)

/** What a parameter says, any number of times. */
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')

const one = (values: string[]) => (values.length === 1 ? (values[0] as string) : values)
