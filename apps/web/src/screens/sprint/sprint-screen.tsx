import { useNavigate, useSearch } from '@tanstack/react-router'
import { useBoardRow } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useCardClicks } from '../../parts/charts/use-card-clicks.ts'
import { useTitle } from '../../ui/use-title.ts'
import { CloseSprint } from './close-sprint.tsx'
import { NothingRuns } from './nothing-runs.tsx'
import { PastSprint } from './past-sprint.tsx'
import { PastSprints } from './past-sprints.tsx'
import { RunningSprint } from './running-sprint.tsx'
import css from './sprint-screen.module.css'
import { readSprintSearch, type SprintSearch } from './sprint-search.ts'

/** Where the sprint stands; how it is closed; and what the past ones came to. */
export function SprintScreen() {
  const board = useBoardRow()
  const running = useSelected(['sprints'], (state) => state.runningSprints)
  const { past, closing } = useSearch({ from: '/signed-in/boards/$id/sprint', select: (raw) => readSprintSearch(raw) })
  const navigate = useNavigate()
  const go = (search: SprintSearch) => void navigate({ to: '.', search })
  const onClick = useCardClicks()
  useTitle(board && `Sprint of ${board.name}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are the links within
    // biome-ignore lint/a11y/useKeyWithClickEvents: links are clicked by the keyboard too
    <div className={css.scroll} onClick={onClick}>
      <div className={css.page}>
        {past ? (
          <PastSprint id={past} onLeave={() => go({})} />
        ) : closing ? (
          <CloseSprint id={closing} onLeave={() => go({})} onClosed={(id) => go({ past: id })} />
        ) : (
          <>
            {running.map((sprint) => (
              <RunningSprint key={sprint.id} sprint={sprint} onClose={() => go({ closing: sprint.id })} />
            ))}
            {running.length === 0 && <NothingRuns />}
            <PastSprints onOpen={(id) => go({ past: id })} />
          </>
        )}
      </div>
    </div>
  )
}
