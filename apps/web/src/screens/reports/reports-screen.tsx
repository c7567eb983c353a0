import { useBoardRow } from '../../live/use-board.ts'
import { useCardClicks } from '../../parts/charts/use-card-clicks.ts'
import { useFolds } from '../../parts/folds/use-folds.ts'
import { useToday } from '../../parts/use-today.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { Picture } from './picture.tsx'
import { ReportStrip } from './report-strip.tsx'
import css from './reports-screen.module.css'
import { ReportsSkeleton } from './reports-skeleton.tsx'
import { sparksOf } from './sparks.ts'
import { useReportsSearch } from './use-reports-search.ts'

/** One picture, one sentence, one table; and a strip of small pictures to choose from. */
export function ReportsScreen() {
  const board = useBoardRow()
  const { now, tryAgain } = useFolds()
  const { day } = useToday()
  const [{ show = 'burndown' }] = useReportsSearch()
  const onClick = useCardClicks()
  useTitle(board && `Reports of ${board.name}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are the links within
    // biome-ignore lint/a11y/useKeyWithClickEvents: links are clicked by the keyboard too
    <div className={css.scroll} onClick={onClick}>
      <div className={css.page}>
        {now.step === 'opening' && <ReportsSkeleton />}
        {now.step === 'failed' && <ProblemPanel happened={now.problem.message} safe="The board itself is as you left it." retry={tryAgain} />}
        {now.step === 'open' && (
          <>
            <ReportStrip shown={show} sparks={sparksOf(now, day)} />
            <Picture key={show} show={show} folds={now} today={day} />
          </>
        )}
      </div>
    </div>
  )
}
