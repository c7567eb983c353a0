import type { Field } from '@rondo/types'
import { freshRanks } from '../rank.ts'
import { cleanName } from './clean-text.ts'
import type { TrelloField } from './export.ts'
import { rowId } from './row-id.ts'
import type { Words } from './words.ts'

const kinds: Record<string, Field['kind']> = { text: 'text', number: 'number', date: 'date', checkbox: 'checkbox', list: 'choice' }

export function copyFields(fields: readonly TrelloField[], words: Words): Field[] {
  const kept = fields.filter(({ kind }) => Object.hasOwn(kinds, kind))
  words.drop('Custom fields of an unknown kind', 'Rondo has fields for texts, numbers, dates, ticks and choices.', fields.length - kept.length)
  const ranks = freshRanks(kept.length)
  return kept.map(({ id, name, kind, options }, i) => ({
    id: rowId(id),
    name: cleanName(name, 'Unnamed field'),
    kind: kinds[kind] as Field['kind'],
    options: [...new Set(options.map(({ text }) => optionName(text)))].slice(0, 100),
    rank: ranks[i] as string,
  }))
}

export const optionName = (text: string) => cleanName(text, 'Unnamed')
