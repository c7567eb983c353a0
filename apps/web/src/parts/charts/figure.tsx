import { Download, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { DataTable, type TableOf } from './data-table.tsx'
import css from './figure.module.css'

type FigureProps = {
  title: string
  /** What the picture means, in one or two sentences. */
  sentence: ReactNode
  /** How it is counted. */
  method?: ReactNode
  /** What one may choose. */
  controls?: ReactNode
  table?: TableOf
  /** Hands the numbers over as a file. */
  onCsv?(): void
  /** What the marks mean. */
  legend?: ReactNode
  level?: 2 | 3
  children: ReactNode
}

/** A picture, a sentence that says what it means, and a table of its numbers. */
export function Figure({ title, sentence, method, controls, table, onCsv, legend, level = 2, children }: FigureProps) {
  const [isTable, setTable] = useState(false)
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={css.figure} aria-labelledby={id}>
      <header className={css.header}>
        <Heading id={id} className={css.title}>
          {title}
        </Heading>
        <div className={css.tools}>
          {table && (
            <button type="button" className={css.tool} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              <Table2 size={14} aria-hidden /> Table
            </button>
          )}
          {onCsv && (
            <button type="button" className={css.tool} onClick={onCsv}>
              <Download size={14} aria-hidden /> CSV
            </button>
          )}
        </div>
      </header>
      <p className={css.sentence}>{sentence}</p>
      {controls && <div className={css.controls}>{controls}</div>}
      {isTable && table ? (
        <DataTable caption={title} {...table} />
      ) : (
        <>
          {children}
          {legend && <div className={css.legend}>{legend}</div>}
        </>
      )}
      {method && <p className={css.method}>{method}</p>}
    </section>
  )
}

/** What is still missing until there is a picture: never a number made up. */
export function Missing({ children }: { children: ReactNode }) {
  return <div className={css.missing}>{children}</div>
}

type Mark = 'line' | 'dashed' | 'block' | 'hatched' | 'outline' | 'dot' | 'ring'

/** A mark of the picture and its name. */
export function Legend({ mark, tone, children }: { mark: Mark; tone: string; children: ReactNode }) {
  return (
    <span className={css.entry}>
      <span className={css.swatch} data-mark={mark} style={{ color: tone }} aria-hidden="true" />
      {children}
    </span>
  )
}
