import type { PersonCapacity } from '@rondo/core/capacity-of'
import { hasRole } from '@rondo/core/roles'
import { useEffect, useState } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMyRole } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useNames } from '../../live/use-people.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import css from './capacity-dialog.module.css'
import { round } from './meter-words.ts'

/** Person by person: working days, less days off, times the share of a full week that is not spent on call. One plans one's own; a facilitator everybody's. */
export function CapacityTable({ people, total }: { people: readonly PersonCapacity[]; total: number }) {
  const nameOf = useNames()
  const { userId: me } = useBoard()
  const isFacilitator = hasRole(useMyRole(), 'facilitator')
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Working days</th>
          <th scope="col">Off</th>
          <th scope="col">Part-time, %</th>
          <th scope="col">On call, %</th>
          <th scope="col">Days</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const name = nameOf(person.userId)
          return (
            <tr key={person.userId}>
              <th scope="row">
                <span className={css.person}>
                  <Avatar userId={person.userId} name={name} size={20} isPlain /> {name}
                </span>
              </th>
              <td data-label="Working days">{person.workdays}</td>
              <td data-label="Off">{person.off}</td>
              <Shares person={person} name={name} mayChange={isFacilitator || person.userId === me} />
              <td data-label="Days">{round(person.days)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            Together
          </th>
          <td>{round(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Shares({ person: { userId, fte, onCall }, name, mayChange }: { person: PersonCapacity; name: string; mayChange: boolean }) {
  const give = useCommand()
  return (
    <>
      <td data-label="Part-time, %">
        <Percent
          label={`${name} works so much of a full week, in %`}
          value={fte}
          mayChange={mayChange}
          onChange={(next) => give({ type: 'capacity.set', userId, fte: next, onCall })}
        />
      </td>
      <td data-label="On call, %">
        <Percent
          label={`${name} is on call, in %`}
          value={onCall}
          mayChange={mayChange}
          onChange={(next) => give({ type: 'capacity.set', userId, fte, onCall: next })}
        />
      </td>
    </>
  )
}

/** A share as whole per cent. What is not one is said where it was typed, and not sent. */
function Percent({ label, value, mayChange, onChange }: { label: string; value: number; mayChange: boolean; onChange(share: number): void }) {
  const shown = String(Math.round(value * 100))
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const number = Number(text)
  const isFine = text.trim() !== '' && number >= 0 && number <= 100
  return (
    <NumberField
      size="xs"
      w={82}
      aria-label={label}
      value={text}
      min={0}
      max={100}
      disabled={!mayChange}
      error={isFine ? undefined : '0 to 100'}
      onChange={setText}
      onBlur={() => isFine && text !== shown && onChange(number / 100)}
      onKeyDown={({ key }) => key === 'Enter' && isFine && text !== shown && onChange(number / 100)}
    />
  )
}
