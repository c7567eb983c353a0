import { Button, Group, NativeSelect } from '@mantine/core'
import type { Session, Template } from '@rondo/types'
import { useCommand } from '../../live/use-command.ts'
import { SuggestedRetros } from './suggested-retros.tsx'

type ChooseFormProps = {
  kind: Session['kind']
  forms: readonly Template[]
  form: Template
  isOwn: boolean
  onChoose(id: string): void
  onEdit(form: Template): void
}

const labels: Partial<Record<Session['kind'], string>> = { poker: 'Deck', priority: 'Method' }

/** What a session is made from: one that comes with Rondo, or one of the board's own. */
export function ChooseForm({ kind, forms, form, isOwn, onChoose, onEdit }: ChooseFormProps) {
  const command = useCommand()
  return (
    <>
      <NativeSelect
        label={labels[kind] ?? 'Format'}
        value={form.id}
        data={forms.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
      {kind === 'retro' && <SuggestedRetros chosen={form.id} onChoose={onChoose} />}
      <Group gap="xs">
        <Button variant="default" size="compact-xs" onClick={() => onEdit(form)}>
          {isOwn ? 'Change this format' : 'Make it our own'}
        </Button>
        {isOwn && (
          <Button variant="subtle" color="red" size="compact-xs" onClick={() => command({ type: 'template.remove', id: form.id })}>
            Remove it
          </Button>
        )}
      </Group>
    </>
  )
}
