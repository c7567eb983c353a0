import type { FieldKind } from '@rondo/types/vocabulary'

export const kindNames: Record<FieldKind, string> = { text: 'Text', number: 'Number', date: 'Date', checkbox: 'Checkbox', choice: 'Choice' }
