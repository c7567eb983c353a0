import { type KeyboardEvent, useRef, useState } from 'react'
import css from './drawing.module.css'

type CardDotProps = { href: string; name: string; x: number; y: number; r?: number; tone?: 'blocked' | 'risk' | undefined; isTabStop: boolean }

/** A card in a picture: it opens by a click. Around it there is room enough for a finger. */
export function CardDot({ href, name, x, y, r = 4.5, tone, isTabStop }: CardDotProps) {
  return (
    <a className={css.link} href={href} aria-label={name} tabIndex={isTabStop ? 0 : -1} data-dot="">
      <title>{name}</title>
      <circle className={css.dot} data-tone={tone} cx={x} cy={y} r={r} />
    </a>
  )
}

/** One tab stop for all dots; the arrows go from one to the next. */
export function useDotKeys(count: number) {
  const ref = useRef<SVGGElement>(null)
  const [tabStop, setTabStop] = useState(0)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const dots = [...(ref.current?.querySelectorAll<SVGAElement>('[data-dot]') ?? [])]
    const next = Math.min(Math.max(0, dots.indexOf(document.activeElement as SVGAElement) + step), dots.length - 1)
    setTabStop(next)
    dots[next]?.focus()
  }
  return { ref, tabStop: Math.min(tabStop, count - 1), onKeyDown }
}
