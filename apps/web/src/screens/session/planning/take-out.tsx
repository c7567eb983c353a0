import { Button } from '@mantine/core'
import { cardsToTakeOut } from '@rondo/core/cards-to-take-out'
import { count } from '@rondo/core/count'
import { LEAST_CONFIDENCE, readScores } from '@rondo/core/score-votes'
import type { Session, Sprint } from '@rondo/types'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useReveals } from '../../../live/use-session.ts'
import type { SprintNumbers } from '../../planning/use-sprint-numbers.ts'
import css from './score-vote.module.css'

/** Where the team does not believe in its plan: the cards of lowest rank without which it would be 85 % sure of the rest. */
export function TakeOut({ session, sprint, numbers }: { session: Session; sprint: Sprint; numbers: SprintNumbers }) {
  const command = useCommand()
  const may = useMay('sprint.remove')
  const last = useReveals(session.id, 'confidence').at(-1)
  const median = last ? readScores(last).median : null
  if (session.closedAt || sprint.startedAt || median === null || median >= LEAST_CONFIDENCE) return null
  const { sure } = numbers.meter
  if (sure === null) return <p className={css.words}>Take out what you doubt most: there is not enough history yet to say how much would do.</p>
  const cards = cardsToTakeOut(numbers.cards, sure)
  if (cards.length === 0) return <p className={css.words}>By its history the team is 85 % sure of these cards. Ask what the doubt is about.</p>
  return (
    <div className={css.out}>
      <p>
        Without {cards.length === 1 ? 'the card of lowest rank' : `the ${cards.length} cards of lowest rank`} the team would be 85 % sure to finish the rest:
      </p>
      <ul>
        {cards.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {may && (
        <Button size="xs" variant="default" onClick={() => command({ type: 'sprint.remove', sprintId: sprint.id, cardIds: cards.map(({ id }) => id) })}>
          Take {count(cards.length, 'card')} out
        </Button>
      )}
    </div>
  )
}
