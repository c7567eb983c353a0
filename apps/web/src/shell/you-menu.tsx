import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from '../api/me.ts'
import { Avatar } from '../ui/avatar.tsx'
import { leave } from './leave.ts'
import { themes, useTheme } from './use-theme.ts'
import css from './you-menu.module.css'

const icons = { auto: <Monitor size={15} aria-hidden />, light: <Sun size={15} aria-hidden />, dark: <Moon size={15} aria-hidden /> }

/** What concerns oneself: account, theme, leaving. */
export function YouMenu({ target, children }: { target?: ReactNode; children?: ReactNode }) {
  const { userId, name } = useMe()
  const [theme, setTheme] = useTheme()
  return (
    <Menu position="top-start" width={216}>
      <Menu.Target>
        {target ?? (
          <button type="button" className={css.you}>
            <Avatar userId={userId} name={name} isPlain />
            <span className={css.name}>{name}</span>
            <span className="sr-only">: account, theme, sign out</span>
          </button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {children}
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
      </Menu.Dropdown>
    </Menu>
  )
}
