import { type ReactNode, useId } from 'react'
import css from './panel.module.css'

/** A part of the page with its own name, as the figures have. */
export function Panel({ title, lead, tools, children }: { title: string; lead?: ReactNode; tools?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header className={css.header}>
        <h3 id={id} className={css.title}>
          {title}
        </h3>
        {tools}
      </header>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </section>
  )
}
