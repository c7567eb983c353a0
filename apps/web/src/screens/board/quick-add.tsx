import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useAssignable } from '../../live/use-people.ts'
import { focusNow } from '../../parts/focus-now.ts'
import { suggestions } from '../../parts/quick-syntax.ts'
import { useDraft } from '../../parts/use-draft.ts'
import { nextLabelColor } from '../../ui/label-colors.ts'
import { focusCard } from './focus-card.ts'
import css from './quick-add.module.css'
import { useAddCards } from './use-add-cards.ts'
import { setView, useView, view } from './view.ts'

/** The name of what is begun in a column. */
export const newCardIn = (boardId: string, columnId: string) => `${boardId}/${columnId}/new-card`

/** A new card at the foot of its column. It stays open for the next. */
export function QuickAdd({ columnId, name }: { columnId: string; name: string }) {
  const mayAdd = useMay('card.add')
  const isOpen = useView(({ adding }) => adding?.columnId === columnId)
  if (!mayAdd) return null
  if (isOpen) return <FormInColumn columnId={columnId} name={name} />
  return (
    <button type="button" className={css.button} onClick={() => setView({ adding: { columnId, isTop: false } })} aria-label={`Add a card to ${name}`}>
      <Plus size={15} aria-hidden /> Add a card
    </button>
  )
}

function FormInColumn({ columnId, name }: { columnId: string; name: string }) {
  const { replica, boardId } = useBoard()
  const close = (isAsked: boolean) => {
    setView({ adding: null })
    const last = view().tabStops[columnId] ?? replica.state.shownIn(columnId).at(-1)
    if (isAsked && last) focusCard(last, columnId)
  }
  return <QuickAddForm draftName={newCardIn(boardId, columnId)} name={name} onAdd={useAddCards(columnId)} onClose={close} />
}

type QuickAddFormProps = {
  draftName: string
  name: string
  onAdd(lines: readonly string[]): void /** `isAsked`: not merely left. */
  onClose(isAsked: boolean): void
}

export function QuickAddForm({ draftName, name, onAdd, onClose }: QuickAddFormProps) {
  const ref = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const people = useAssignable()
  const labels = useRows('labels')
  const give = useCommand()
  const mayMakeLabels = useMay('label.add')
  const [draft, setDraft] = useDraft(draftName)
  const text = draft ?? ''
  const setText = (written: string) => setDraft(written || undefined)
  const lines = text.split('\n').filter((line) => line.trim())
  const offered = suggestions(text, caret, { people, labels }, mayMakeLabels)
  const newLabel = offered?.newLabel

  useEffect(() => {
    focusNow(ref.current)
    ref.current?.setSelectionRange(ref.current.value.length, ref.current.value.length) // what was begun goes on
  }, [])
  const close = () => {
    setText('')
    onClose(true)
  }
  const submit = () => {
    onAdd(lines.length > 1 ? lines : [text])
    setText('')
  }
  const makeLabel = (named: string) => {
    if (give({ type: 'label.add', id: v7(), name: named, color: nextLabelColor(labels.length) })) accept(`#${named}`)
  }
  const accept = (offer: string) => {
    if (!offered) return
    const begin = caret - offered.word.length
    setText(`${text.slice(0, begin)}${offer} ${text.slice(caret)}`)
    setCaret(begin + offer.length + 1)
    ref.current?.focus()
  }

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && text.trim() === '' && onClose(false)}
    >
      {offered && (
        <div className={css.offers}>
          {offered.offers.map((offer, n) => (
            <button key={offer} type="button" className={css.offer} onClick={() => accept(offer)}>
              {offer}
              {n === 0 && <kbd>Tab</kbd>}
            </button>
          ))}
          {newLabel && (
            <button type="button" className={css.offer} onClick={() => makeLabel(newLabel)}>
              Make the label “{newLabel}”{offered.offers.length === 0 && <kbd>Tab</kbd>}
            </button>
          )}
        </div>
      )}
      <textarea
        ref={ref}
        className={css.input}
        aria-label={`New card in ${name}`}
        placeholder="Title, then Enter"
        value={text}
        rows={1}
        onChange={({ target }) => {
          setText(target.value)
          setCaret(target.selectionStart)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') close()
          if (event.key === 'Tab' && offered && !event.shiftKey) {
            event.preventDefault()
            const [first] = offered.offers
            if (first) accept(first)
            else if (newLabel) makeLabel(newLabel)
          }
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            if (text.trim()) submit()
          }
        }}
      />
      {lines.length > 1 ? (
        <button type="submit" className={css.several}>
          Add {lines.length} cards, one for each line
        </button>
      ) : (
        <p className={css.hint}>@person #label !priority ~points ^top</p>
      )}
    </form>
  )
}
