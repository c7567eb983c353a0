import { useLayoutEffect, useRef } from 'react'
import css from './landing-line.module.css'
import { useView } from './view.ts'

const HALF_GAP_PX = 4

/** Where what is dragged will be. It is always there, if only to be hidden: a line that comes and goes makes the browser style its whole list anew. */
export function LandingLine({ columnId }: { columnId: string }) {
  const index = useView(({ landing }) => (landing?.columnId === columnId ? landing.index : null))
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const line = ref.current
    const scroller = line?.parentElement
    if (!line || !scroller || index === null) return
    const tileAt = (place: number) => scroller.querySelector(`[aria-posinset="${place}"]`)?.firstElementChild?.getBoundingClientRect()
    const [above, below] = [tileAt(index), tileAt(index + 1)]
    const { top } = scroller.getBoundingClientRect()
    const y = below ? below.top - HALF_GAP_PX : above ? above.bottom + HALF_GAP_PX : top + 2
    line.style.translate = `0 ${Math.max(1, y - top + scroller.scrollTop)}px`
  }, [index])
  return <div ref={ref} className={css.line} hidden={index === null} aria-hidden="true" />
}
