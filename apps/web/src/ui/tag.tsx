import type { ReactNode } from 'react'
import css from './tag.module.css'

/** A word about a thing, in a tint. Red, amber and green keep their meanings. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'accent' | 'blocked' | 'risk' | 'done'; children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={tone}>
      {children}
    </span>
  )
}
