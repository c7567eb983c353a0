import { z } from 'zod'
import { entities } from '../entities.ts'
import { Id, Instant, Name } from '../primitives.ts'

/** Who did it where it came from: a name, and an account here if that person has one. */
export const By = z.strictObject({ name: Name, userId: Id.nullish() })
export type By = z.infer<typeof By>

const Fields = z.record(z.string(), z.unknown())
/** Rows of an earlier day lack what came later; they are completed as they are written. */
const readable = { ...entities, columns: entities.columns.partial({ isWaiting: true }) }
const rows = Object.entries(readable).map(([table, row]) => z.strictObject({ table: z.literal(table), row, was: Fields.nullable().optional() }))
const leaving = z.strictObject({ table: z.enum(Object.keys(entities) as [keyof typeof entities]), id: Id, was: Fields.optional() })

/**
 * History from elsewhere. Accepted from the importer alone, in the order in which things happened: each says what a row became at a moment in the past
 * (`put`: made or changed, whole rows), or that it left (`drop`). On a board that people work on each says by `was` what it was planned on, null for a row that
 * was not there: of such a row only those fields are written, and if anything is not so any more the whole command is refused as a conflict.
 */
export const importCommands = {
  'import.put': z.strictObject({
    at: Instant,
    by: By,
    rows: z
      .array(z.discriminatedUnion('table', rows as [(typeof rows)[number], ...typeof rows]))
      .min(1)
      .max(500) as unknown as z.ZodType<ImportedRow[]>,
    /** What leaves as these come: a card that changes tables. */
    drop: z.array(leaving).max(500).optional(),
  }),
  'import.drop': z.strictObject({ at: Instant, by: By, rows: z.array(leaving).min(1).max(20_000) }),
}

type Rows = typeof entities
export type ImportedRow = { [T in keyof Rows]: { table: T; row: z.infer<Rows[T]>; was?: object | null | undefined } }[keyof Rows]
export type LeavingRow = { table: keyof Rows; id: string; was?: object | undefined }
