import { X } from 'lucide-react'
import { ActivityPanel } from '../../parts/activity/activity-panel.tsx'
import { ArchivePanel } from './archive-panel.tsx'
import css from './board-panel.module.css'
import { setView } from './view.ts'

/** What stands beside the board: its activity, or its archive. */
export function BoardPanel({ panel }: { panel: 'activity' | 'archive' }) {
  const title = panel === 'activity' ? 'Activity' : 'Archived cards'
  return (
    <aside className={css.panel} aria-label={title}>
      <header className={css.header}>
        <h2>{title}</h2>
        <button type="button" className={css.close} aria-label={`Close ${title.toLowerCase()}`} onClick={() => setView({ panel: null })}>
          <X size={17} aria-hidden />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.body} aria-label={`${title}, latest first`} tabIndex={0}>
        {panel === 'activity' ? <ActivityPanel /> : <ArchivePanel />}
      </section>
    </aside>
  )
}
