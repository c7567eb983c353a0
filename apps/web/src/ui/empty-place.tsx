import type { ReactNode } from 'react'
import css from './empty-place.module.css'

/** An empty place is an invitation: what belongs here, and the one thing to do. */
export function EmptyPlace({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.place}>
      {icon && (
        <div className={css.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <h2>{title}</h2>
      {children && <p className={css.words}>{children}</p>}
      {action}
    </div>
  )
}
