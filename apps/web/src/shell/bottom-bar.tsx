import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CircleHelp, CircleUserRound, Import, LayoutGrid, Search, Users } from 'lucide-react'
import { openHelp, openPalette } from '../actions/open.ts'
import { useMe } from '../api/me.ts'
import css from './bottom-bar.module.css'
import { YouMenu } from './you-menu.tsx'

/** The rail of a small screen, where a thumb reaches it. */
export function BottomBar() {
  const { admin } = useMe()
  return (
    <nav className={css.bar} aria-label="Rondo">
      <Link to="/" activeOptions={{ exact: true }} className={css.place}>
        <LayoutGrid size={18} aria-hidden />
        Boards
      </Link>
      <button type="button" className={css.place} onClick={openPalette}>
        <Search size={18} aria-hidden />
        Search
      </button>
      <Link to="/import" className={css.place}>
        <Import size={18} aria-hidden />
        Import
      </Link>
      <YouMenu
        target={
          <button type="button" className={css.place}>
            <CircleUserRound size={18} aria-hidden />
            You
          </button>
        }
      >
        {admin && (
          <Menu.Item component={Link} to="/people" leftSection={<Users size={15} aria-hidden />}>
            People
          </Menu.Item>
        )}
        <Menu.Item leftSection={<CircleHelp size={15} aria-hidden />} onClick={openHelp}>
          Keyboard shortcuts
        </Menu.Item>
      </YouMenu>
    </nav>
  )
}
