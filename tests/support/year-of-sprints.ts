import { carryOut } from '@rondo/core/carry-out'
import { addDays, type Day, daysFrom, weekday, weekOf } from '@rondo/core/metrics/days'
import { SYSTEM } from '@rondo/core/roles'
import { State } from '@rondo/core/state'
import type { Command, CommandInput, Entry } from '@rondo/types'
import { chance } from './chance.ts'

const SIZES = [1, 2, 2, 3, 3, 5, 8]
const TITLES = 'Reset link,Rate limit,Audit of scripts,Session list,Search by place,Shelf map,Loan reminders,Title import,Quiet hours,Device names'.split(',')
const IN_SPRINT = 9
const AHEAD = 16

/** What is needed of a team whose board this is; the first of them is its admin. */
type Team = { boardId: string; people: readonly string[]; until: Day; sprints?: number; hasRunning?: boolean; key?: string }

/**
 * A team's log as the rules write it: sprints of two weeks with moves on working days, scope that changes with a reason, work sent back and blocked, each closed with
 * its decisions; the last one runs.
 */
export function yearOfSprints({ boardId, people, until, sprints = 26, hasRunning = true, key = 'YS' }: Team): Entry[] {
  const state = new State()
  const entries: Entry[] = []
  const dice = chance(sprints)
  const [admin] = people as [string]
  let [minute, cards] = [0, 0]
  const tell = (day: Day, command: CommandInput, actorId = dice.one(people) as string) => {
    const at = new Date(Date.parse(`${day}T08:00:00.000Z`) + ++minute * 60_000).toISOString()
    const patches = carryOut(state, command as Command, { boardId, actorId, at })
    entries.push({ seq: entries.length + 1, mutationId: `m${entries.length + 1}`, actorId, at, command: command as Command, patches })
  }
  const first = addDays(weekOf(until), -14 * sprints + (hasRunning ? 7 : -7))
  const add = (day: Day, sprintId?: string) => {
    const id = `card-${++cards}`
    tell(day, {
      type: 'card.add',
      id,
      columnId: 'todo',
      title: `${TITLES[cards % TITLES.length]} ${Math.ceil(cards / TITLES.length)}`,
      points: dice.one(SIZES) as number,
    })
    if (sprintId)
      tell(day, {
        type: 'sprint.add',
        sprintId,
        cardIds: [id],
        reason: dice.one(['A customer waits for it', 'Found while testing', 'Promised to sales']) as string,
      })
  }

  tell(first, { type: 'board.create', name: 'A year of sprints', key, zone: 'Europe/Berlin' }, SYSTEM)
  for (const [i, userId] of people.entries()) tell(first, { type: 'member.add', userId, role: i === 0 ? 'admin' : 'member' }, SYSTEM)
  for (const [id, name, kind] of [
    ['todo', 'To do', 'todo'],
    ['doing', 'Doing', 'doing'],
    ['review', 'Review', 'doing'],
    ['done', 'Done', 'done'],
  ] as const)
    tell(first, { type: 'column.add', id, name, kind }, admin)
  tell(first, { type: 'column.wait', id: 'review', isWaiting: true }, admin)

  for (let n = 1; n <= sprints; n++) {
    const id = `sprint-${n}`
    const startsOn = addDays(first, 14 * (n - 1))
    minute = 0
    while (state.backlog.size < AHEAD) add(startsOn)
    if (n === 1) tell(startsOn, { type: 'sprint.plan', id, name: `Sprint ${n}`, goal: goalOf(n), startsOn, endsOn: addDays(startsOn, 11) }, admin)
    const wanted = IN_SPRINT - state.orderOfSprint(id).size + dice.below(3)
    tell(startsOn, { type: 'sprint.add', sprintId: id, cardIds: [...state.backlog].slice(0, Math.max(1, wanted)).map((card) => card.id) }, admin)
    for (const cardId of state.orderOfSprint(id).ids.filter((_, i) => i % 3 === 1)) tell(startsOn, { type: 'card.goal', id: cardId, isGoal: true }, admin)
    tell(startsOn, { type: 'sprint.start', id }, admin)
    for (const day of daysFrom(startsOn, addDays(startsOn, 11))) {
      if (day > until) break
      minute = 60
      if (weekday(day) % 6 === 0) continue
      work(day)
      if (dice.happens(0.22)) add(day, id)
      if (dice.happens(0.08)) takeOut(day, id)
    }
    if (n === sprints && hasRunning) break
    close(id, n, addDays(startsOn, 11))
  }
  return entries

  function work(day: Day) {
    const inSprint = [...state.all('cards')].filter(({ sprintId, doneAt }) => sprintId && doneAt === null)
    const of = (columnId: string) => inSprint.filter((card) => card.columnId === columnId)
    for (const card of of('review')) {
      if (dice.happens(0.55)) tell(day, { type: 'card.move', id: card.id, columnId: 'done' })
      else if (dice.happens(0.1)) tell(day, { type: 'card.move', id: card.id, columnId: 'doing' })
    }
    for (const card of of('doing')) {
      if (card.blockedReason) {
        if (dice.happens(0.5)) tell(day, { type: 'card.unblock', id: card.id })
      } else if (dice.happens(0.06)) tell(day, { type: 'card.block', id: card.id, reason: 'Waits for the key' })
      else if (dice.happens(0.75 / Math.sqrt(card.points ?? 1))) tell(day, { type: 'card.move', id: card.id, columnId: 'review' })
    }
    for (const card of of('todo').slice(0, Math.max(0, 3 - of('doing').length))) tell(day, { type: 'card.move', id: card.id, columnId: 'doing' })
  }

  function takeOut(day: Day, sprintId: string) {
    const [card] = [...state.orderOfSprint(sprintId)].filter(({ columnId }) => columnId === 'todo').reverse()
    if (card) tell(day, { type: 'sprint.remove', sprintId, cardIds: [card.id], reason: 'Not worth it now' })
  }

  function close(id: string, n: number, day: Day) {
    const next = { id: `sprint-${n + 1}`, name: `Sprint ${n + 1}`, goal: goalOf(n + 1), startsOn: addDays(day, 3), endsOn: addDays(day, 14) }
    minute = 500
    if (n < sprints) tell(day, { type: 'sprint.plan', ...next }, admin)
    const open = [...state.orderOfSprint(id)].filter(({ doneAt }) => doneAt === null)
    const decisions = Object.fromEntries(
      open.map((card) => [card.id, card.startedAt && n < sprints ? ({ what: 'carry', sprintId: next.id } as const) : ({ what: 'return' } as const)]),
    )
    tell(day, { type: 'sprint.finish', id, unfinished: 'backlog', decisions }, admin)
    for (const card of [...state.all('cards')].filter(({ pastSprints, doneAt }) => doneAt && pastSprints.length > 0 && n % 2 === 0))
      tell(day, { type: 'card.archive', id: card.id })
  }
}

const goalOf = (n: number) => ['Readers find their way without help', 'Sign-in works for every customer', 'Loans are returned on time'][n % 3] as string
