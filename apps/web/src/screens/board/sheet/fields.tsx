import { Button, Group, Menu } from '@mantine/core'
import { byRank } from '@rondo/core/rank'
import type { Card } from '@rondo/types'
import { cardTypes } from '@rondo/types/vocabulary'
import { Ban } from 'lucide-react'
import { useState } from 'react'
import { useColumns, useMay, useRow, useRows } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { usePerson } from '../../../live/use-people.ts'
import { PickLabels } from '../../../parts/pickers/pick-labels.tsx'
import { PickPeople } from '../../../parts/pickers/pick-people.tsx'
import { PickPoints } from '../../../parts/pickers/pick-points.tsx'
import { PickPriority } from '../../../parts/pickers/pick-priority.tsx'
import { PickReason } from '../../../parts/pickers/pick-reason.tsx'
import { useToday } from '../../../parts/use-today.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { LabelChip } from '../../../ui/label-chip.tsx'
import { Later, later } from '../../../ui/later.tsx'
import { When } from '../../../ui/when.tsx'
import { FieldLine, PickField } from './field-line.tsx'
import css from './fields.module.css'
import { OwnField } from './own-field.tsx'
import { PlanningFields } from './planning-fields.tsx'
import { TimeTaken } from './time-taken.tsx'

const PickDay = later(async () => (await import('../../../parts/pickers/later-pick-day.tsx')).PickDay)

/** What is known of a card, each changed where it stands. */
export function Fields({ card }: { card: Card }) {
  const own = useRows('fields').toSorted(byRank)
  const { id, assignees, labels, priority, points, dueOn } = card
  const today = useToday()
  const ids = [id]
  const isLate = dueOn !== null && card.doneAt === null && dueOn < today.day
  return (
    <div className={css.fields}>
      <ColumnField card={card} />
      <TypeField card={card} />
      <PickField
        name="Assignees"
        shown={assignees.length > 0 && assignees.map((userId) => <PersonMark key={userId} userId={userId} />)}
        pick={() => <PickPeople cardIds={ids} />}
      />
      <PickField name="Labels" shown={labels.length > 0 && labels.map((label) => <Chip key={label} id={label} />)} pick={() => <PickLabels cardIds={ids} />} />
      <PickField name="Priority" shown={priority} pick={(done) => <PickPriority cardIds={ids} onDone={done} />} />
      <PickField
        name="Points"
        shown={points !== null && <span className="number">{points}</span>}
        pick={(done) => <PickPoints cardIds={ids} onDone={done} />}
      />
      {card.doneAt !== null && <TimeTaken card={{ ...card, doneAt: card.doneAt }} />}
      <PlanningFields card={card} />
      <PickField
        name="Due"
        shown={dueOn && <span className={isLate ? css.late : undefined}>{`${today.short(dueOn)}${isLate ? ', overdue' : ''}`}</span>}
        pick={(done) => (
          <Later>
            <PickDay cardIds={ids} onDone={done} />
          </Later>
        )}
      />
      <PickField
        name="Blocked"
        shown={
          card.blockedReason !== null && (
            <span className={css.blocked}>
              <Ban size={14} aria-hidden />
              <span>
                {card.blockedReason}
                {card.blockedSince && (
                  <>
                    {' · since '}
                    <When at={card.blockedSince} />
                  </>
                )}
              </span>
            </span>
          )
        }
        empty="No"
        pick={(done) => <PickReason cardIds={ids} onDone={done} />}
      />
      {own.map((field) => (
        <OwnField key={field.id} cardId={id} field={field} value={card.values[field.id]} />
      ))}
    </div>
  )
}

function ColumnField({ card: { id, columnId } }: { card: Card }) {
  const columns = useColumns()
  const give = useCommand()
  const mayMove = useMay('card.move')
  const here = useRow('columns', columnId)
  const [isOpen, setOpen] = useState(false)
  return (
    <FieldLine name="Column">
      <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={220}>
        <Menu.Target>
          <button type="button" className={css.value} disabled={!mayMove} aria-label={`Column: ${here?.name ?? ''}`}>
            <span className={css.kind} data-kind={here?.kind} aria-hidden="true" />
            {here?.name}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.map(({ id: to, name }) => (
            <Menu.Item key={to} disabled={to === columnId} onClick={() => give({ type: 'card.move', id, columnId: to })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </FieldLine>
  )
}

function TypeField({ card: { id, type } }: { card: Card }) {
  const give = useCommand()
  const mayChange = useMay('card.type')
  return (
    <FieldLine name="Type">
      <Group gap={4} role="group" aria-label="Type">
        {cardTypes.map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            variant={kind === type ? 'light' : 'default'}
            aria-pressed={kind === type}
            disabled={!mayChange && kind !== type}
            onClick={() => kind !== type && mayChange && give({ type: 'card.type', id, kind })}
          >
            {kind}
          </Button>
        ))}
      </Group>
    </FieldLine>
  )
}

function PersonMark({ userId }: { userId: string }) {
  const { name } = usePerson(userId)
  return (
    <span className={css.person}>
      <Avatar userId={userId} name={name} size={20} isPlain /> {name}
    </span>
  )
}

function Chip({ id }: { id: string }) {
  const label = useRow('labels', id)
  return label ? <LabelChip name={label.name} color={label.color} /> : null
}
