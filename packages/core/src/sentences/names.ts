import type { Patch, TableName } from '@rondo/types'
import { isGuest } from '../roles.ts'
import { quoted } from './words.ts'

/** What an act was about, in words. Each answers undefined where the thing is not known here (any more). */
export type Lookup = {
  person(id: string): string | undefined
  card(id: string): string | undefined
  column(id: string): string | undefined
  label(id: string): string | undefined
  field(id: string): string | undefined
  check?(id: string): string | undefined
  sprint?(id: string): string | undefined
  epic?(id: string): string | undefined
  /** The card on whose own page this is told. */
  here?: string
}
export type Names = ReturnType<typeof namesIn>

/** Names for what an act's patches speak of: today's where the thing is still there, else those of that day. */
export function namesIn(lookup: Lookup, patches: readonly Patch[]) {
  const known = (table: TableName, id: string, field: string) => {
    const patch = patches.find((one) => one.table === table && one.id === id)
    return (patch?.to ?? patch?.from)?.[field as never] as string | undefined
  }
  const card = (id: string) => {
    if (id === lookup.here) return 'this card'
    const title = lookup.card(id) ?? known('cards', id, 'title') ?? known('archived', id, 'title')
    return title === undefined ? 'a card' : quoted(title)
  }
  return {
    card,
    person: (id: string) => personIn(lookup, id),
    column: (id: string) => lookup.column(id) ?? known('columns', id, 'name') ?? 'another column',
    label: (id: string) => lookup.label(id) ?? (known('labels', id, 'name') || known('labels', id, 'color')) ?? 'that is gone',
    field: (id: string) => lookup.field(id) ?? known('fields', id, 'name') ?? 'a field',
    sprint: (id: string) => lookup.sprint?.(id) ?? known('sprints', id, 'name') ?? 'a sprint',
    epic: (id: string) => lookup.epic?.(id) ?? known('epics', id, 'name') ?? 'that is gone',
    check: (id: string) => {
      const text = lookup.check?.(id) ?? known('checks', id, 'text')
      return text === undefined ? 'a checklist item' : quoted(text)
    },
    /** Where the patches say on which card it was. */
    onCard: () => {
      const cardId =
        patches.find(({ table }) => table === 'cards')?.id ??
        patches.map(({ from, to }) => (from ?? to)?.['cardId' as never] as string | undefined).find(Boolean)
      return cardId === undefined || cardId === lookup.here ? '' : ` on ${card(cardId)}`
    },
  }
}

export const personIn = (lookup: Lookup, id: string) => (id === 'system' ? 'Rondo' : isGuest(id) ? 'A guest' : (lookup.person(id) ?? 'Somebody'))
