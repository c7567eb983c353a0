import type { Session } from '@rondo/types'
import { Lock } from 'lucide-react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay } from '../../../live/use-board.ts'
import { useSealed } from '../../../live/use-session.ts'
import { promises } from '../promise.ts'
import { Dimension } from './dimension.tsx'
import css from './health-body.module.css'

/** All that is asked, and what becomes of the answers. */
export function AnswerStage({ session, prompt }: { session: Session; prompt: string }) {
  const { userId } = useBoard()
  const may = useMay('note.add')
  const { mine } = useSealed(session.id)
  const { columns, revealed, spectators, secrecy } = session
  const open = columns.filter(({ id }) => !revealed.includes(`health:${id}`))
  const done = columns.filter(({ id }) => mine.has(`health:${id}`)).length
  if (!may || spectators.includes(userId)) return <p>You look on here: what others mark is seen by nobody, and so is not seen by you.</p>
  return (
    <>
      <p className={css.promise}>
        <Lock size={14} aria-hidden />
        <span>
          {promises[secrecy]} {prompt}
        </span>
      </p>
      <p className={css.soft} role="status">
        {open.length === 0 ? 'All has been revealed, so nothing is asked any more.' : `You have answered ${done} of ${open.length}. You need not answer all.`}
      </p>
      <div className={css.grid}>
        {open.map((column) => (
          <Dimension key={column.id} session={session} column={column} />
        ))}
      </div>
    </>
  )
}
