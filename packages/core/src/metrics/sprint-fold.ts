import type { Entry, Patch } from '@rondo/types'
import { type Calendar, MONDAY_TO_FRIDAY } from './calendar.ts'
import type { Day } from './days.ts'
import { FlowClock, type FlowTime, zoneIn } from './flow-clock.ts'
import { cardsAfter, type SprintCard } from './sprint-card.ts'
import { changeScope, noteReason } from './sprint-scope.ts'
import { isRunning, newStory, type SprintStory, tell } from './sprint-story.ts'

/** A fold of sprints as it is stored: plain JSON. */
export type StoredSprints = {
  version: number
  seq: number
  time: FlowTime | null
  calendar: Calendar
  columns: readonly Column[]
  cards: SprintCard[]
  sprints: SprintStory[]
}
type Column = { id: string; rank: string }

/** Raised when the same log would fold into something else: a stored fold of another version is made anew. */
export const SPRINT_VERSION = 5

type Taken = Pick<Entry, 'seq' | 'at' | 'actorId' | 'by' | 'command' | 'patches'>

/**
 * The log, folded into what the pictures of a sprint are drawn from: what was agreed, each change of scope, what was done on which day. From its finish on nothing
 * changes a sprint any more, neither cards nor a new holiday, so a closed sprint's pictures stay what they were.
 */
export class SprintFold {
  seq = 0
  calendar: Calendar = MONDAY_TO_FRIDAY
  columns: readonly Column[] = []
  cards = new Map<string, SprintCard>()
  sprints = new Map<string, SprintStory>()
  #clock: FlowClock | null = null

  /** Goes on with a stored fold, which it takes over. */
  static from({ seq, time, calendar, columns, cards, sprints }: StoredSprints): SprintFold {
    const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))
    const fold = Object.assign(new SprintFold(), { seq, calendar, columns, cards: byId(cards), sprints: byId(sprints) })
    fold.#clock = time && new FlowClock(time)
    return fold
  }

  toJSON(): StoredSprints {
    const { seq, calendar, columns, cards, sprints } = this
    return { version: SPRINT_VERSION, seq, time: this.#clock?.time ?? null, calendar, columns, cards: [...cards.values()], sprints: [...sprints.values()] }
  }

  /** The team's day of the last entry, as days since 1970. */
  get day(): number {
    return this.#clock?.time.day ?? 0
  }

  /** Takes the next entry. One that it has taken already is skipped. */
  take(entry: Taken) {
    const { seq, at, patches } = entry
    if (seq <= this.seq) return
    if (seq !== this.seq + 1) throw new Error(`Entry ${seq} does not follow entry ${this.seq}.`)
    this.#clock ??= FlowClock.startingAt(at, zoneIn(patches))
    this.#clock.reach(at)
    for (const { table, id, to } of patches) {
      if (table === 'boards' && to?.zone) this.#clock.moveTo(to.zone)
      if (table === 'boards' && to?.workdays) this.calendar = { ...this.calendar, workdays: to.workdays }
      if (table === 'columns' && to?.rank !== undefined) this.columns = [...this.columns.filter((column) => column.id !== id), { id, rank: to.rank }]
      if (table === 'columns' && to === null) this.columns = this.columns.filter((column) => column.id !== id)
      if (table === 'holidays') this.calendar = { ...this.calendar, holidays: withDay(this.calendar.holidays, id, to !== null) }
    }
    // Sprints first: the entry that closes one takes its cards out of it, and that is no change of scope.
    for (const patch of patches) if (patch.table === 'sprints') this.#sprint(patch, this.day)
    for (const [id, after] of cardsAfter(this.cards, patches)) this.#card(id, after, entry, this.day)
    this.seq = seq
  }

  #sprint({ id, to }: Extract<Patch, { table: 'sprints' }>, day: number) {
    const story = this.sprints.get(id)
    if (to === null) this.sprints.delete(id)
    else if (story?.finishedAt == null) this.sprints.set(id, tell(story ?? newStory(id), to, { day, calendar: this.calendar, cards: this.cards.values() }))
  }

  #then(day: number) {
    const { columns, calendar } = this
    return { cards: this.cards.values(), columns, calendar, day }
  }

  #card(id: string, after: SprintCard | null, entry: Taken, day: number) {
    const before = this.cards.get(id) ?? null
    if (after) this.cards.set(id, after)
    else this.cards.delete(id)
    for (const sprintId of new Set([before?.sprintId, after?.sprintId])) {
      const story = sprintId ? this.sprints.get(sprintId) : undefined
      if (story && isRunning(story)) changeScope(story, before, after, entry, this.#then(day))
      else if (story && !story.startedAt && after?.sprintId === sprintId) noteReason(story, id, entry)
    }
  }
}

const withDay = (days: readonly Day[], day: Day, isOff: boolean) => [...days.filter((other) => other !== day), ...(isOff ? [day] : [])].sort()
