import type { TableName, Tables } from '@rondo/types'
import type { RulesFor } from './rules.ts'

export const importRules: RulesFor<'import'> = {
  'import.put'(draft, { rows }) {
    for (const { table, row } of rows) {
      if (draft.find(table, row.id)) draft.update(table, row.id, row as Partial<Tables[TableName]>)
      else draft.insert(table, row as Tables[TableName])
    }
  },

  'import.drop'(draft, { rows }) {
    for (const { table, id } of rows) if (draft.find(table, id)) draft.delete(table, id)
  },
}
