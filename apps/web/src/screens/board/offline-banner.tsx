import { CloudOff } from 'lucide-react'
import { useConnection } from '../../live/use-board.ts'
import css from './offline-banner.module.css'

/** Says that one may go on. */
export function OfflineBanner() {
  const { line, waiting } = useConnection()
  if (line !== 'offline') return null
  return (
    <p className={css.banner} role="status">
      <CloudOff size={15} aria-hidden />
      {waiting === 0
        ? 'You are offline. Go on working: your changes are kept and sent when the line is back.'
        : `You are offline. ${waiting} ${waiting === 1 ? 'change is' : 'changes are'} kept here and will be sent, in order, when the line is back.`}
    </p>
  )
}
