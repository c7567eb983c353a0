import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core'
import { addDays } from '@rondo/core/metrics/days'
import { actionMetrics } from '@rondo/core/retro/action-effect'
import type { Session } from '@rondo/types'
import { type FormEvent, useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow } from '../../../live/use-board.ts'
import { attempt } from '../../../live/use-command.ts'
import { useAssignable } from '../../../live/use-people.ts'
import { useToday } from '../../../parts/use-today.ts'
import { announce } from '../../../ui/announce.ts'
import css from './act-part.module.css'
import body from './retro-body.module.css'
import { useRetroTopics } from './use-retro-topics.ts'

/** If … then … by whom, until when, measured by what. */
export function ActForm({ session }: { session: Session }) {
  const board = useBoard()
  const { day } = useToday()
  const people = useAssignable()
  const { ranked } = useRetroTopics(session)
  const cadence = useBoardRow()?.cadenceDays ?? 14
  const blank = { trigger: '', title: '', ownerId: '', dueOn: addDays(day, cadence), metric: '', topicId: session.focusId ?? '' }
  const [form, setForm] = useState(blank)
  const [no, setNo] = useState<string>()
  const set = (more: Partial<typeof blank>) => setForm((before) => ({ ...before, ...more }))
  const grouped = ranked.filter(({ isGrouped, notes, id }) => isGrouped || notes[0]?.topicId === id)
  const decide = (event: FormEvent) => {
    event.preventDefault()
    if (!form.title.trim()) return setNo('Say what is to be done.')
    if (!form.ownerId) return setNo('An action needs one owner.')
    const { trigger, title, ownerId, dueOn, metric, topicId } = form
    const answer = attempt(board, {
      type: 'retro.act',
      id: v7(),
      sessionId: session.id,
      topicId: grouped.some(({ id }) => id === topicId) ? topicId : null,
      trigger: trigger.trim(),
      title: title.trim(),
      ownerId,
      dueOn: dueOn || null,
      metric: metric.trim() || null,
    })
    setNo(answer.no)
    if (answer.no !== undefined) return
    announce('Decided. It is a card on the board now.')
    setForm({ ...blank, topicId })
  }
  return (
    <form className={`${body.panel} ${css.form}`} aria-label="A new action" noValidate onSubmit={decide}>
      <TextInput
        className={css.wide}
        label="If or when"
        placeholder="a build stays red for ten minutes"
        maxLength={2000}
        value={form.trigger}
        onChange={({ currentTarget: { value } }) => set({ trigger: value })}
      />
      <TextInput
        className={css.wide}
        label="Then"
        placeholder="we stop and mend it together"
        required
        maxLength={500}
        value={form.title}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
      />
      <NativeSelect
        label="Owner"
        required
        value={form.ownerId}
        data={[{ value: '', label: 'Choose one person' }, ...people.map(({ userId, name }) => ({ value: userId, label: name }))]}
        onChange={({ currentTarget: { value } }) => set({ ownerId: value })}
      />
      <TextInput type="date" label="Until" value={form.dueOn} onChange={({ currentTarget: { value } }) => set({ dueOn: value })} />
      <Autocomplete
        label="Measured by"
        placeholder="Choose or write"
        data={[...actionMetrics]}
        maxLength={100}
        value={form.metric}
        onChange={(metric) => set({ metric })}
      />
      {grouped.length > 0 && (
        <NativeSelect
          label="From the topic"
          value={form.topicId}
          data={[{ value: '', label: 'None' }, ...grouped.map(({ id, title }) => ({ value: id, label: title.slice(0, 60) }))]}
          onChange={({ currentTarget: { value } }) => set({ topicId: value })}
        />
      )}
      <div className={css.foot}>
        {no && <p role="alert">{no}</p>}
        <Button type="submit">Decide it</Button>
      </div>
    </form>
  )
}
