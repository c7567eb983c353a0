import { Button } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import { v7 } from 'uuid'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'

const first = [
  { name: 'To do', kind: 'todo' },
  { name: 'Doing', kind: 'doing' },
  { name: 'Done', kind: 'done' },
] as const

/** A board that has nothing yet. */
export function NoColumns() {
  const give = useCommand()
  const mayAdd = useMay('column.add')
  return (
    <EmptyPlace
      icon={<Columns3 />}
      title="This board has no columns yet"
      action={
        mayAdd && (
          <Button onClick={() => first.forEach(({ name, kind }) => void give({ type: 'column.add', id: v7(), name, kind }))}>Begin with three columns</Button>
        )
      }
    >
      {mayAdd
        ? 'Columns are the steps that work goes through: to do, doing, done. You can rename and add to them at any time.'
        : 'Ask a facilitator of this board to add some.'}
    </EmptyPlace>
  )
}
