import { type Day, dayNumbered, daysFrom, earlierDay, laterDay } from './days.ts'
import type { SprintStory } from './sprint-story.ts'

export type CardThen = { cardId: string; points: number; isDone: boolean; isNew: boolean; pointsDone: number }
export type ReplayDay = { on: Day; cards: CardThen[]; doneNow: string[]; cameNow: string[]; wentNow: string[] }
type Story = Pick<SprintStory, 'startsOn' | 'startedOn' | 'finishedOn' | 'events'>

/**
 * A sprint told again: what was in it at the end of each day, and what was otherwise than the evening before. From the log alone, so that a past day stays what it
 * was. `isNew`: came in after the day on which the sprint began.
 */
export function replay({ startsOn, startedOn, finishedOn, events }: Story, today: Day): ReplayDay[] {
  const until = finishedOn === null ? today : dayNumbered(finishedOn)
  const began = startedOn === null ? startsOn : dayNumbered(startedOn)
  const cards = new Map<string, CardThen>()
  const days: ReplayDay[] = []
  let next = 0
  const first = earlierDay(began, startsOn)
  for (const on of daysFrom(first, laterDay(until, first))) {
    const before = new Map(cards)
    for (let event = events[next]; event && dayNumbered(event.on) <= on; event = events[++next]) {
      const { cardId, points, isInSprint, isDone, pointsDone = isDone ? points : 0 } = event
      if (isInSprint) cards.set(cardId, { cardId, points, isDone, pointsDone, isNew: cards.get(cardId)?.isNew ?? on > began })
      else cards.delete(cardId)
    }
    const isFirst = days.length === 0
    days.push({
      on,
      cards: [...cards.values()],
      doneNow: [...cards.values()].filter(({ cardId, isDone }) => isDone && !before.get(cardId)?.isDone).map(({ cardId }) => cardId),
      cameNow: isFirst ? [] : [...cards.keys()].filter((id) => !before.has(id) && on > began),
      wentNow: [...before.keys()].filter((id) => !cards.has(id)),
    })
  }
  return days
}
