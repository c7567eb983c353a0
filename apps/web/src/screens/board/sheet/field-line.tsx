import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMay } from '../../../live/use-board.ts'
import css from './field-line.module.css'

/** One thing that is known of a card: its name, and its value. */
export function FieldLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.line}>
      <span className={css.name}>{name}</span>
      <div className={css.value}>{children}</div>
    </div>
  )
}

/** One that is only said. */
export function SaidField({ name, children }: { name: string; children: ReactNode }) {
  return (
    <FieldLine name={name}>
      <span className={css.said}>{children}</span>
    </FieldLine>
  )
}

/** One that is changed in a small window. */
export function PickField({ name, shown, empty = 'None', pick }: { name: string; shown: ReactNode; empty?: string; pick(done: () => void): ReactNode }) {
  const mayChange = useMay('card.move')
  const [isOpen, setOpen] = useState(false)
  return (
    <FieldLine name={name}>
      <Popover opened={isOpen} onChange={setOpen} width={280} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={css.button} disabled={!mayChange} onClick={() => setOpen(!isOpen)}>
            <span className="sr-only">{name}: </span>
            {shown || <span className={css.empty}>{empty}</span>}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name} aria-modal="true" p="xs">
          {pick(() => setOpen(false))}
        </Popover.Dropdown>
      </Popover>
    </FieldLine>
  )
}
