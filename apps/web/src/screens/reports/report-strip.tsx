import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type ReportKind, reportKinds } from './report-kinds.ts'
import css from './report-strip.module.css'
import { Spark } from './spark.tsx'

const groups = ['Sprint', 'Flow', 'Forecast'] as const

/** Small pictures to choose from. */
export function ReportStrip({ shown, sparks }: { shown: ReportKind; sparks: Record<ReportKind, readonly number[]> }) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    // In braces: what it answers is a promise in newer browsers, and no way to clean up.
    void ref.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown])
  return (
    <nav ref={ref} className={css.strip} aria-label="Reports">
      {groups.map((group) => (
        <div key={group} className={css.group}>
          <h3 className={css.name}>{group}</h3>
          {reportKinds
            .filter((kind) => kind.group === group)
            .map(({ name, title }) => (
              <Link
                key={name}
                from="/boards/$id/reports"
                to="."
                search={(search) => ({ ...search, show: name })}
                className={css.one}
                aria-current={name === shown ? 'true' : undefined}
              >
                <span>{title}</span>
                <Spark values={sparks[name]} />
              </Link>
            ))}
        </div>
      ))}
    </nav>
  )
}
