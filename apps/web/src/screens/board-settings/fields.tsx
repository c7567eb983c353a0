import { byRank } from '@rondo/core/rank'
import { SquarePen } from 'lucide-react'
import { useMay, useRows } from '../../live/use-board.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Lines, Section } from '../../ui/section.tsx'
import { FieldLine } from './field-line.tsx'
import { NewField } from './new-field.tsx'
import css from './row.module.css'

export function Fields() {
  const fields = [...useRows('fields')].sort(byRank)
  const canAdd = useMay('field.add')
  return (
    <Section title="Own fields" lead="What this team wants to know about a card beyond what every card has.">
      {canAdd && <NewField />}
      {fields.length === 0 ? (
        <EmptyPlace icon={<SquarePen size={20} />} title="No fields of your own yet" />
      ) : (
        <div className={css.list}>
          <Lines label="Own fields">
            {fields.map((field) => (
              <FieldLine key={field.id} field={field} canEdit={canAdd} />
            ))}
          </Lines>
        </div>
      )}
    </Section>
  )
}
