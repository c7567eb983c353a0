import { Button, NativeSelect, TextInput } from '@mantine/core'
import { addDays } from '@rondo/core/metrics/days'
import type { Session, SessionColumn } from '@rondo/types'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow } from '../../../live/use-board.ts'
import { attempt } from '../../../live/use-command.ts'
import { useAssignable } from '../../../live/use-people.ts'
import { useToday } from '../../../parts/use-today.ts'
import { announce } from '../../../ui/announce.ts'
import css from '../standup/place.module.css'

/** Which dimension, what is tried, by whom, until when. */
export function ActOnForm({ session, offered, isFull }: { session: Session; offered: readonly SessionColumn[]; isFull: boolean }) {
  const board = useBoard()
  const people = useAssignable()
  const { day } = useToday()
  const cadence = useBoardRow()?.cadenceDays ?? 14
  const [metric, setMetric] = useState('')
  const [title, setTitle] = useState('')
  const [ownerId, setOwner] = useState('')
  const [dueOn, setDue] = useState(addDays(day, cadence))
  const [no, setNo] = useState<string>()
  const decide = () => {
    if (!offered.some(({ name }) => name === metric)) return setNo('Choose what it makes better.')
    if (!title.trim()) return setNo('Say what is to be done.')
    if (!ownerId) return setNo('An action needs one owner.')
    const answer = attempt(board, { type: 'retro.act', id: v7(), sessionId: session.id, title: title.trim(), ownerId, dueOn: dueOn || null, metric })
    setNo(answer.no)
    if (answer.no !== undefined) return
    setTitle('')
    announce('Decided. It is a card on the board now.')
  }
  return (
    <form
      className={css.form}
      noValidate
      aria-label="A new action"
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
    >
      {isFull && <p className={css.lead}>Two dimensions are enough for once, so only those two are offered.</p>}
      <div className={css.row}>
        <NativeSelect
          size="xs"
          label="To make better"
          value={metric}
          data={[{ value: '', label: 'Choose a dimension' }, ...offered.map(({ name }) => ({ value: name, label: name }))]}
          onChange={({ currentTarget }) => setMetric(currentTarget.value)}
        />
        <TextInput
          size="xs"
          className={css.wide ?? ''}
          label="We"
          placeholder="review before we begin something new"
          maxLength={500}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label="Owner"
          value={ownerId}
          data={[{ value: '', label: 'Choose one person' }, ...people.map(({ userId, name }) => ({ value: userId, label: name }))]}
          onChange={({ currentTarget }) => setOwner(currentTarget.value)}
        />
        <TextInput size="xs" type="date" label="Until" value={dueOn} onChange={({ currentTarget }) => setDue(currentTarget.value)} />
        <Button size="xs" type="submit">
          Decide it
        </Button>
      </div>
      {no && <p role="alert">{no}</p>}
    </form>
  )
}
