import { calendarOf } from '@rondo/core/capacity-of'
import { type ActionEffect, actionEffect, metricUnits } from '@rondo/core/retro/action-effect'
import type { Action } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useFolds } from '../../../parts/folds/use-folds.ts'
import { useToday } from '../../../parts/use-today.ts'
import { Tag } from '../../../ui/tag.tsx'
import css from './action-line.module.css'

const tones = { signal: 'accent', noise: 'plain', 'too early': 'plain' } as const
const words = { signal: 'Something changed. Was it this?', noise: 'No more than chance so far.', 'too early': 'There are too few values to say.' }

/** What it is measured by, before the decision and since: more than chance, or not? */
export function Effect({ action }: { action: Action }) {
  const { replica, boardId } = useBoard()
  const { now } = useFolds()
  const { day, dayOf } = useToday()
  if (now.step !== 'open') return null
  const effect = actionEffect(now.flow, action.metric, { decidedOn: dayOf(action.decidedAt), today: day, calendar: calendarOf(replica.state, boardId) })
  if (!effect) return null
  return (
    <p className={css.effect}>
      <Tag tone={tones[effect.verdict]}>{effect.verdict}</Tag>
      <span>{words[effect.verdict]}</span>
      <span>{said(effect)}</span>
    </p>
  )
}

function said({ metric, meanBefore, meanSince, before, since }: ActionEffect) {
  const figure = (mean: number | null) => (mean === null ? '–' : mean.toFixed(1))
  return `${figure(meanBefore)} before (${before.length}), ${figure(meanSince)} since (${since.length}), ${metricUnits[metric]}`
}
