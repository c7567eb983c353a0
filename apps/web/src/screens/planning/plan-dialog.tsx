import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { nextSprint } from '@rondo/core/next-sprint'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../live/use-board.ts'
import { attempt } from '../../live/use-command.ts'
import { useToday } from '../../parts/use-today.ts'
import { announce } from '../../ui/announce.ts'
import { closeDialog, setBacklogView } from '../backlog/backlog-view.ts'
import css from './plan-dialog.module.css'

type Faults = { name?: string; startsOn?: string; endsOn?: string }

/** A sprint's name and days: the next ones as the team's rhythm has it, or those of one that is planned. */
export function PlanDialog({ sprintId }: { sprintId?: string }) {
  const board = useBoard()
  const { day } = useToday()
  const sprint = useRow('sprints', sprintId ?? '')
  const cadence = useBoardRow()?.cadenceDays
  const [plan, setPlan] = useState(() => ({ goal: '', ...(sprint ?? nextSprint(board.replica.state, board.boardId, day)) }))
  const [no, setNo] = useState<Faults>({})
  const change = (next: Partial<typeof plan>) => {
    setPlan({ ...plan, ...next })
    setNo({})
  }
  const save = () => {
    const { name, startsOn, endsOn, goal } = { ...plan, name: plan.name.trim(), goal: plan.goal.trim() }
    if (!name) return setNo({ name: 'A sprint needs a name.' })
    if (!startsOn) return setNo({ startsOn: 'Say on which day it begins.' })
    if (!endsOn) return setNo({ endsOn: 'Say on which day it ends.' })
    const id = sprint?.id ?? v7()
    const answer = attempt(board, sprint ? { type: 'sprint.edit', id, name, startsOn, endsOn } : { type: 'sprint.plan', id, name, goal, startsOn, endsOn })
    if (answer.no !== undefined) return setNo({ endsOn: answer.no })
    announce(sprint ? 'Saved' : `${name} is planned`)
    closeDialog()
    setBacklogView({ sprintId: id, side: 'sprint' })
  }
  return (
    <Modal opened onClose={closeDialog} title={sprint ? `Name and days of ${sprint.name}` : 'Plan a sprint'} size="md">
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextInput
          label="Name"
          value={plan.name}
          error={no.name}
          maxLength={100}
          data-autofocus
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <div className={css.days}>
          <TextInput
            type="date"
            label="First day"
            value={plan.startsOn}
            error={no.startsOn}
            max="9999-12-31"
            disabled={sprint?.startedAt != null}
            onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Last day"
            value={plan.endsOn}
            max="9999-12-31"
            error={no.endsOn}
            errorProps={{ role: 'alert' }}
            onChange={({ currentTarget }) => change({ endsOn: currentTarget.value })}
          />
        </div>
        {!sprint && <p className={css.hint}>Proposed from your rhythm: a sprint begins every {cadence === 1 ? 'day' : `${cadence} days`}.</p>}
        {!sprint && (
          <Textarea
            label="Goal"
            description="It can wait, and everybody can write in it."
            value={plan.goal}
            autosize
            minRows={2}
            maxLength={1000}
            onChange={({ currentTarget }) => change({ goal: currentTarget.value })}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={closeDialog}>
            Cancel
          </Button>
          <Button type="submit">{sprint ? 'Save' : 'Plan it'}</Button>
        </Group>
      </form>
    </Modal>
  )
}
