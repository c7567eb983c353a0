import { showsNames } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { Lock, LockOpen, TriangleAlert } from 'lucide-react'
import { useSeats } from '../../../live/use-session.ts'
import { promises } from '../promise.ts'
import { lateWords } from './late-words.ts'
import css from './write-part.module.css'

/** Below this many who write, authors can be guessed from what they say. */
const FEW = 5

/** What becomes of one's name, said where one writes. */
export function PromiseLine({ session }: { session: Session }) {
  const { id, secrecy, spectators, revealed } = session
  const writers = useSeats(id).filter((userId) => !spectators.includes(userId)).length
  if (revealed.includes('note'))
    return (
      <p className={css.promise} role="status">
        <LockOpen size={14} aria-hidden />
        <span>The notes have been revealed. {lateWords(session)}</span>
      </p>
    )
  return (
    <p className={css.promise}>
      <Lock size={14} aria-hidden />
      <span>
        {secrecy === 'named' ? 'Nobody reads this before the reveal. Then your name stands beside it.' : promises[secrecy]}
        {!showsNames(secrecy) && writers < FEW && (
          <span className={css.warning}>
            <TriangleAlert size={13} aria-hidden /> Fewer than five are here, so who wrote what can be guessed from what it says.
          </span>
        )}
      </span>
    </p>
  )
}
