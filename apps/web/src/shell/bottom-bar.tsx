import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleUserRound, Import, LayoutGrid, Search } from 'lucide-react'
import { openPalette } from '../actions/open.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import css from './bottom-bar.module.css'
import { LaterYouMenu } from './you-button.tsx'

/** The rail of a small screen, where a thumb reaches it. */
export function BottomBar() {
  return (
    <nav className={css.bar} aria-label="Rondo">
      <Link to="/" activeOptions={{ exact: true }} className={css.place}>
        <LayoutGrid size={18} aria-hidden />
        Boards
      </Link>
      <Link to="/my-work" className={css.place}>
        <CircleCheck size={18} aria-hidden />
        My work
      </Link>
      <button type="button" className={css.place} onClick={openPalette}>
        <Search size={18} aria-hidden />
        Search
      </button>
      <Link to="/import" className={css.place}>
        <Import size={18} aria-hidden />
        Import
      </Link>
      <MenuButton className={css.place} menu={(opened) => <LaterYouMenu opened={opened} hasRest />}>
        <CircleUserRound size={18} aria-hidden />
        You
      </MenuButton>
    </nav>
  )
}
