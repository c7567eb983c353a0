import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import type { Card, Sprint } from '@rondo/types'
import { useState } from 'react'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useSelected } from '../../live/use-selected.ts'
import { filterOf, passes } from '../board/filter.ts'
import css from './change-scope.module.css'

const MOST = 60

/** Takes cards into the running sprint or out of it, with the reason that stays in the journal. */
export function ChangeScope({ sprint }: { sprint: Sprint }) {
  const may = useMay('sprint.add')
  const [isOpen, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        Change the scope
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={`Change the scope of ${sprint.name}`} size="lg">
        <Changes sprint={sprint} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Changes({ sprint, onDone }: { sprint: Sprint; onDone(): void }) {
  const give = useCommand()
  const inside = useSelected(['cards', `backlog/${sprint.id}`], (state) => [...state.orderOfSprint(sprint.id)].filter(({ doneAt }) => doneAt === null))
  const backlog = useSelected(['cards', 'backlog'], (state) => [...state.backlog])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useState('')
  const [reason, setReason] = useState('')
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const [taking, adding] = [inside, backlog].map((cards) => cards.filter(({ id }) => chosen.has(id)).map(({ id }) => id)) as [string[], string[]]
  const change = () => {
    const why = reason.trim() ? { reason: reason.trim() } : {}
    if (adding.length > 0) give({ type: 'sprint.add', sprintId: sprint.id, cardIds: adding, ...why })
    if (taking.length > 0) give({ type: 'sprint.remove', sprintId: sprint.id, cardIds: taking, ...why })
    onDone()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <TextInput label="Filter" placeholder="Words of the title, or a key" value={search} onChange={({ currentTarget }) => setSearch(currentTarget.value)} />
      <div className={css.lists}>
        <Cards legend="Take in from the backlog" empty="The backlog is empty." cards={backlog} search={search} chosen={chosen} onToggle={toggle} />
        <Cards legend="Take out of the sprint" empty="Nothing is open in it." cards={inside} search={search} chosen={chosen} onToggle={toggle} />
      </div>
      <Textarea
        label="Why?"
        description="It stands in the journal, for the review and for yourselves."
        autosize
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={css.foot}>
        <span>{said(adding.length, taking.length)}</span>
        <Button type="submit" disabled={adding.length + taking.length === 0 || reason.trim() === ''}>
          Change the scope
        </Button>
      </div>
    </form>
  )
}

type CardsProps = { legend: string; empty: string; cards: readonly Card[]; search: string; chosen: ReadonlySet<string>; onToggle(id: string): void }

function Cards({ legend, empty, cards, search, chosen, onToggle }: CardsProps) {
  const key = useBoardRow()?.key ?? ''
  const filter = filterOf({ q: search }, [], '')
  const found = filter ? cards.filter((card) => passes(card, filter, key)) : cards
  const first = new Set(found.slice(0, MOST))
  const shown = cards.filter((card) => first.has(card) || chosen.has(card.id))
  return (
    <fieldset className={css.cards}>
      <legend>{legend}</legend>
      {cards.length === 0 ? <p>{empty}</p> : found.length === 0 && <p>No card matches.</p>}
      {shown.map(({ id, title, number, points }) => (
        <label key={id} className={css.card}>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(id)} />
          <span className={css.title}>
            {title} <span className="key">{`${key}-${number}`}</span>
          </span>
          {points !== null && <span>{points}</span>}
        </label>
      ))}
      {found.length > MOST && <p>{`The first ${MOST} of ${found.length}. Filter to see others.`}</p>}
    </fieldset>
  )
}

function said(adding: number, taking: number) {
  if (adding + taking === 0) return 'Choose cards and say why.'
  return [adding > 0 && `${adding} in`, taking > 0 && `${taking} out`].filter(Boolean).join(', ')
}
