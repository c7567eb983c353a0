import { Button } from '@mantine/core'
import type { Session } from '@rondo/types'
import { Hand as HandIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { followServerClock, serverNow } from '../../../live/server-clock.ts'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { announceNews } from '../../../ui/announce.ts'
import css from './countdown.module.css'

/** All have voted: a moment to say “wait”, for anybody. */
export function Countdown({ session, to }: { session: Session; to: string }) {
  const command = useCommand()
  const mayHold = useMay('poker.countdown')
  const [, tick] = useState(0)
  useEffect(() => {
    const stop = followServerClock()
    const every = setInterval(() => tick((n) => n + 1), 200)
    return () => {
      clearInterval(every)
      stop()
    }
  }, [])
  useEffect(() => announceNews('The cards are turned in a moment'), [])
  const left = Math.max(0, Math.ceil((Date.parse(to) - serverNow()) / 1000))
  return (
    <div className={css.countdown}>
      <span className={css.number} role="timer" aria-label={`The cards are turned in ${left} seconds`}>
        {left}
      </span>
      <span>The cards are about to be turned.</span>
      {mayHold && (
        <Button
          variant="default"
          leftSection={<HandIcon size={15} aria-hidden />}
          onClick={() => command({ type: 'poker.countdown', id: session.id, isOn: false })}
        >
          Wait, I still think
        </Button>
      )}
    </div>
  )
}
