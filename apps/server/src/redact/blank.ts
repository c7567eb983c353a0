import { isCriterion } from '@rondo/core/rules/check'
import { kindOf } from '@rondo/core/sealing'
import { answers, type CommandType, commands, entities, type Patch, type TableName } from '@rondo/types'
import { isWritten, type Schema, schemaOf } from './written.ts'

const BLANK = '███'
/** Shorter than a blank, and words of everyday would go with it. */
export const SHORTEST = 4

type Blanking = <T>(value: T) => T
type Sealed = { key: string; value: unknown }
type Logged = { command: unknown; patches: unknown; by: unknown }

/** Takes texts out of what people wrote, and leaves ids, kinds, days and keys as they are. What holds none of them comes back itself. */
export function blanker(texts: readonly string[]) {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length)
  const blank = (text: string) => longestFirst.reduce((left, secret) => left.replaceAll(secret, BLANK), text)
  const through =
    (schema: Schema | undefined): Blanking =>
    (value) =>
      walk(schema, value, blank, '') as typeof value

  return {
    row: <T extends object>(table: TableName, row: T): T => through(entities[table] as Schema)(row),
    sealed: ({ key, value }: Sealed) => through(answers[kindOf(key)] as Schema | undefined)(value),
    logged: ({ command, patches, by }: Logged) => ({
      command: through(commands[(command as { type: CommandType }).type] as Schema | undefined)(command),
      patches: each(patches as Patch[], (patch) => {
        const row = through(entities[patch.table] as Schema)
        return keep(patch, { ...patch, from: row(patch.from), to: row(patch.to) } as Patch)
      }),
      by: through(undefined)(by),
    }),
    isIn: (value: unknown) => longestFirst.some((secret) => JSON.stringify(value).includes(JSON.stringify(secret).slice(1, -1))),
  }
}

function walk(schema: Schema | undefined, value: unknown, blank: (text: string) => string, key: string): unknown {
  if (typeof value === 'string') return isWritten(schema, key) && !isCountedList(key, value) ? blank(value) : value
  if (Array.isArray(value)) return each(value, (it) => walk(schemaOf(schema, it, 0), it, blank, key))
  if (typeof value !== 'object' || value === null) return value
  const changed = Object.entries(value).map(([name, it]) => [name, walk(schemaOf(schema, value, name), it, blank, name)])
  return keep(value, Object.fromEntries(changed))
}

/** Cards count the lines of this checklist by its name. */
const isCountedList = (key: string, value: string) => key === 'list' && isCriterion(value)

const each = <T>(list: readonly T[], change: (it: T) => T): readonly T[] => {
  const changed = list.map(change)
  return changed.every((it, i) => it === list[i]) ? list : changed
}

const keep = <T extends object>(before: T, after: T): T =>
  Object.entries(after).every(([name, it]) => it === (before as Record<string, unknown>)[name]) ? before : after
