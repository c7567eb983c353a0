import { z } from 'zod'
import { entities } from '../entities.ts'
import { Id, Instant, Name } from '../primitives.ts'

/** Who did it where it came from: a name, and an account here if that person has one. */
export const By = z.strictObject({ name: Name, userId: Id.nullish() })
export type By = z.infer<typeof By>

const rows = Object.entries(entities).map(([table, row]) => z.strictObject({ table: z.literal(table), row }))

/**
 * History from elsewhere. Accepted from the importer alone, in the order in which things happened: each says what a row became at a moment in the past
 * (`put`: made or changed, whole rows), or that it left (`drop`).
 */
export const importCommands = {
  'import.put': z.strictObject({
    at: Instant,
    by: By,
    rows: z
      .array(z.union(rows as [(typeof rows)[number], ...typeof rows]))
      .min(1)
      .max(500) as unknown as z.ZodType<ImportedRow[]>,
  }),
  'import.drop': z.strictObject({
    at: Instant,
    by: By,
    rows: z
      .array(z.strictObject({ table: z.enum(Object.keys(entities) as [keyof typeof entities]), id: Id }))
      .min(1)
      .max(500),
  }),
}

type Rows = typeof entities
export type ImportedRow = { [T in keyof Rows]: { table: T; row: z.infer<Rows[T]> } }[keyof Rows]
