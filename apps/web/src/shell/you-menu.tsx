import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CircleHelp, LogOut, Monitor, Moon, Sun, UserRound, Users } from 'lucide-react'
import { openHelp } from '../actions/open.ts'
import { useMe } from '../api/me.ts'
import type { OpenedBy } from '../ui/menu-button.tsx'
import { OpenMenu } from '../ui/open-menu.tsx'
import { leave } from './leave.ts'
import { themes, useTheme } from './use-theme.ts'

const icons = { auto: <Monitor size={15} aria-hidden />, light: <Sun size={15} aria-hidden />, dark: <Moon size={15} aria-hidden /> }

/** What concerns oneself: account, theme, leaving. `hasRest`: and what the rail has beside it. */
export function YouMenu({ opened, hasRest = false }: { opened: OpenedBy; hasRest?: boolean }) {
  const { admin } = useMe()
  const [theme, setTheme] = useTheme()
  return (
    <OpenMenu opened={opened} position="top-start" width={216}>
      {hasRest && admin && (
        <Menu.Item component={Link} to="/people" leftSection={<Users size={15} aria-hidden />}>
          People
        </Menu.Item>
      )}
      {hasRest && (
        <Menu.Item leftSection={<CircleHelp size={15} aria-hidden />} onClick={openHelp}>
          Keyboard shortcuts
        </Menu.Item>
      )}
      <Menu.Item component={Link} to="/account" leftSection={<UserRound size={15} aria-hidden />}>
        My account
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>Theme</Menu.Label>
      <Menu.RadioGroup value={theme} onChange={(value) => setTheme(value as typeof theme)}>
        {themes.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value} rightSection={icons[value]}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Item leftSection={<LogOut size={15} aria-hidden />} onClick={() => void leave()}>
        Sign out
      </Menu.Item>
    </OpenMenu>
  )
}
