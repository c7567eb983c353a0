import type { Patch, TableName, Value } from '@rondo/types'

export const quoted = (text: string) => `“${text}”`
export const joined = (parts: (string | false)[]) => parts.filter(Boolean).join(' and ')
export const list = (words: string[]) => (words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
export const spoken = (value: Value) => (value === true ? 'yes' : value === false ? 'no' : String(value))

export const spokenDay = (day: string) => new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What a field said before, where the patches tell. */
export const before = (patches: readonly Patch[], table: TableName, id: string, field: string) =>
  patches.find((patch) => patch.table === table && patch.id === id)?.from?.[field as never] as string | undefined
