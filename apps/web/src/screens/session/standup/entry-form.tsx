import { Button, Kbd, Textarea } from '@mantine/core'
import { questionsOn } from '@rondo/core/standup/columns'
import type { OnOwnTime } from '@rondo/core/standup/own-day'
import type { OwnEntry } from '@rondo/core/standup/own-entries'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { focusNow } from '../../../parts/focus-now.ts'
import { useToday } from '../../../parts/use-today.ts'
import { announce } from '../../../ui/announce.ts'
import { CardChip } from './card-chip.tsx'
import { CardsToggle } from './cards-toggle.tsx'
import chips from './chips.module.css'
import { nothingSaid, type Said, useEntryDraft } from './entry-draft.ts'
import { MeantBefore } from './meant-before.tsx'
import { PeopleToggle } from './people-toggle.tsx'
import css from './place.module.css'
import { sendEntry } from './send-entry.ts'
import { usePreWritten } from './use-pre-written.ts'

type EntryFormProps = {
  session: Session
  day: string
  me: OnOwnTime
  entries: readonly OwnEntry[]
  onBegin(): void
  onSent(): void
}

/** One's own entry: what the log saw is written already, so that there is little left to type. */
export function EntryForm({ session, day, me, entries, onBegin, onSent }: EntryFormProps) {
  const board = useBoard()
  const { userId } = board
  const { short } = useToday()
  const key = useBoardRow()?.key ?? ''
  const sent = entries.find((entry) => entry.userId === userId && entry.day === day)
  const [draft, setDraft] = useEntryDraft(`standup:${session.id}:${day}`, sent)
  const [no, setNo] = useState<string>()
  const { seen, became } = usePreWritten(session, me, day, entries)
  const told = seen.filter(({ cardId }) => !draft.leftOut.includes(cardId))
  const mine = useSelected(['cards'], (state) =>
    [...state.all('cards')].filter(({ assignees, doneAt }) => doneAt === null && assignees.includes(userId)).map(({ id }) => id),
  )
  const questions = questionsOn(session, day)
  const has = (columnId: string) => session.columns.some(({ id }) => id === columnId)
  const said = (columnId: string) => draft.said[columnId] ?? nothingSaid
  const say = (columnId: string, more: Partial<Said>) => {
    onBegin()
    setDraft({ ...draft, said: { ...draft.said, [columnId]: { ...said(columnId), ...more } } })
  }
  const leaveOut = (cardId: string) => {
    onBegin()
    setDraft({ ...draft, leftOut: [...draft.leftOut, cardId] })
  }
  const keyOf = (id: string) => `${key}-${board.replica.state.get('cards', id)?.number ?? '?'}`
  const send = () => {
    const since = {
      text: told
        .map(({ title, words }) => `${title}: ${words}`)
        .join('; ')
        .slice(0, 2000),
      cardIds: told.map(({ cardId }) => cardId).slice(0, 50),
      people: [],
    }
    const intent = said('intent')
    const entry = [
      { columnId: 'since', ...since },
      ...questions.map(({ id }) => ({ columnId: id, ...said(id) })),
      { columnId: 'intent', ...intent, text: intent.cardIds.map(keyOf).join(', ') },
      { columnId: 'help', ...said('help') },
      { columnId: 'hand-on', ...said('hand-on') },
    ].filter(({ columnId }) => has(columnId))
    if (entry.every(({ text }) => !text.trim()) && !sent) return setNo('Say one thing, or choose a card.')
    const refused = sendEntry(board, { sessionId: session.id, day, zone: me.zone, sent }, entry)
    setNo(refused)
    if (refused !== undefined) return
    setDraft(undefined)
    announce('Your entry is there.')
    onSent()
  }
  const field = (columnId: string, label: string, description: string | undefined, isFirst = false) => (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxLength={2000}
      label={label}
      description={description}
      value={said(columnId).text}
      ref={isFirst && !sent ? focusNow : undefined}
      onChange={({ currentTarget }) => say(columnId, { text: currentTarget.value })}
    />
  )
  return (
    <form
      className={css.place}
      aria-label={`Your entry for ${short(day)}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        send()
      }}
    >
      <h3>Your entry for {short(day)}</h3>
      <MeantBefore entries={entries} day={day} became={became} />
      {told.length > 0 && (
        <>
          <p className={css.lead}>What the board saw you do. Leave out what nobody needs to read.</p>
          <ul className={chips.chips}>
            {told.map(({ cardId, title, words }) => (
              <CardChip key={cardId} cardId={cardId} title={title} said={words} onDrop={() => leaveOut(cardId)} />
            ))}
          </ul>
        </>
      )}
      {questions.map(({ id, name, prompt }, n) => (
        <div key={id} className={css.form}>
          {field(id, name, prompt, n === 0)}
          {said(id).text && (
            <CardsToggle label={`Cards for ${name}`} offered={mine.slice(0, 5)} chosen={said(id).cardIds} onChange={(cardIds) => say(id, { cardIds })} />
          )}
        </div>
      ))}
      {has('intent') && (
        <>
          <p className={css.lead}>Today you mean to move</p>
          <CardsToggle label="Today you mean to move" offered={mine} chosen={said('intent').cardIds} onChange={(cardIds) => say('intent', { cardIds })} />
        </>
      )}
      {has('help') && field('help', 'Help wanted', undefined)}
      {has('help') && said('help').text && <PeopleToggle label="Help from" chosen={said('help').people} onChange={(people) => say('help', { people })} />}
      {has('hand-on') && field('hand-on', 'For the next time zone', undefined)}
      {no && <p role="alert">{no}</p>}
      <div className={css.row}>
        <Button size="xs" type="submit">
          {sent ? 'Change it' : 'Send it'}{' '}
          <Kbd size="xs" ml={6}>
            Ctrl Enter
          </Kbd>
        </Button>
      </div>
    </form>
  )
}
