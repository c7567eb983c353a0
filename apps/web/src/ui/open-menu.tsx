import { Menu, type MenuProps } from '@mantine/core'
import { type ReactNode, type Ref, useImperativeHandle } from 'react'
import type { OpenedBy } from './menu-button.tsx'

type OpenMenuProps = { opened: OpenedBy; children: ReactNode } & Pick<MenuProps, 'position' | 'width' | 'closeOnItemClick'>

/** The menu of a `MenuButton`. The children are `Menu.Item`s. */
export function OpenMenu({ opened: { button, onClose }, children, ...menu }: OpenMenuProps) {
  return (
    <Menu opened onChange={(isOpen) => !isOpen && onClose()} returnFocus={false} {...menu}>
      <Menu.Target>
        <Standing element={button} />
      </Menu.Target>
      <Menu.Dropdown aria-labelledby={button.id} mah={380} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}

/** An element that is on the page already, for the kit to place something beside. */
function Standing({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => element, [element])
  return null
}
