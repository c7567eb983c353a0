import { Link, useLocation, useMatch, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useActions } from '../actions/registry.ts'
import { noteBoard } from '../api/boards.ts'
import css from './board-frame.module.css'
import { boardPages } from './board-pages.ts'

type BoardFrameProps = {
  board: { id: string; key: string; name: string; closedAt?: string | null }
  /** Who is here, and how the line is: at the right of the header. */
  presence?: ReactNode
  connection?: ReactNode
  /** What belongs to this page: a line of its own under the header. */
  toolbar?: ReactNode
  /** What goes on now, elsewhere on this board. */
  news?: ReactNode
  children: ReactNode
}

/** What stands over every page of a board. The children are the page; they scroll by themselves. */
export function BoardFrame({ board, presence, connection, toolbar, news, children }: BoardFrameProps) {
  const { id, key, name, closedAt } = board
  const isOnBoard = useMatch({ from: '/signed-in/boards/$id/board-page', shouldThrow: false }) !== undefined
  const isInSession = useMatch({ from: '/signed-in/boards/$id/sessions/$sessionId', shouldThrow: false }) !== undefined
  const navigate = useNavigate()
  const tabs = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  // On a small screen the tabs are wider than it is.
  useEffect(() => {
    if (matchMedia('(max-width: 900px)').matches)
      tabs.current?.querySelector('[aria-current], [data-here]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  useEffect(() => noteBoard({ id, name, closedAt: closedAt ?? null }), [id, name, closedAt])
  useActions(
    boardPages.map((page) => ({
      id: `go.${page.to}`,
      name: page.name,
      group: 'Go to',
      keys: page.keys,
      run: () => void navigate({ to: page.to, params: { id } }),
    })),
  )
  return (
    <>
      <header className={css.header}>
        <h1 className={css.title}>
          <span className={css.key}>{key}</span>
          <span className={css.name}>{name}</span>
        </h1>
        {closedAt && <span className={css.closed}>closed</span>}
        <nav ref={tabs} className={css.tabs} aria-label={name}>
          {boardPages.map((page) => (
            <Link
              key={page.to}
              data-here={(page.to === '/boards/$id' && isOnBoard) || (page.to === '/boards/$id/ceremonies' && isInSession) || undefined}
              to={page.to}
              params={{ id }}
              className={css.tab}
              activeOptions={{ exact: page.to === '/boards/$id', includeSearch: false }}
            >
              {page.name}
            </Link>
          ))}
        </nav>
        <div className={css.right}>
          {presence}
          {connection}
        </div>
      </header>
      {toolbar && <div className={css.toolbar}>{toolbar}</div>}
      {news && <div className={css.news}>{news}</div>}
      <main id="main" className={css.main} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
