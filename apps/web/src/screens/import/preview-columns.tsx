import { SegmentedControl } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Report } from '@rondo/core/trello/report'
import type { ColumnKind } from '@rondo/types/vocabulary'
import { Line, Lines, Section } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import css from './preview-line.module.css'

const kindOptions = [
  { value: 'todo', label: 'To do' },
  { value: 'doing', label: 'Doing' },
  { value: 'done', label: 'Done' },
]

type PreviewColumnsProps = { columns: Report['columns']; kinds: Record<string, ColumnKind>; onChange(id: string, kind: ColumnKind): void }

/** What each list means for flow: proposed, and to be changed. */
export function PreviewColumns({ columns, kinds, onChange }: PreviewColumnsProps) {
  return (
    <Section title="What the lists mean" lead="So that Rondo knows when work on a card began and when it was done. This is our guess from their names.">
      <Lines label="Columns">
        {columns.map(({ id, name, cards, isArchived }) => (
          <Line key={id}>
            <span className={css.name}>
              {name}
              <span className={css.under}>{count(cards, 'card')}</span>
            </span>
            {isArchived && <Tag>archived</Tag>}
            <SegmentedControl
              aria-label={`What ${name} means`}
              data={kindOptions}
              value={kinds[id] ?? 'todo'}
              onChange={(kind) => onChange(id, kind as ColumnKind)}
              size="xs"
            />
          </Line>
        ))}
      </Lines>
    </Section>
  )
}
