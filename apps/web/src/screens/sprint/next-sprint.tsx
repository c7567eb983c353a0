import { Button } from '@mantine/core'
import { nextSprint } from '@rondo/core/next-sprint'
import type { Sprint } from '@rondo/types'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { Chooser } from '../../parts/charts/choice.tsx'
import { useToday } from '../../parts/use-today.ts'

/** Where carried cards go; or, where no sprint is planned, a way to plan one. */
export function NextSprint({ targets, value, onChange }: { targets: readonly Sprint[]; value: string | undefined; onChange(id: string): void }) {
  const { replica, boardId } = useBoard()
  const give = useCommand()
  const mayPlan = useMay('sprint.plan')
  const { day } = useToday()
  if (targets.length > 0)
    return <Chooser label="Carried cards go to" value={value ?? ''} options={targets.map(({ id, name }) => ({ value: id, name }))} onChange={onChange} />
  if (!mayPlan) return null
  const next = nextSprint(replica.state, boardId, day)
  return (
    <Button size="xs" variant="default" onClick={() => give({ type: 'sprint.plan', id: v7(), goal: '', ...next })}>
      Plan {next.name} to carry cards into it
    </Button>
  )
}
