import type { ReactNode } from 'react'
import css from './empty-place.module.css'

type EmptyPlaceProps = { icon?: ReactNode; title: string /** It is all that the page says. */; isPage?: boolean; children?: ReactNode; action?: ReactNode }

/** An empty place is an invitation: what belongs here, and the one thing to do. */
export function EmptyPlace({ icon, title, isPage = false, children, action }: EmptyPlaceProps) {
  return (
    <div className={css.place}>
      {icon && (
        <div className={css.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p className={css.words}>{children}</p>}
      {action}
    </div>
  )
}
