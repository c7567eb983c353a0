import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

const TOGETHER_MS = 900

/** Digits and letters choose the card that says so, arrows go from card to card. There is one tab stop, and a new hand takes the focus that nobody has. */
export function useHandKeys(deck: readonly string[], mine: string | undefined, onHold: (card: string) => void) {
  const ref = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const [held, setHeld] = useState<string>()
  const tabStop = held ?? mine ?? deck[0]
  const hold = (card: string | undefined) => {
    if (card === undefined) return
    setHeld(card)
    onHold(card)
    for (const button of ref.current?.querySelectorAll<HTMLElement>('[data-card]') ?? []) if (button.dataset.card === card) button.focus()
  }
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = deck.indexOf(document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.card ?? '') : '')
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const next = step
      ? deck[Math.min(Math.max(0, at + step), deck.length - 1)]
      : event.key === 'Home'
        ? deck[0]
        : event.key === 'End'
          ? deck.at(-1)
          : typedCard(event.key, event.timeStamp)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation() // so that a letter of the deck is no shortcut here
    hold(next)
  }

  /** “1” and then “3” within a moment is 13. */
  function typedCard(key: string, now: number): string | undefined {
    if (key.length !== 1 || key === ' ') return undefined
    const before = now - typed.current.at < TOGETHER_MS ? typed.current.text : ''
    for (const text of [before + key, key]) {
      const found = deck.find((card) => card.toLowerCase() === text.toLowerCase()) ?? deck.find((card) => card.toLowerCase().startsWith(text.toLowerCase()))
      if (!found) continue
      typed.current = { text, at: now }
      return found
    }
    return undefined
  }

  return { ref, tabStop, onKeyDown }
}
