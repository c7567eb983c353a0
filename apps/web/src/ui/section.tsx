import { type ReactNode, useId } from 'react'
import css from './section.module.css'

type SectionProps = { title: string; lead?: ReactNode; actions?: ReactNode; isDangerous?: boolean; children: ReactNode }

/** A part of a page with a name of its own. */
export function Section({ title, lead, actions, isDangerous = false, children }: SectionProps) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id} data-dangerous={isDangerous || undefined}>
      <header className={css.header}>
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      <div className={css.body}>{children}</div>
    </section>
  )
}

/** Lines in a section, one under the other, with a thin rule between them. */
export function Lines({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={css.lines} aria-label={label}>
      {children}
    </ul>
  )
}

export function Line({ children }: { children: ReactNode }) {
  return <li className={css.line}>{children}</li>
}
