import { count } from '@rondo/core/count'
import type { Fit } from '@rondo/core/sprint-meter'
import type { Sprint } from '@rondo/types'
import { CircleCheck, CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react'
import { openDialog } from '../backlog/backlog-view.ts'
import { MeterBar } from './meter-bar.tsx'
import css from './meter-view.module.css'
import { capacityWords, contentWords, fitReason, fitWords, velocityWords } from './meter-words.ts'
import type { SprintNumbers } from './use-sprint-numbers.ts'

const icons: Record<Fit, typeof CircleCheck> = { empty: CircleDashed, fits: CircleCheck, tight: TriangleAlert, over: OctagonAlert, unknown: CircleDashed }

/** What is in the sprint against what the team can do: as a picture, and in words. */
export function MeterView({ sprint, numbers: { meter, capacity, goal, why } }: { sprint: Sprint; numbers: SprintNumbers }) {
  const Icon = icons[meter.fit]
  const reason = fitReason(meter)
  return (
    <section className={css.meter} data-fit={meter.fit} aria-label={`What ${sprint.name} comes to`}>
      <div className={css.verdict}>
        <Icon size={17} aria-hidden />
        <b>{fitWords[meter.fit]}</b>
        <span className={css.content}>{contentWords(meter)}</span>
      </div>
      {reason && <p className={css.reason}>{reason}</p>}
      <MeterBar
        words={count(meter.points, 'point')}
        value={meter.points}
        marks={[
          ...meter.velocities.map((at) => ({ at, kind: 'past' as const })),
          ...(meter.room === null ? [] : [{ at: meter.room, kind: 'room' as const, name: 'capacity' }]),
        ]}
      />
      {meter.sure !== null && meter.even !== null && (
        <MeterBar
          words={count(meter.open, 'card') + (meter.open === meter.cards ? '' : ' to be done')}
          value={meter.open}
          marks={[
            { at: meter.sure, kind: 'sure', name: '85 %' },
            { at: meter.even, kind: 'even', name: '50 %' },
          ]}
        />
      )}
      <dl className={css.facts}>
        <dt>Goal met</dt>
        <dd>
          {goal === null ? (
            why
          ) : goal.why ? (
            goal.why
          ) : (
            <>
              <b className="number">P {goal.said}</b>, {goal.rank} of {count(goal.open, 'open card')} must be finished for it in{' '}
              {count(goal.periodsLeft, 'working day')}
            </>
          )}
        </dd>
        <dt>Capacity</dt>
        <dd>
          {capacityWords(capacity, meter)}{' '}
          <button type="button" className={css.more} onClick={() => openDialog({ what: 'capacity', sprintId: sprint.id })}>
            Who has how many days
          </button>
        </dd>
        <dt>85 % sure</dt>
        <dd>{meter.sure === null ? why : `${count(meter.sure, 'card')} or more; as likely as not ${meter.even}`}</dd>
        <dt>Last sprints</dt>
        <dd>{velocityWords(meter)}</dd>
      </dl>
    </section>
  )
}
