import { isReady } from '@rondo/core/readiness'
import type { Sprint } from '@rondo/types'
import { useBoardRow } from '../../live/use-board.ts'
import { Later, later } from '../../ui/later.tsx'
import { BacklogList } from '../backlog/backlog-list.tsx'
import { useShownInList } from '../backlog/use-backlog-filter.ts'
import { GoalField } from './goal-field.tsx'
import { LoadBars } from './load-bars.tsx'
import { MeterView } from './meter-view.tsx'
import css from './open-sprint.module.css'
import { SprintHeader } from './sprint-header.tsx'
import { useSprintNumbers } from './use-sprint-numbers.ts'
import { VotesOnPlan } from './votes-on-plan.tsx'

const TakenUnready = later(async () => (await import('./taken-unready.tsx')).TakenUnready)

/** The sprint that is being planned: its goal, what it comes to against what the team can do, whose work it is, and its cards. */
export function OpenSprint({ sprint }: { sprint: Sprint }) {
  const ids = useShownInList(sprint.id, null)
  const numbers = useSprintNumbers(sprint)
  const definition = useBoardRow()?.definitionOfReady ?? []
  const unready = numbers.cards.filter((card) => card.doneAt === null && !isReady(card, definition))
  return (
    <BacklogList
      listId={sprint.id}
      name={sprint.name}
      ids={ids}
      isWhole
      empty={
        <p className={css.empty}>
          No cards yet. Drag the first one here, or press <kbd>Alt</kbd> <kbd>→</kbd> on a card of the backlog.
        </p>
      }
    >
      <div className={css.top}>
        <SprintHeader sprint={sprint} />
        <GoalField sprint={sprint} />
        <VotesOnPlan sprint={sprint} numbers={numbers} />
        <MeterView sprint={sprint} numbers={numbers} />
        {numbers.cards.length > 0 && <LoadBars loads={numbers.loads} />}
        {unready.length > 0 && (
          <Later>
            <TakenUnready sprint={sprint} cards={unready} />
          </Later>
        )}
      </div>
    </BacklogList>
  )
}
