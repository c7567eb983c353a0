import { Link } from '@tanstack/react-router'
import css from './which-boards.module.css'

/** My work of one board or of all: two pages, and the way between them. */
export function WhichBoards({ board: { id, name } }: { board: { id: string; name: string } }) {
  return (
    <nav className={css.choice} aria-label="Which boards">
      <Link to="/boards/$id/my-work" params={{ id }} className={css.one}>
        {name}
      </Link>
      <Link to="/my-work" search={{ board: id }} className={css.one}>
        All boards
      </Link>
    </nav>
  )
}
