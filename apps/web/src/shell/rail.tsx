import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleHelp, Import, LayoutGrid, PanelLeftClose, PanelLeftOpen, Search, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Keys } from '../actions/keys.tsx'
import { openHelp, openPalette } from '../actions/open.ts'
import { useBoards } from '../api/boards.ts'
import { useMe } from '../api/me.ts'
import { tip } from '../ui/tip.ts'
import { Mark } from './mark.tsx'
import css from './rail.module.css'
import { useRail } from './use-rail.ts'
import { YouButton } from './you-button.tsx'

/** The sidebar: where one is, where one can go. */
export function Rail() {
  const { admin } = useMe()
  const { data: boards } = useBoards()
  const [isSlim, toggle] = useRail()
  const open = boards?.filter(({ closedAt }) => !closedAt) ?? []
  return (
    <nav className={css.rail} data-slim={isSlim || undefined} aria-label="Rondo">
      <Link to="/" className={css.brand}>
        <Mark />
        <span className={css.word}>Rondo</span>
      </Link>
      <button type="button" className={css.search} onClick={openPalette}>
        <Search size={15} aria-hidden />
        <span className={css.word}>
          Search<span className="sr-only"> and commands</span>
        </span>
        <span className={css.hint}>
          <Keys keys="$mod+k" />
        </span>
      </button>
      <div className={css.places}>
        <Place label="My work">
          <Link to="/my-work" className={css.place}>
            <CircleCheck size={16} aria-hidden />
            <span className={css.word}>My work</span>
          </Link>
        </Place>
        <Place label="My boards">
          <Link to="/" className={css.place} activeOptions={{ exact: true }}>
            <LayoutGrid size={16} aria-hidden />
            <span className={css.word}>My boards</span>
          </Link>
        </Place>
        {open.map(({ id, key, name }) => (
          <Place key={id} label={name}>
            <Link to="/boards/$id" params={{ id }} className={css.board}>
              <span className={css.boardKey}>{key.slice(0, 3)}</span>
              <span className={css.word}>{name}</span>
            </Link>
          </Place>
        ))}
        <Place label="Import a board">
          <Link to="/import" className={css.place}>
            <Import size={16} aria-hidden />
            <span className={css.word}>Import</span>
          </Link>
        </Place>
        {admin && (
          <Place label="People">
            <Link to="/people" className={css.place}>
              <Users size={16} aria-hidden />
              <span className={css.word}>People</span>
            </Link>
          </Place>
        )}
      </div>
      <div className={css.foot}>
        <YouButton />
        <button
          type="button"
          className={css.tool}
          onClick={openHelp}
          aria-label="Keyboard shortcuts"
          {...tip('Keyboard shortcuts', { keys: '?', side: 'right' })}
        >
          <CircleHelp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={css.tool}
          onClick={toggle}
          aria-label={isSlim ? 'Widen the sidebar' : 'Narrow the sidebar'}
          {...tip(isSlim ? 'Widen' : 'Narrow', { keys: '[', side: 'right' })}
        >
          {isSlim ? <PanelLeftOpen size={16} aria-hidden /> : <PanelLeftClose size={16} aria-hidden />}
        </button>
      </div>
    </nav>
  )
}

/** In the slim rail the words are gone: they come as a tooltip. */
function Place({ label, children }: { label: string; children: ReactNode }) {
  const [isSlim] = useRail()
  return (
    <span className={css.item} {...(isSlim && tip(label, { side: 'right' }))}>
      {children}
    </span>
  )
}
