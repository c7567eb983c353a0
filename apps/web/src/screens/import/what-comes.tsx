import type { Report } from '@rondo/core/trello/report'
import { Check, CircleMinus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Section } from '../../ui/section.tsx'
import { droppedInWords, keptInWords } from './in-words.ts'
import css from './what-comes.module.css'

/** The report: what comes along, what is different here, what stays behind. */
export function WhatComes({ report, heading, children }: { report: Report; heading: string; children?: ReactNode }) {
  const { changed, dropped, warnings } = report
  return (
    <Section title={heading}>
      {children}
      <ul className={css.kept} aria-label="What comes along">
        {keptInWords(report).map((line) => (
          <li key={line}>
            <Check size={15} aria-hidden className={css.yes} />
            {line}
          </li>
        ))}
      </ul>
      {warnings.map((warning) => (
        <p key={warning} className={css.warning}>
          <TriangleAlert size={15} aria-hidden />
          <span>{warning}</span>
        </p>
      ))}
      {changed.length > 0 && <Counted title="Different here" lines={changed} />}
      {dropped.length > 0 && <Counted title={droppedInWords(report)} lines={dropped} />}
    </Section>
  )
}

function Counted({ title, lines }: { title: string; lines: Report['dropped'] }) {
  return (
    <details className={css.counted}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ what, count, why }) => (
          <li key={what}>
            <CircleMinus size={15} aria-hidden className={css.no} />
            <span>
              {what} <span className={css.number}>({count.toLocaleString('en')})</span>
              {why && <span className={css.why}>{why}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
