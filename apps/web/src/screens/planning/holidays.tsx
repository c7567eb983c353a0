import { Button, TextInput } from '@mantine/core'
import type { Sprint } from '@rondo/types'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useToday } from '../../parts/use-today.ts'
import css from './capacity-dialog.module.css'

/** Days in the sprint on which nobody of the team works. */
export function Holidays({ sprint }: { sprint: Sprint }) {
  const give = useCommand()
  const { short } = useToday()
  const mayChange = useMay('holiday.add')
  const holidays = useRows('holidays')
    .filter(({ id }) => sprint.startsOn <= id && id <= sprint.endsOn)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return (
    <section aria-label="Holidays">
      <h2>Holidays</h2>
      {holidays.length === 0 && <p className={css.soft}>None in these days.</p>}
      <ul className={css.lines}>
        {holidays.map(({ id, name }) => (
          <li key={id}>
            {short(id)}, {name}
            {mayChange && (
              <button type="button" className={css.remove} aria-label={`Remove ${name}`} onClick={() => give({ type: 'holiday.remove', on: id })}>
                <X size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <NewHoliday sprint={sprint} />}
    </section>
  )
}

function NewHoliday({ sprint }: { sprint: Sprint }) {
  const give = useCommand()
  const [on, setOn] = useState(sprint.startsOn)
  const [name, setName] = useState('')
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (on && name.trim() && give({ type: 'holiday.add', on, name: name.trim() })) setName('')
      }}
    >
      <TextInput size="xs" type="date" label="Day" value={on} max="9999-12-31" onChange={({ currentTarget }) => setOn(currentTarget.value)} />
      <TextInput size="xs" label="What it is called" value={name} maxLength={100} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Button size="xs" type="submit" variant="default" disabled={!on || !name.trim()}>
        Add a holiday
      </Button>
    </form>
  )
}
