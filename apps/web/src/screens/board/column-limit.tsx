import { Button, Group, Portal } from '@mantine/core'
import type { Column } from '@rondo/types'
import { useCommand } from '../../live/use-command.ts'
import { Floating } from '../../parts/floating.tsx'
import { focusNow } from '../../parts/focus-now.ts'
import type { OpenedBy } from '../../ui/menu-button.tsx'
import { NumberField } from '../../ui/number-field.tsx'

/** How many cards a column should hold at once; empty is no limit. */
export function ColumnLimit({ opened: { button, onClose }, column: { id, name, wipLimit } }: { opened: OpenedBy; column: Column }) {
  const give = useCommand()
  return (
    <Portal>
      <Floating at={button.getBoundingClientRect()} label={`Limit of the column ${name}`} onClose={onClose}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const next = Number(new FormData(event.currentTarget).get('limit')) || null
            if (next !== wipLimit) give({ type: 'column.limit', id, wipLimit: next })
            onClose()
          }}
        >
          <Group gap={6} wrap="nowrap" align="flex-end">
            <NumberField
              size="xs"
              name="limit"
              label="Limit of cards at once"
              placeholder="none"
              defaultValue={wipLimit ?? ''}
              min={1}
              max={999}
              data-autofocus
              ref={focusNow}
              flex={1}
            />
            <Button size="xs" type="submit">
              Save
            </Button>
          </Group>
        </form>
      </Floating>
    </Portal>
  )
}
