import { Button, NativeSelect } from '@mantine/core'
import { finishedSprints } from '@rondo/core/capacity-of'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Presentation, Printer } from 'lucide-react'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useReviewPart } from '../../live/use-part.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useCardClicks } from '../../parts/charts/use-card-clicks.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { Bone, Loading } from '../../ui/skeleton.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { GuestLinks } from './guest-links.tsx'
import css from './review-screen.module.css'
import { readReviewSearch } from './review-search.ts'
import { SprintReview } from './sprint-review.tsx'

/** The review of the sprint that runs or was closed last, or of another one: to be shown on a wall, printed, and talked about. */
export function ReviewScreen() {
  const board = useBoardRow()
  const sprints = useSelected(['sprints'], (state) => [...state.runningSprints, ...finishedSprints(state).toReversed()])
  const { sprint: chosen } = useSearch({ from: '/signed-in/boards/$id/review', select: (raw) => readReviewSearch(raw) })
  const sprint = sprints.find(({ id }) => id === chosen) ?? sprints[0]
  const { isThere, problem } = useReviewPart(sprint?.id)
  const mayLead = useMay('demo.move')
  const navigate = useNavigate()
  const onClick = useCardClicks()
  useTitle(board && `Review of ${board.name}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are the links within
    // biome-ignore lint/a11y/useKeyWithClickEvents: links are clicked by the keyboard too
    <div className={css.scroll} onClick={onClick}>
      <div className={css.page}>
        {!sprint && (
          <EmptyPlace icon={<Presentation size={20} />} title="No sprint to review yet">
            Once a sprint has begun, its review is here: the goal, what was agreed on and done, and the cards to show, for the team and for guests.
          </EmptyPlace>
        )}
        {sprint && (
          <div className={css.bar}>
            <NativeSelect
              aria-label="Sprint"
              value={sprint.id}
              data={sprints.map(({ id, name, finishedAt }) => ({ value: id, label: finishedAt ? name : `${name} (runs)` }))}
              onChange={({ currentTarget }) => void navigate({ to: '.', search: { sprint: currentTarget.value } })}
            />
            <Button variant="default" leftSection={<Printer size={15} aria-hidden />} onClick={() => print()}>
              Print
            </Button>
          </div>
        )}
        {sprint && problem && <ProblemPanel happened={problem.message} safe="The board itself is as you left it." />}
        {sprint && !isThere && !problem && (
          <Loading what="the review">
            <Bone height={420} />
          </Loading>
        )}
        {sprint && isThere && <SprintReview key={sprint.id} sprintId={sprint.id} />}
        {sprint && mayLead && <GuestLinks key={`guests of ${sprint.id}`} sprint={sprint} />}
      </div>
    </div>
  )
}
