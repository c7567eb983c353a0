import { Drawer, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type FloatingProps = { at: DOMRect; label: string; width?: number; onClose(): void; children: ReactNode }

/** A small window beside what it is about; on a small screen a sheet from below. It stays what it opened as: a phone that is turned loses no text. */
export function Floating({ at, label, width = 280, onClose, children }: FloatingProps) {
  const [isSmall] = useState(() => matchMedia('(max-width: 640px)').matches)
  if (isSmall)
    return (
      <Drawer opened onClose={onClose} position="bottom" title={label} size="auto" radius="md">
        {children}
      </Drawer>
    )
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      onDismiss={onClose}
      width={width}
      position="right-start"
      trapFocus
      returnFocus
      shadow="md"
      middlewares={{ flip: true, shift: true }}
    >
      <Popover.Target>
        <span aria-hidden="true" style={{ position: 'fixed', top: at.top, left: at.left, width: at.width, height: at.height, pointerEvents: 'none' }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={label} aria-modal="true" p="xs">
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
