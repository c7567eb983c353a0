import type { ReactNode } from 'react'
import { useTitle } from '../ui/use-title.ts'
import css from './page.module.css'

/** A page that is not a board: a title, what one can do, and one column to read. */
export function Page({ title, actions, isWide = false, children }: { title: string; actions?: ReactNode; isWide?: boolean; children: ReactNode }) {
  useTitle(title)
  return (
    <main id="main" className={css.page} tabIndex={-1}>
      <div className={css.column} data-wide={isWide || undefined}>
        <header className={css.header}>
          <h1>{title}</h1>
          <div className={css.actions}>{actions}</div>
        </header>
        {children}
      </div>
    </main>
  )
}
