import { TextInput } from '@mantine/core'
import type { Stage } from '@rondo/types'
import { NumberField } from '../../ui/number-field.tsx'
import css from './edit-list.module.css'
import { moved, RowActs } from './row-acts.tsx'

type StageListProps = { stages: readonly Stage[]; onChange(stages: Stage[]): void /** The one that the room is in cannot be taken out. */; current?: string }

/** Stages in their order: named, timed, moved, left out. */
export function StageList({ stages, onChange, current }: StageListProps) {
  const change = (id: string, next: Partial<Stage>) => onChange(stages.map((stage) => (stage.id === id ? { ...stage, ...next } : stage)))
  return (
    <ol className={css.list}>
      {stages.map((stage, n) => (
        <li key={stage.id} className={css.line}>
          <TextInput
            size="xs"
            className={css.grow ?? ''}
            aria-label={`Name of stage ${n + 1}`}
            value={stage.name}
            maxLength={100}
            onChange={({ currentTarget }) => change(stage.id, { name: currentTarget.value })}
          />
          <NumberField
            size="xs"
            w={84}
            aria-label={`Minutes for ${stage.name}`}
            placeholder="no limit"
            min={1}
            max={600}
            value={stage.minutes ?? ''}
            onChange={(text) => change(stage.id, { minutes: text === '' ? null : Math.round(Number(text)) })}
          />
          <RowActs
            name={stage.name}
            onMove={(by) => onChange(moved(stages, n, by))}
            onRemove={stage.id === current || stages.length === 1 ? undefined : () => onChange(stages.filter(({ id }) => id !== stage.id))}
          />
        </li>
      ))}
    </ol>
  )
}
