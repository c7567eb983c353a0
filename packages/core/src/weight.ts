/** About how many characters a value is as JSON: cheap enough to ask of every entry. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 5
  let sum = 2
  for (const key in value) sum += key.length + 4 + weightOf(value[key as keyof typeof value])
  return sum
}
