import { Modal } from '@mantine/core'
import type { Sprint } from '@rondo/types'
import { useRow } from '../../live/use-board.ts'
import { closeDialog } from '../backlog/backlog-view.ts'
import { Absences } from './absences.tsx'
import css from './capacity-dialog.module.css'
import { CapacityTable } from './capacity-table.tsx'
import { Holidays } from './holidays.tsx'
import { capacityWords } from './meter-words.ts'
import { useSprintNumbers } from './use-sprint-numbers.ts'

/** Who has how many days for a sprint. */
export function CapacityDialog({ sprintId }: { sprintId: string }) {
  const sprint = useRow('sprints', sprintId)
  return (
    <Modal opened onClose={closeDialog} title={sprint ? `Capacity for ${sprint.name}` : 'Capacity'} size="xl">
      {sprint ? <Days sprint={sprint} /> : <p>That sprint is no longer here.</p>}
    </Modal>
  )
}

function Days({ sprint }: { sprint: Sprint }) {
  const { capacity, meter } = useSprintNumbers(sprint)
  return (
    <div className={css.days}>
      <p>{capacityWords(capacity, meter)}</p>
      <CapacityTable people={capacity.people} total={capacity.available} />
      <Absences sprint={sprint} />
      <Holidays sprint={sprint} />
    </div>
  )
}
