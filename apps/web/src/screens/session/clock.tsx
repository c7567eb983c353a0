import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { Session } from '@rondo/types'
import { Pause, Play, Timer, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { followServerClock, serverNow } from '../../live/server-clock.ts'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import css from './clock.module.css'
import { useLeads } from './use-leads.ts'

/** A stand-up has one quarter of an hour for all of it, whatever its stages. */
const STAND_UP_MINUTES = 15

/** The room's clock: the same on every screen, since it counts to a moment of the server's. It hurries nobody by force. */
export function Clock({ session }: { session: Session }) {
  const { id, kind, timer, stages, stageId } = session
  const command = useCommand()
  const leads = useLeads(session)
  const mayAdd = useMay('session.time')
  const left = useLeft(timer)
  const minutes = kind === 'standup' ? STAND_UP_MINUTES : (stages.find((stage) => stage.id === stageId)?.minutes ?? 5)
  const isOver = left !== null && left <= 0
  const over = isOver && timer?.endsAt ? timer.endsAt : ''
  useEffect(() => {
    if (over) announce('The time is up')
  }, [over])
  if (left === null)
    return leads ? (
      <Button
        variant="default"
        size="xs"
        leftSection={<Timer size={14} aria-hidden />}
        onClick={() => command({ type: 'session.time', id, what: 'start', minutes })}
      >
        Start {minutes} min
      </Button>
    ) : null
  return (
    <span className={css.clock} data-over={isOver || undefined}>
      <span className={css.time} role="timer" aria-label={isOver ? 'The time is up' : `${words(left)} left`}>
        {isOver ? `+${words(-left)}` : words(left)}
      </span>
      {isOver && <span>time is up</span>}
      {timer?.leftMs !== null && !isOver && <span>held</span>}
      {leads && (
        <Tooltip label={timer?.endsAt ? 'Hold the clock' : 'Let it go on'}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={timer?.endsAt ? 'Hold the clock' : 'Let it go on'}
            onClick={() => command({ type: 'session.time', id, what: timer?.endsAt ? 'hold' : 'resume' })}
          >
            {timer?.endsAt ? <Pause size={15} /> : <Play size={15} />}
          </ActionIcon>
        </Tooltip>
      )}
      {mayAdd && (
        <Button variant="subtle" size="compact-xs" onClick={() => command({ type: 'session.time', id, what: 'add', minutes: 2 })}>
          + 2 min
        </Button>
      )}
      {leads && (
        <ActionIcon variant="subtle" color="gray" aria-label="Take the clock away" onClick={() => command({ type: 'session.time', id, what: 'clear' })}>
          <X size={15} />
        </ActionIcon>
      )}
    </span>
  )
}

/** ms left by the server's time, right from the first frame; null without a clock. It is read anew when the second changes, so that all screens turn together. */
function useLeft(timer: Session['timer']): number | null {
  const [ticks, tick] = useState(0)
  const endsAt = timer?.endsAt
  useEffect(followServerClock, [])
  useEffect(() => {
    if (!endsAt) return
    const timeout = setTimeout(() => tick(ticks + 1), untilNextSecond(Date.parse(endsAt) - serverNow()))
    return () => clearTimeout(timeout)
  }, [endsAt, ticks])
  if (!timer) return null
  return timer.endsAt ? Date.parse(timer.endsAt) - serverNow() : timer.leftMs
}

const untilNextSecond = (left: number) => ((left % 1000) + 1000) % 1000 || 1000

function words(ms: number) {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
