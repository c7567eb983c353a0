import { useBoard } from '../../../live/board-provider.tsx'
import { BurnFigure } from '../../../parts/charts/burn-figure.tsx'
import { burnOf } from '../../../parts/charts/burn-of.ts'
import { useFolds } from '../../../parts/folds/use-folds.ts'
import { useToday } from '../../../parts/use-today.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { Bone, Loading } from '../../../ui/skeleton.tsx'
import css from './data-part.module.css'
import { FactTile } from './fact-tile.tsx'
import type { RetroPartProps } from './retro-body.tsx'
import { useRetroFacts, useRetroSprint } from './use-retro-facts.ts'

/** What the board says of the sprint. Each fact can become a note. */
export function DataPart({ session }: RetroPartProps) {
  const { replica } = useBoard()
  const sprint = useRetroSprint(session)
  const facts = useRetroFacts(sprint)
  const { now } = useFolds()
  const { day } = useToday()
  if (!sprint) return <EmptyPlace title="There is no sprint to look at">With sprints, the board tells here how the last one went.</EmptyPlace>
  if (!facts || now.step !== 'open')
    return (
      <Loading what="the facts">
        <Bone height={300} />
      </Loading>
    )
  const burn = burnOf(now.sprints, sprint.id, day, (id) => replica.state.get('sprints', id))
  return (
    <>
      <ul className={css.facts} aria-label={`Facts of ${sprint.name}`}>
        {facts.map((fact) => (
          <FactTile key={fact.id} fact={fact} session={session} />
        ))}
      </ul>
      {burn && <BurnFigure kind="burnup" report={burn} calendar={now.sprints.calendar} today={day} level={3} />}
    </>
  )
}
