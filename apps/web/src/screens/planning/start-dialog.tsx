import { Button, Group, Modal } from '@mantine/core'
import { count } from '@rondo/core/count'
import { isReady } from '@rondo/core/readiness'
import type { Sprint } from '@rondo/types'
import { useState } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../live/use-board.ts'
import { attempt } from '../../live/use-command.ts'
import { useToday } from '../../parts/use-today.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { toast } from '../../ui/toast.tsx'
import { closeDialog } from '../backlog/backlog-view.ts'
import { capacityWords, contentWords, fitReason, fitWords } from './meter-words.ts'
import css from './start-dialog.module.css'
import { useSprintNumbers } from './use-sprint-numbers.ts'

/** What the team commits to, once more, before the sprint begins. */
export function StartDialog({ sprintId }: { sprintId: string }) {
  const sprint = useRow('sprints', sprintId)
  return (
    <Modal opened onClose={closeDialog} title={sprint ? `Start ${sprint.name}` : 'Start'} size="lg">
      {sprint ? <Commitment sprint={sprint} /> : <p>That sprint is no longer here.</p>}
    </Modal>
  )
}

function Commitment({ sprint }: { sprint: Sprint }) {
  const board = useBoard()
  const { short } = useToday()
  const { cards, meter, capacity, goal } = useSprintNumbers(sprint)
  const row = useBoardRow()
  const [no, setNo] = useState<string>()
  const unready = cards.filter((card) => !isReady(card, row?.definitionOfReady ?? []))
  const start = () => {
    const answer = attempt(board, { type: 'sprint.start', id: sprint.id })
    if (answer.no !== undefined) return setNo(answer.no)
    closeDialog()
    toast(`${sprint.name} has begun, with ${contentWords(meter)}.`)
  }
  return (
    <>
      <p className={css.lead}>This is written down as what the team committed to, and stays as it is now. What changes later is seen as a change.</p>
      <dl className={css.facts}>
        <dt>Goal</dt>
        <dd>{sprint.goal || 'None is written. A goal lets the team decide what to leave out.'}</dd>
        <dt>Days</dt>
        <dd>
          {short(sprint.startsOn)} – {short(sprint.endsOn)}
        </dd>
        <dt>Work</dt>
        <dd>
          {contentWords(meter)}. {fitWords[meter.fit]}. {fitReason(meter)}
        </dd>
        <dt>Goal met</dt>
        <dd>{goal === null || goal.why ? (goal?.why ?? '–') : `P ${goal.said}`}</dd>
        <dt>Capacity</dt>
        <dd>{capacityWords(capacity, meter)}</dd>
        {unready.length > 0 && (
          <>
            <dt>Not ready</dt>
            <dd>
              {count(unready.length, 'card')}: {unready.map(({ title }) => title).join(', ')}
            </dd>
          </>
        )}
      </dl>
      <ul className={css.cards} aria-label="Committed cards">
        {cards.map(({ id, number, title, points, isGoal }) => (
          <li key={id}>
            <span className="key">
              {row?.key}-{number}
            </span>
            <span className={css.title}>{title}</span>
            {isGoal && <span className={css.goal}>goal</span>}
            <span className="number">{points ?? '–'}</span>
          </li>
        ))}
        {cards.length === 0 && <li>No cards: the team pulls its work as it goes.</li>}
      </ul>
      {no && <ProblemPanel happened={no} />}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={closeDialog}>
          Not yet
        </Button>
        <Button onClick={start} data-autofocus>
          Start sprint
        </Button>
      </Group>
    </>
  )
}
