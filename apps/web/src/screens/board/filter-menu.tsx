import { Menu } from '@mantine/core'
import { useRows } from '../../live/use-board.ts'
import { useAssignable } from '../../live/use-people.ts'
import type { OpenedBy } from '../../ui/menu-button.tsx'
import { OpenMenu } from '../../ui/open-menu.tsx'
import { labelInUrl } from './filter.ts'

type FilterMenuProps = { opened: OpenedBy; label: readonly string[]; who: readonly string[]; onToggle(kind: 'label' | 'who', value: string): void }

/** All labels and people that cards can be filtered by. */
export function FilterMenu({ opened, label, who, onToggle }: FilterMenuProps) {
  const labels = useRows('labels')
  const people = useAssignable()
  return (
    <OpenMenu opened={opened} position="bottom-start" closeOnItemClick={false} width={220}>
      {labels.length > 0 && <Menu.Label>Labels</Menu.Label>}
      {labels.map((one) => {
        const value = labelInUrl(labels, one)
        return (
          <Menu.CheckboxItem key={one.id} checked={label.includes(value)} onChange={() => onToggle('label', value)}>
            {one.name || one.color}
          </Menu.CheckboxItem>
        )
      })}
      <Menu.Label>People</Menu.Label>
      {people.map(({ userId, name }) => (
        <Menu.CheckboxItem key={userId} checked={who.includes(userId)} onChange={() => onToggle('who', userId)}>
          {name}
        </Menu.CheckboxItem>
      ))}
    </OpenMenu>
  )
}
