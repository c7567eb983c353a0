// Only drizzle-kit reads this, once for each database: `pnpm db:generate`.
import { postgres, sqlite } from './dialects.ts'
import { schema } from './schema.ts'

export const {
  boards,
  members,
  columns,
  labels,
  fields,
  sprints,
  epics,
  holidays,
  absences,
  capacities,
  cards,
  archived,
  descriptions,
  comments,
  checks,
  links,
  remarks,
  sessions,
  notes,
  topics,
  reveals,
  actions,
  templates,
  seals,
  log,
  folds,
  meta,
} = schema(process.env.DIALECT === 'postgresql' ? postgres : sqlite)
