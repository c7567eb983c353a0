import type { Column, ColumnKind, Entry, Patch } from '@rondo/types'
import { bookAbsence, type FlowCard, isCounted, isInProgress, newFlowCard, settle } from './flow-card.ts'
import { FlowClock, type FlowTime, zoneIn } from './flow-clock.ts'
import { emptyDay, type FlowDay, isQuiet, quietDay } from './flow-day.ts'
import { type CardFacts, learn, type Moment } from './flow-facts.ts'
import { dayAt } from './zone-days.ts'

/** A column as the log last knew it. One that is gone stays for the finished work that stands in it. */
export type FlowColumn = { id: string; name: string; kind: ColumnKind; rank: string; isWaiting: boolean; isGone: boolean }

/** A fold as it is stored: plain JSON. `days` are those that ended, but for the quiet ones. */
export type StoredFlow = { version: number; seq: number; time: FlowTime | null; columns: FlowColumn[]; cards: FlowCard[]; days: FlowDay[]; today: FlowDay }

/** Raised when the same log would fold into something else: a stored fold of another version is made anew. */
export const FLOW_VERSION = 2

/**
 * The log, folded into what the pictures of flow are drawn from: each card's start, finish, absences and time by column, and each day's counts. It goes on entry by
 * entry, and a stored one where it stopped. It reads what happened (`patches`), never what the rows are today.
 */
export class FlowFold {
  seq = 0
  columns: FlowColumn[] = []
  cards = new Map<string, FlowCard>()
  days: FlowDay[] = []
  today = emptyDay(0)
  #clock: FlowClock | null = null
  #columnAt = new Map<string, number>()

  /** Goes on with a stored fold, which it takes over. */
  static from({ seq, time, columns, cards, days, today }: StoredFlow): FlowFold {
    const fold = Object.assign(new FlowFold(), { seq, columns, cards: new Map(cards.map((card) => [card.id, card])), days, today })
    fold.#clock = time && new FlowClock(time)
    fold.#columnAt = new Map(columns.map(({ id }, i) => [id, i]))
    return fold
  }

  toJSON(): StoredFlow {
    const { seq, columns, days, today } = this
    return { version: FLOW_VERSION, seq, time: this.#clock?.time ?? null, columns, cards: [...this.cards.values()], days, today }
  }

  /** The team's day at an instant (ms), as days since 1970; never before the day of the last entry. */
  dayAt(instant: number): number {
    return this.#clock ? Math.max(this.today.on, dayAt(this.#clock.zone, instant)) : dayAt('UTC', instant)
  }

  /** Takes the next entry. One that it has taken already is skipped. */
  take({ seq, at, command, patches }: Pick<Entry, 'seq' | 'at' | 'command' | 'patches'>) {
    if (seq <= this.seq) return
    if (seq !== this.seq + 1) throw new Error(`Entry ${seq} does not follow entry ${this.seq}.`)
    const clock = this.#clockAt(at, patches)
    for (const patch of patches) this.#apply(patch, { at, clock }, command.type === 'undo' && !isPutAway(patch.id, patches))
    this.seq = seq
  }

  #clockAt(at: string, patches: readonly Patch[]): FlowClock {
    this.#clock ??= FlowClock.startingAt(at, zoneIn(patches))
    this.#clock.reach(at)
    this.#goTo(this.#clock.time.day)
    return this.#clock
  }

  #goTo(day: number) {
    if (day === this.today.on) return
    const isFirst = this.today.on === 0
    if (!isFirst && !isQuiet(this.today, this.days.at(-1))) this.days.push(this.today)
    this.today = quietDay(this.today, day)
  }

  #apply({ table, id, from, to }: Patch, moment: Moment, isUnmade: boolean) {
    if (table === 'columns') this.#column(id, to)
    else if (table === 'boards' && to?.zone) {
      moment.clock.moveTo(to.zone)
      this.#goTo(moment.clock.time.day)
    } else if (table === 'cards' || table === 'archived') this.#change(id, to, moment, table === 'cards' ? 'board' : 'archived', from === null, isUnmade)
  }

  #column(id: string, to: Partial<Column> | null) {
    const column = this.columns[this.#indexOf(id)] as FlowColumn
    if (to === null) column.isGone = true
    else {
      column.isGone = false
      const { name = column.name, kind = column.kind, rank = column.rank, isWaiting = column.isWaiting } = to
      Object.assign(column, { name, kind, rank, isWaiting })
    }
  }

  #change(id: string, to: CardFacts | null, moment: Moment, place: 'board' | 'archived', isWhole: boolean, isUnmade: boolean) {
    const card = this.cards.get(id) ?? this.#newCard(id, to)
    settle(card, moment.clock.time.now)
    const was = { columnId: card.columnId, counted: isCounted(card), inProgress: isInProgress(card), startedOn: card.startedOn, finishedOn: card.finishedOn }
    if (to) learn(card, to, moment, isWhole)
    card.place = to ? place : 'gone'
    if (!to && place === 'board' && isUnmade) card.finishedOn = null
    this.#count(card, was)
    bookAbsence(card, was, this.today.on)
  }

  #newCard(id: string, facts: CardFacts | null) {
    const card = newFlowCard({ id, number: facts?.number ?? 0, columnId: facts?.columnId ?? '' })
    this.cards.set(id, card)
    return card
  }

  #count(card: FlowCard, was: { columnId: string; counted: boolean; inProgress: boolean; startedOn: number | null; finishedOn: number | null }) {
    const { today } = this
    const [isIn, isOpen] = [isCounted(card), isInProgress(card)]
    if (was.counted) this.#add(was.columnId, -1)
    if (isIn) this.#add(card.columnId, 1)
    today.inProgress += Number(isOpen) - Number(was.inProgress)
    today.done += Number(card.finishedOn !== null) - Number(was.finishedOn !== null)
    today.finished += Number(card.finishedOn === today.on) - Number(was.finishedOn === today.on)
    today.started += Number(card.startedOn === today.on) - Number(was.startedOn === today.on)
    if (was.counted && !isIn) today.left++
    if (was.inProgress && !isIn) today.abandoned++
    if (was.finishedOn !== null && card.finishedOn === null) {
      today.reopened++
      card.reopened++
    }
  }

  #add(columnId: string, cards: 1 | -1) {
    const at = this.#indexOf(columnId)
    this.today.counts[at] = (this.today.counts[at] as number) + cards
  }

  #indexOf(id: string): number {
    const known = this.#columnAt.get(id)
    if (known !== undefined) return known
    this.#columnAt.set(id, this.columns.length)
    this.today.counts.push(0)
    return this.columns.push({ id, name: '', kind: 'todo', rank: '', isWaiting: false, isGone: true }) - 1
  }
}

/** An undo that takes a card off the board: was it put away again, or was it never meant to be? */
const isPutAway = (id: string, patches: readonly Patch[]) => patches.some((patch) => patch.table === 'archived' && patch.id === id && patch.from === null)
