import { Button } from '@mantine/core'
import type { Label } from '@rondo/types'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useSelected } from '../../live/use-selected.ts'
import { ColorSelect } from '../../ui/color-select.tsx'
import { InlineText } from '../../ui/inline-text.tsx'
import { LabelChip } from '../../ui/label-chip.tsx'
import { Line } from '../../ui/section.tsx'
import css from './row.module.css'
import { useRemoval } from './use-removal.ts'

export function LabelLine({ label: { id, name, color }, canEdit }: { label: Label; canEdit: boolean }) {
  const command = useCommand()
  const remove = useRemoval()
  const canRemove = useMay('label.remove')
  const uses = useSelected(['cards'], (state) => [...state.all('cards')].filter(({ labels }) => labels.includes(id)).length)
  const called = name || color
  return (
    <Line>
      <span className={css.sample}>
        <LabelChip name={name} color={color} />
      </span>
      <span className={css.name}>
        <InlineText
          label={`Name of the label ${called}`}
          value={name}
          placeholder="no name"
          canBeEmpty
          isReadOnly={!canEdit}
          onChange={(next) => command({ type: 'label.edit', id, name: next, color })}
        />
      </span>
      <span className={css.note}>{uses === 1 ? 'on 1 card' : `on ${uses} cards`}</span>
      {canEdit && (
        <ColorSelect label={`Colour of the label ${called}`} value={color} onChange={(next) => command({ type: 'label.edit', id, name, color: next })} />
      )}
      {canRemove && (
        <Button
          variant="default"
          size="xs"
          aria-label={`Remove the label ${called}`}
          onClick={() => remove({ type: 'label.remove', id }, `The label “${called}” is removed.`)}
        >
          Remove
        </Button>
      )}
    </Line>
  )
}
