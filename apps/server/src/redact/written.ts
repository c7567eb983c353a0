import type { z } from 'zod'

export type Schema = z.ZodType
type Shaped = { type: string; shape?: Record<string, Schema>; element?: Schema; valueType?: Schema; innerType?: Schema; options?: Schema[]; in?: Schema }

/** Plain strings that the program writes. */
const ofTheProgram = new Set(['type', 'question', 'revealed', 'source'])
/** Where no shape is known: what is called so is no text. */
const looksStructural = /^(id|ids|at|on|type|kind|state|table|key|rank|.*(Id|Ids|At|On|By|Rank))$/

/** May a person have written the text that stands here? Ids, ranks, days and kinds take no words; titles and links do. */
export function isWritten(schema: Schema | undefined, key: string): boolean {
  if (ofTheProgram.has(key)) return false
  const inner = bare(schema)
  if (!inner || shaped(inner).type === 'unknown') return !looksStructural.test(key)
  let known = written.get(inner)
  if (known === undefined) {
    known = ['A b', 'https://example.org/'].some((words) => inner.safeParse(words).success)
    written.set(inner, known)
  }
  return known
}

/** The shape of what an object or a list of this shape has under that name. */
export function schemaOf(schema: Schema | undefined, value: unknown, name: string | number): Schema | undefined {
  const inner = bare(schema)
  if (!inner) return
  const { shape, element, valueType, options } = shaped(inner)
  if (options) return schemaOf(fitting(options, value), value, name)
  return element ?? shape?.[name] ?? valueType
}

const written = new WeakMap<Schema, boolean>()
const shaped = (schema: Schema) => schema.def as unknown as Shaped

function bare(schema: Schema | undefined): Schema | undefined {
  const inner = schema && (shaped(schema).innerType ?? shaped(schema).in)
  return inner ? bare(inner) : schema
}

/** Which of several shapes: told by what is fixed in it, else the first that holds. Rows of long ago may lack what came later. */
function fitting(options: readonly Schema[], value: unknown): Schema | undefined {
  const table = (value as { table?: unknown }).table
  return options.find((option) => shaped(option).shape?.table?.safeParse(table).success) ?? options.find((option) => option.safeParse(value).success)
}
