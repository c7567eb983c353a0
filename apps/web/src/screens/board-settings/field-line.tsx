import { Button } from '@mantine/core'
import type { Field } from '@rondo/types'
import { useCommand } from '../../live/use-command.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { Line } from '../../ui/section.tsx'
import { kindNames } from './field-kinds.ts'
import css from './row.module.css'
import { useRemoval } from './use-removal.ts'

export function FieldLine({ field: { id, name, kind, options }, canEdit }: { field: Field; canEdit: boolean }) {
  const command = useCommand()
  const remove = useRemoval()
  return (
    <Line>
      <span className={css.name}>
        <InlineText
          label={`Name of the field ${name}`}
          value={name}
          isReadOnly={!canEdit}
          onChange={(next) => command({ type: 'field.rename', id, name: next })}
        />
        <span className={css.under}>{options.length > 0 ? `${kindNames[kind]}: ${options.join(', ')}` : kindNames[kind]}</span>
      </span>
      {canEdit && (
        <Button
          variant="default"
          size="xs"
          aria-label={`Remove the field ${name}`}
          onClick={() => remove({ type: 'field.remove', id }, `The field “${name}” is removed from every card.`)}
        >
          Remove
        </Button>
      )}
    </Line>
  )
}
