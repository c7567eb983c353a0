import { Button } from '@mantine/core'
import { takenFromGoal } from '@rondo/core/goal-cards'
import { list } from '@rondo/core/sentences/words'
import type { Card, Sprint } from '@rondo/types'
import { useState } from 'react'
import { useRow } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useArchivedPart } from '../../live/use-part.ts'
import { useSelected } from '../../live/use-selected.ts'
import { Choice } from '../../parts/charts/choice.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import css from './close-sprint.module.css'
import { ClosedAlready } from './closed-already.tsx'
import { type Choice as Chosen, choicesOf, closingSums, decisionsOf, splitFault } from './closing.ts'
import { ClosingCard } from './closing-card.tsx'
import { NextSprint } from './next-sprint.tsx'
import { SumLine } from './sum-line.tsx'

type CloseSprintProps = { id: string; onLeave(): void; onClosed(id: string): void }

export function CloseSprint({ id, onLeave, onClosed }: CloseSprintProps) {
  const sprint = useRow('sprints', id)
  if (!sprint?.startedAt)
    return (
      <EmptyPlace title="This sprint is not running" action={<Button onClick={onLeave}>Back to the sprint</Button>}>
        Only a sprint that runs can be closed.
      </EmptyPlace>
    )
  if (sprint.finishedAt) return <ClosedAlready sprint={sprint} onOpen={() => onClosed(id)} />
  return <Closing sprint={sprint} onLeave={onLeave} />
}

/** One decision for each card that is not done, with the usual one made already; and whether the goal was met. */
function Closing({ sprint, onLeave }: { sprint: Sprint; onLeave(): void }) {
  const give = useCommand()
  const { isThere } = useArchivedPart()
  // Done cards that were put away meanwhile are part of the sprint too.
  const cards = useSelected(['cards', 'archived', `backlog/${sprint.id}`], (state): Card[] => [
    ...state.orderOfSprint(sprint.id),
    ...[...state.all('archived')].filter(({ sprintId }) => sprintId === sprint.id),
  ])
  const targets = useSelected(['sprints'], (state) => [...state.all('sprints')].filter(({ id, finishedAt }) => id !== sprint.id && !finishedAt).sort(byStart))
  const [target, setTarget] = useState<string>()
  const [chosen, setChosen] = useState<Record<string, Chosen>>({})
  const [saidGoal, setSaidGoal] = useState<'yes' | 'no'>()
  const next = targets.find(({ id }) => id === target) ?? targets[0]
  const choices = choicesOf(cards, chosen, next !== undefined)
  const open = cards.filter(({ doneAt }) => doneAt === null)
  const sums = closingSums(cards, choices)
  const faults = open.filter((card) => splitFault(card, choices[card.id] as Chosen)).length
  const ofGoal = cards.filter(({ isGoal }) => isGoal)
  const taken = useSelected(['cards', `sprints/${sprint.id}`], (state) => takenFromGoal(state, sprint).map(({ title }) => title))
  const isOpen = taken.length > 0 || ofGoal.some(({ doneAt }) => doneAt === null)
  const isMet = saidGoal ?? (isOpen ? 'no' : ofGoal.length > 0 ? 'yes' : undefined)
  const close = () =>
    give({ type: 'sprint.finish', id: sprint.id, unfinished: 'backlog', decisions: decisionsOf(choices, next), ...(isMet && { goalMet: isMet === 'yes' }) })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <header>
        <h2 className={css.title}>Close {sprint.name}</h2>
        <p className={css.lead}>
          {open.length === 0
            ? 'Every card is done. What it came to is written down, and stays.'
            : 'Each card that is not done gets one decision. What the sprint came to is written down, and stays.'}
        </p>
      </header>
      <section className={css.part} aria-labelledby="goal-met">
        <h3 id="goal-met">Was the goal met?</h3>
        <p className={css.goal}>{sprint.goal || 'This sprint had no goal.'}</p>
        <Choice
          label="Was the goal met?"
          value={isMet ?? 'open'}
          options={[{ value: 'yes', name: 'Yes' }, { value: 'no', name: 'No' }, ...(isMet === undefined ? [{ value: 'open' as const, name: 'Not said' }] : [])]}
          onChange={(value) => value !== 'open' && setSaidGoal(value)}
        />
        {taken.length > 0 && <p className={css.lead}>{saidTaken(taken)}</p>}
      </section>
      {open.length > 0 && (
        <section className={css.part} aria-labelledby="open-cards">
          <div className={css.between}>
            <h3 id="open-cards">Cards that are not done</h3>
            <NextSprint targets={targets} value={next?.id} onChange={setTarget} />
          </div>
          <ul className={css.cards}>
            {open.map((card) => (
              <ClosingCard
                key={card.id}
                card={card}
                choice={choices[card.id] as Chosen}
                next={next?.name}
                onChange={(choice) => setChosen((before) => ({ ...before, [card.id]: choice }))}
              />
            ))}
          </ul>
        </section>
      )}
      <footer className={css.foot}>
        <SumLine sums={sums} />
        <div className={css.acts}>
          <Button variant="default" onClick={onLeave}>
            Not yet
          </Button>
          <Button type="submit" disabled={faults > 0 || !sums.isProved || !isThere}>
            Close {sprint.name}
          </Button>
        </div>
        {faults > 0 && (
          <p className={css.fault} role="status">
            {faults === 1 ? 'One card that is split needs' : `${faults} cards that are split need`} to say how many points are done.
          </p>
        )}
      </footer>
    </form>
  )
}

const saidTaken = (titles: readonly string[]) =>
  `${list(titles.map((title) => `“${title}”`))}, which the goal needed, ${titles.length === 1 ? 'was' : 'were'} taken out unfinished.`

const byStart = (a: Sprint, b: Sprint) => (a.startsOn < b.startsOn ? -1 : 1)
