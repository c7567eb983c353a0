import { useEffect, useRef } from 'react'
import { landing, useLanding } from './landing.ts'
import css from './landing-line.module.css'

const HALF_GAP_PX = 4

/**
 * Where what is dragged will be. It is always there, if only to be hidden: a line that comes and goes makes the browser style its whole list anew. It is put in its
 * place at once, and not by React, which would draw the tiles that scrolling brings first, so that the page were laid out twice.
 */
export function LandingLine({ columnId }: { columnId: string }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const draw = () => {
      const at = landing()
      if (ref.current) drawAt(ref.current, at?.columnId === columnId ? at.index : null)
    }
    draw()
    return useLanding.subscribe(draw)
  }, [columnId])
  return <div ref={ref} className={css.line} hidden aria-hidden="true" />
}

function drawAt(line: HTMLElement, index: number | null) {
  const scroller = line.parentElement
  if (!scroller || index === null) {
    line.toggleAttribute('hidden', true)
    return
  }
  const itemAt = (place: number) => scroller.querySelector(`[aria-posinset="${place}"]`)
  const below = itemAt(index + 1)?.firstElementChild?.getBoundingClientRect()
  const above = itemAt(index)?.lastElementChild?.getBoundingClientRect()
  const { top } = scroller.getBoundingClientRect()
  const empty = () => line.previousElementSibling?.getBoundingClientRect().top ?? top
  const y = below ? below.top - HALF_GAP_PX : above ? above.bottom + HALF_GAP_PX : empty() + 2
  line.toggleAttribute('hidden', false)
  line.style.translate = `0 ${Math.max(1, y - top + scroller.scrollTop)}px`
}
