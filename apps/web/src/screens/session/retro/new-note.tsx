import { Textarea } from '@mantine/core'
import { useDraft } from '../../../parts/use-draft.ts'

/** A field that stays open for the next note. What was begun outlives the page. */
export function NewNote({ label, draft: name, onWrite }: { label: string; draft: string; onWrite(text: string): void }) {
  const [draft = '', keep] = useDraft(name)
  const add = () => {
    if (!draft.trim()) return
    onWrite(draft.trim())
    keep(undefined)
  }
  return (
    <Textarea
      aria-label={label}
      placeholder="Write a note, then Enter"
      autosize
      minRows={1}
      maxLength={2000}
      value={draft}
      onChange={({ currentTarget }) => keep(currentTarget.value || undefined)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        add()
      }}
    />
  )
}
