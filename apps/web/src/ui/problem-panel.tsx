import { Button } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import css from './problem-panel.module.css'

type ProblemPanelProps = { happened: string; safe?: string; retry?: () => void; retryLabel?: string }

/** What happened, what is safe, what to do. */
export function ProblemPanel({ happened, safe, retry, retryLabel = 'Try again' }: ProblemPanelProps) {
  return (
    <div className={css.panel} role="alert">
      <TriangleAlert size={18} aria-hidden className={css.icon} />
      <div>
        <p className={css.happened}>{happened}</p>
        {safe && <p className={css.safe}>{safe}</p>}
        {retry && (
          <Button variant="default" size="xs" mt="xs" onClick={retry}>
            {retryLabel}
          </Button>
        )}
      </div>
    </div>
  )
}
