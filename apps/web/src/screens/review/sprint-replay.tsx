import { count } from '@rondo/core/count'
import './slider.css'
import { Slider } from '@mantine/core'
import { type ReplayDay, replay } from '@rondo/core/metrics/sprint-replay'
import { tidy } from '@rondo/core/points'
import { list, spokenDay } from '@rondo/core/sentences/words'
import { titleThen } from '@rondo/core/title-then'
import { useState } from 'react'
import { useRow } from '../../live/use-board.ts'
import { useFolds } from '../../parts/folds/use-folds.ts'
import { useToday } from '../../parts/use-today.ts'
import { Tag } from '../../ui/tag.tsx'
import css from './sprint-replay.module.css'

/** The sprint told again, day by day. */
export function SprintReplay({ sprintId }: { sprintId: string }) {
  const { now } = useFolds()
  const { day: today, short } = useToday()
  const sprint = useRow('sprints', sprintId)
  const [chosen, setChosen] = useState<number>()
  const story = now.step === 'open' ? now.sprints.sprints.get(sprintId) : undefined
  if (now.step !== 'open' || !story?.startedAt) return null
  const titleOf = (cardId: string) => (sprint && titleThen(sprint, cardId)) ?? now.titleOf(cardId)
  const days = replay(story, today)
  const last = days.length - 1
  const index = Math.min(chosen ?? last, last)
  const day = days[index]
  if (!day) return null
  const open = day.cards.filter(({ isDone }) => !isDone)
  const done = day.cards.filter(({ pointsDone, isDone }) => isDone || pointsDone > 0)
  return (
    <section className={css.replay} aria-labelledby="replay">
      <h2 id="replay">The sprint, day by day</h2>
      {last > 0 && (
        <Slider
          className={css.slider ?? ''}
          min={0}
          max={last}
          value={index}
          onChange={setChosen}
          marks={days.map((_, value) => ({ value }))}
          label={(at) => short(days[at]?.on ?? day.on)}
          thumbLabel="Day of the sprint"
          thumbProps={{ 'aria-valuetext': spokenDay(day.on) }}
        />
      )}
      <p className={css.said} aria-live="polite">
        <b>{spokenDay(day.on)}</b>, in the evening: {whatHappened(day, titleOf)}
      </p>
      <div className={css.sides}>
        <Side name="Open" cards={open} pointsOf={({ points, pointsDone }) => points - pointsDone} fresh={day.cameNow} titleOf={titleOf} />
        <Side name="Done" cards={done} pointsOf={({ pointsDone }) => pointsDone} fresh={day.doneNow} titleOf={titleOf} />
      </div>
    </section>
  )
}

type SideProps = {
  name: string
  cards: ReplayDay['cards']
  pointsOf(card: ReplayDay['cards'][number]): number
  fresh: readonly string[]
  titleOf(cardId: string): string
}

function Side({ name, cards, pointsOf, fresh, titleOf }: SideProps) {
  const points = tidy(cards.reduce((sum, card) => sum + pointsOf(card), 0))
  const parts = cards.filter(({ isDone, pointsDone }) => !isDone && pointsDone > 0).length
  const whole = name === 'Done' ? cards.length - parts : cards.length
  return (
    <div>
      <h3>
        {name}{' '}
        <span>
          {count(whole, 'card')}
          {whole < cards.length && ` and ${count(parts, 'part')}`}, {count(points, 'point')}
        </span>
      </h3>
      <ul aria-label={`${name} that evening`}>
        {cards.map(({ cardId, isNew, isDone, pointsDone }) => (
          <li key={cardId} data-fresh={fresh.includes(cardId) || undefined}>
            {titleOf(cardId)} {isNew && <Tag>added</Tag>} {!isDone && pointsDone > 0 && <Tag>done in part</Tag>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function whatHappened({ doneNow, cameNow, wentNow }: ReplayDay, titleOf: (cardId: string) => string): string {
  const named = (ids: readonly string[]) => (ids.length > 3 ? `${ids.length} cards` : list(ids.map((id) => `“${titleOf(id)}”`)))
  const says = [
    doneNow.length > 0 && `${named(doneNow)} ${doneNow.length === 1 ? 'was' : 'were'} done`,
    cameNow.length > 0 && `${named(cameNow)} came in`,
    wentNow.length > 0 && `${named(wentNow)} went out`,
  ].filter((said) => said !== false)
  return says.length > 0 ? `${list(says)}.` : 'nothing changed.'
}
