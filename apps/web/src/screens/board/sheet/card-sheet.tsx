import { useEffect, useRef } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useRow } from '../../../live/use-board.ts'
import { useCardPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useView, view } from '../view.ts'
import { ArchivedSheet } from './archived-sheet.tsx'
import css from './card-sheet.module.css'
import { Checklists } from './checklists.tsx'
import { Description } from './description.tsx'
import { Fields } from './fields.tsx'
import { Links } from './links.tsx'
import { SheetHeader } from './sheet-header.tsx'
import { Stream } from './stream.tsx'
import { TitleField } from './title-field.tsx'

/** The card with this number, beside the board. */
export function CardSheet({ number }: { number: number }) {
  const id = useSelected(['cards'], (state) => state.cardNumbered(number)?.id)
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (id) last.current = id
  }, [id])
  const ref = useFocusOnOpening()
  return (
    <aside ref={ref} className={css.sheet} role="dialog" aria-labelledby="sheet-title" tabIndex={-1} data-sheet="">
      {id ? <OpenCard key={id} id={id} /> : <ArchivedSheet number={number} goneId={last.current} />}
    </aside>
  )
}

function OpenCard({ id }: { id: string }) {
  const card = useRow('cards', id)
  const { presence } = useBoard()
  const { isThere } = useCardPart(id)
  useEffect(() => {
    presence.opens(id)
    return () => presence.opens(null)
  }, [presence, id])
  if (!card) return null
  return (
    <>
      <SheetHeader card={card} />
      <div className={css.body}>
        <TitleField card={card} />
        <Fields card={card} />
        <Description cardId={id} isThere={isThere} />
        <Checklists cardId={id} />
        <Links cardId={id} />
        <Stream cardId={id} />
      </div>
    </>
  )
}

/** The focus comes here, unless one only peeks. */
function useFocusOnOpening() {
  const ref = useRef<HTMLElement>(null)
  const isPeeking = useView((now) => now.isPeeking)
  useEffect(() => {
    if (!view().isPeeking && !ref.current?.contains(document.activeElement)) ref.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (isPeeking) return
    ref.current?.scrollTo(0, 0)
  }, [isPeeking])
  return ref
}
