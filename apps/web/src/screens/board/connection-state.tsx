import { count } from '@rondo/core/count'
import { useConnection } from '../../live/use-board.ts'
import css from './connection-state.module.css'
import { NotApplied } from './not-applied.tsx'

/** How the line is, honestly. */
export function ConnectionState() {
  const { line, waiting } = useConnection()
  const words = line === 'live' ? (waiting > 1 ? `sending ${waiting}` : 'live') : line === 'catching up' ? 'catching up' : offline(waiting)
  return (
    <span className={css.both}>
      <NotApplied />
      <span className={css.state} data-line={line} role="status" aria-label="Connection">
        <span className={css.dot} aria-hidden="true" />
        {words}
      </span>
    </span>
  )
}

const offline = (waiting: number) => (waiting === 0 ? 'offline' : `offline, ${count(waiting, 'change')} waiting`)
