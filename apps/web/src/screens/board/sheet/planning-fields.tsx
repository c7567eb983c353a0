import { Checkbox } from '@mantine/core'
import type { Card } from '@rondo/types'
import { useMay, useRow } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { LabelChip } from '../../../ui/label-chip.tsx'
import { ChooseSprint } from '../../backlog/choose-sprint.tsx'
import { PickEpic } from '../../backlog/pick-epic.tsx'
import { useUnfinishedSprints } from '../../backlog/target-sprint.ts'
import { FieldLine, PickField, SaidField } from './field-line.tsx'
import css from './planning-fields.module.css'

/** What planning knows of a card: who asked for it, its epic, its sprint, and whether the goal of that needs it. */
export function PlanningFields({ card: { id, epicId, sprintId, isGoal, requester } }: { card: Card }) {
  const give = useCommand()
  const epic = useRow('epics', epicId ?? '')
  const sprint = useRow('sprints', sprintId ?? '')
  const isAnyPlanned = useUnfinishedSprints().length > 0
  const mayMark = useMay('card.goal')
  return (
    <>
      {requester && <SaidField name="Asked for by">{requester}</SaidField>}
      <PickField name="Epic" shown={epic && <LabelChip name={epic.name} color={epic.color} />} pick={() => <PickEpic cardIds={[id]} />} />
      {isAnyPlanned && <PickField name="Sprint" shown={sprint?.name} pick={(done) => <ChooseSprint cardIds={[id]} onDone={done} />} />}
      {sprint && (
        <FieldLine name="Goal">
          <Checkbox
            className={css.goal ?? ''}
            size="xs"
            label="The goal needs this card"
            checked={isGoal}
            disabled={!mayMark}
            onChange={({ currentTarget }) => give({ type: 'card.goal', id, isGoal: currentTarget.checked })}
          />
        </FieldLine>
      )}
    </>
  )
}
