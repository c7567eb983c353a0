import type { OwnEntry } from '@rondo/core/standup/own-entries'
import { useDraft } from '../../../parts/use-draft.ts'

/** What is being written under one head. */
export type Said = { text: string; cardIds: string[]; people: string[] }
/** By column. `leftOut`: cards that the log would tell of and the writer would not. */
export type EntryDraft = { said: Record<string, Said>; leftOut: string[] }

export const nothingSaid: Said = { text: '', cardIds: [], people: [] }

/** It survives the page; without one, what was sent for that day is changed. */
export function useEntryDraft(name: string, sent: OwnEntry | undefined): [EntryDraft, (draft: EntryDraft | undefined) => void] {
  const [kept, keep] = useDraft(name)
  return [read(kept) ?? asDraft(sent), (draft) => keep(draft && JSON.stringify(draft))]
}

const asDraft = (sent: OwnEntry | undefined): EntryDraft => ({
  said: Object.fromEntries((sent?.notes ?? []).map(({ columnId, text, cardIds, people }) => [columnId, { text, cardIds, people }])),
  leftOut: [],
})

function read(kept: string | undefined): EntryDraft | undefined {
  try {
    return kept === undefined ? undefined : (JSON.parse(kept) as EntryDraft)
  } catch {
    return undefined
  }
}
