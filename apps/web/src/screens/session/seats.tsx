import { Button, Checkbox } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Session } from '@rondo/types'
import { Check, Eye } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { usePerson } from '../../live/use-people.ts'
import { countOf, useSealed, useSeats } from '../../live/use-session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { isOnePage } from './is-one-page.ts'
import css from './seats.module.css'

/** Who is here, each once whatever the tabs, and who is ready to go on. Where names are hidden, only how many. */
export function Seats({ session }: { session: Session }) {
  const { userId } = useBoard()
  const command = useCommand()
  const may = useMay('session.spectate')
  const seats = useSeats(session.id)
  const { mine, answered, seal } = useSealed(session.id)
  const ready = answered.get('ready')
  const isSpectator = session.spectators.includes(userId)
  const others = seats.filter((id) => id !== userId)
  return (
    <div className={css.seats}>
      <ul className={css.people} aria-label="Who is here">
        {[userId, ...others].map((id) => (
          <Seat key={id} userId={id} isReady={Array.isArray(ready) && ready.includes(id)} isSpectator={session.spectators.includes(id)} />
        ))}
      </ul>
      {countOf(ready) > 0 && <span className={css.ready}>{count(countOf(ready), 'person is', 'people are')} ready</span>}
      {may && (
        <span className={css.mine}>
          {!isSpectator && !isOnePage(session) && (
            <Checkbox
              size="xs"
              label="I am ready to go on"
              checked={mine.has('ready')}
              onChange={({ currentTarget }) => seal('ready', currentTarget.checked ? { isReady: true } : null)}
            />
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() => command({ type: 'session.spectate', id: session.id, isSpectator: !isSpectator })}
          >
            {isSpectator ? 'Take part' : 'Only look on'}
          </Button>
        </span>
      )}
    </div>
  )
}

function Seat({ userId, isReady, isSpectator }: { userId: string; isReady: boolean; isSpectator: boolean }) {
  const { name } = usePerson(userId)
  return (
    <li className={css.seat} data-ready={isReady || undefined}>
      <Avatar userId={userId} name={name} size={24} {...(isReady ? { note: 'is ready' } : isSpectator ? { note: 'looks on' } : {})} />
      {isReady && <Check size={12} className={css.mark} aria-hidden />}
      {isSpectator && <Eye size={12} className={css.mark} aria-hidden />}
    </li>
  )
}
