import type { ReactNode } from 'react'
import { useTitle } from '../ui/use-title.ts'
import css from './alone.module.css'
import { Mark } from './mark.tsx'

/** A page outside the app: one thing in the middle. */
export function Alone({
  title,
  heading,
  lead,
  isWide = false,
  children,
}: {
  title: string
  heading?: string
  lead?: ReactNode
  isWide?: boolean
  children: ReactNode
}) {
  useTitle(title)
  return (
    <main id="main" className={css.alone}>
      <div className={css.box} data-wide={isWide || undefined}>
        <p className={css.brand}>
          <Mark size={28} />
          Rondo
        </p>
        {heading && <h1 className={css.heading}>{heading}</h1>}
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  )
}
