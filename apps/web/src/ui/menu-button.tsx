import { type ComponentProps, type ReactNode, useId, useRef, useState } from 'react'
import { Later } from './later.tsx'

/** What a menu is told by the button that opened it. */
export type OpenedBy = { button: HTMLElement; onClose(): void }

type MenuButtonProps = ComponentProps<'button'> & { menu(opened: OpenedBy): ReactNode }

/** A button with a menu: an `OpenMenu`, in a file that is fetched when it is first wanted. All the menus of a page cost its start more than what it shows. */
export function MenuButton({ menu, ...button }: MenuButtonProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    setTimeout(() => document.activeElement === document.body && ref.current?.focus({ preventScroll: true })) // unless something else has taken the focus
  }
  return (
    <>
      <button id={useId()} {...button} ref={ref} type="button" aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && ref.current && <Later>{menu({ button: ref.current, onClose: close })}</Later>}
    </>
  )
}
