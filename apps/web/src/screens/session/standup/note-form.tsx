import { Button, TextInput } from '@mantine/core'
import type { StandUpPlace } from '@rondo/core/standup/columns'
import { type RefObject, useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../../live/board-provider.tsx'
import { attempt } from '../../../live/use-command.ts'
import { CardsToggle } from './cards-toggle.tsx'
import { PeopleToggle } from './people-toggle.tsx'
import css from './place.module.css'

type NoteFormProps = {
  sessionId: string
  columnId: StandUpPlace
  label: string
  action: string
  /** What is asked beside the words. */
  asks?: readonly ('people' | 'card' | 'day')[]
  peopleLabel?: string
  mostPeople?: number
  /** What it begins with: whom and which card one is speaking of. */
  begins?: { cardIds: readonly string[]; people: readonly string[] }
  /** Words for a note that has only people. */
  wordless?: (people: readonly string[]) => string
  field?: RefObject<HTMLInputElement | null>
}

const nothing = { cardIds: [], people: [] }

/** Notes one thing: Enter and it is there, and the field is empty again. */
export function NoteForm({
  sessionId,
  columnId,
  label,
  action,
  asks = [],
  peopleLabel = 'With whom',
  mostPeople,
  begins = nothing,
  wordless,
  field,
}: NoteFormProps) {
  const board = useBoard()
  const [text, setText] = useState('')
  const [people, setPeople] = useState<readonly string[]>()
  const [cardIds, setCardIds] = useState<readonly string[]>()
  const [day, setDay] = useState('')
  const [no, setNo] = useState<string>()
  const who = people ?? begins.people
  const which = cardIds ?? begins.cardIds
  const submit = () => {
    const words = text.trim() || (who.length > 1 ? (wordless?.(who) ?? '') : '')
    if (!words) return setNo(wordless ? 'Choose who, or say what.' : 'Say what it is about.')
    const more = { cardIds: [...which], people: asks.includes('people') ? [...who] : [], ...(day && { dueOn: day }) }
    const answer = attempt(board, { type: 'note.add', id: v7(), sessionId, columnId, text: words, ...more })
    setNo(answer.no)
    if (answer.no !== undefined) return
    setText('')
    setPeople(undefined)
    setCardIds(undefined)
    setDay('')
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={css.row}>
        <TextInput
          ref={field}
          className={css.wide ?? ''}
          size="xs"
          label={label}
          value={text}
          maxLength={2000}
          error={no}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
        {asks.includes('day') && <TextInput size="xs" type="date" label="Until" value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} />}
        <Button size="xs" type="submit" variant="default">
          {action}
        </Button>
      </div>
      {asks.includes('people') && <PeopleToggle label={peopleLabel} chosen={who} onChange={setPeople} {...(mostPeople && { most: mostPeople })} />}
      {asks.includes('card') && <CardsToggle label="Which card" offered={begins.cardIds} chosen={which} onChange={setCardIds} />}
    </form>
  )
}
