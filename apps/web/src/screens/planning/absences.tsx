import { Button, NativeSelect, TextInput } from '@mantine/core'
import { laterDay } from '@rondo/core/metrics/days'
import { hasRole } from '@rondo/core/roles'
import type { Sprint } from '@rondo/types'
import { X } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay, useMyRole, useRows } from '../../live/use-board.ts'
import { attempt, useCommand } from '../../live/use-command.ts'
import { useAssignable, useNames } from '../../live/use-people.ts'
import { useToday } from '../../parts/use-today.ts'
import css from './capacity-dialog.module.css'

/** Days off that touch the sprint. */
export function Absences({ sprint }: { sprint: Sprint }) {
  const give = useCommand()
  const nameOf = useNames()
  const { short } = useToday()
  const { userId: me } = useBoard()
  const isFacilitator = hasRole(useMyRole(), 'facilitator')
  const mayAdd = useMay('absence.add')
  const absences = useRows('absences')
    .filter(({ from, to }) => from <= sprint.endsOn && to >= sprint.startsOn)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (
    <section aria-label="Days off">
      <h2>Days off</h2>
      {absences.length === 0 && <p className={css.soft}>Nobody is away in these days, as far as the team has said.</p>}
      <ul className={css.lines}>
        {absences.map(({ id, userId, from, to }) => {
          const words = `${nameOf(userId)}, ${short(from)}${to === from ? '' : ` – ${short(to)}`}`
          return (
            <li key={id}>
              {words}
              {(isFacilitator || userId === me) && (
                <button type="button" className={css.remove} aria-label={`Remove ${words}`} onClick={() => give({ type: 'absence.remove', id })}>
                  <X size={14} aria-hidden />
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {mayAdd && <NewAbsence sprint={sprint} isFacilitator={isFacilitator} />}
    </section>
  )
}

function NewAbsence({ sprint, isFacilitator }: { sprint: Sprint; isFacilitator: boolean }) {
  const board = useBoard()
  const people = useAssignable()
  const [userId, setUserId] = useState(board.userId)
  const [days, setDays] = useState({ from: sprint.startsOn, to: sprint.startsOn })
  const [no, setNo] = useState<string>()
  const add = () => {
    if (!days.from || !days.to) return setNo('Say the first and the last day.')
    setNo(attempt(board, { type: 'absence.add', id: v7(), userId, ...days }).no)
  }
  return (
    <form
      noValidate
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {isFacilitator && (
        <NativeSelect
          size="xs"
          label="Who is away"
          value={userId}
          onChange={({ currentTarget }) => setUserId(currentTarget.value)}
          data={people.map((person) => ({ value: person.userId, label: person.name }))}
        />
      )}
      <TextInput
        size="xs"
        type="date"
        label={isFacilitator ? 'From' : 'I am away from'}
        value={days.from}
        max="9999-12-31"
        onChange={({ currentTarget }) =>
          setDays({ from: currentTarget.value, to: currentTarget.value && laterDay(days.to || currentTarget.value, currentTarget.value) })
        }
      />
      <TextInput
        size="xs"
        type="date"
        label="To"
        value={days.to}
        max="9999-12-31"
        error={no}
        errorProps={{ role: 'alert' }}
        onChange={({ currentTarget }) => setDays({ ...days, to: currentTarget.value })}
      />
      <Button size="xs" type="submit" variant="default">
        Add days off
      </Button>
    </form>
  )
}
