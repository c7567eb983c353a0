import { byRank } from '@rondo/core/rank'
import type { State } from '@rondo/core/state'
import type { Card, Column } from '@rondo/types'
import type { Chance } from './chance.ts'
import type { LivePerson } from './live-person.ts'
import { remark } from './remarks.ts'
import { blocks, describe, type Item } from './words.ts'

export type Hands = { me: LivePerson; chance: Chance; ideas: Item[]; newId(): string; pause(low: number, high: number): Promise<void> }
/** Something to do on the board. Answers false where there is nothing of the kind to do. */
export type Deed = (hands: Hands) => Promise<boolean>

const MOST_UNDER_WAY = 2
const ENOUGH_READY = 8
const MOST_DONE = 40
const MOST_WAITING = 150

/** What people do all day, and how often. */
export const deeds: { deed: Deed; weight: number }[] = [
  { deed: handOn, weight: 6 },
  { deed: take, weight: 6 },
  { deed: comment, weight: 5 },
  { deed: tick, weight: 3 },
  { deed: refine, weight: 3 },
  { deed: block, weight: 1 },
  { deed: unblock, weight: 3 },
  { deed: reorder, weight: 1 },
  { deed: prioritize, weight: 1 },
  { deed: writeDown, weight: 1 },
  { deed: putAway, weight: 1 },
]

/** My card goes to the next column. */
async function handOn({ me, chance, pause }: Hands) {
  const mine = under(me.replica.state, 'doing').filter((card) => card.assignees.includes(me.userId) && !card.blockedReason)
  const card = chance.one(mine)
  const next = card && nextColumn(me.replica.state, card.columnId)
  if (!next) return false
  await drags(me, card, pause)
  me.does({ type: 'card.move', id: card.id, columnId: next.id, after: null })
  return true
}

async function take({ me, pause }: Hands) {
  const { state } = me.replica
  const mine = under(state, 'doing').filter(({ assignees }) => assignees.includes(me.userId))
  const doing = columnsOf(state).find(({ kind }) => kind === 'doing')
  const card = cardsOf(state, readyColumn(state))[0]
  if (mine.length >= MOST_UNDER_WAY || !doing || !card) return false
  await drags(me, card, pause)
  me.does({ type: 'card.move', id: card.id, columnId: doing.id, after: null })
  if (!card.assignees.includes(me.userId)) me.does({ type: 'card.assign', id: card.id, add: [me.userId], remove: card.assignees })
  return true
}

async function comment({ me, chance, newId, pause }: Hands) {
  const { state } = me.replica
  const card = chance.one([...under(state, 'doing'), ...cardsOf(state, readyColumn(state)).slice(0, 5)])
  if (!card) return false
  const when = card.blockedReason ? 'blocked' : state.get('columns', card.columnId)?.kind === 'doing' ? chance.one(['started', 'reviewed'] as const) : 'planned'
  const text = remark(when, chance)
  await reads(me, card, pause)
  if ([...state.all('comments')].some((said) => said.cardId === card.id && said.text === text)) return false
  me.is({ cardId: card.id, doing: 'typing', field: 'comment' })
  await pause(3000, 8000)
  me.does({ type: 'card.comment', id: newId(), cardId: card.id, text })
  await pause(500, 2000)
  me.is({ cardId: null, doing: null })
  return true
}

async function tick({ me, chance, pause }: Hands) {
  const card = chance.one(under(me.replica.state, 'doing').filter(({ checkCount, checksDone }) => checksDone < checkCount))
  if (!card) return false
  await reads(me, card, pause)
  const open = [...me.replica.state.all('checks')].filter(({ cardId, done }) => cardId === card.id && !done).sort(byRank)[0]
  if (open) me.does({ type: 'check.tick', id: open.id, done: true })
  me.is({ cardId: null, doing: null })
  return open !== undefined
}

/** What is next is read, estimated and put in line, and comes into the sprint that has room for it. */
async function refine({ me, chance, pause }: Hands) {
  const { state } = me.replica
  const [backlog, ready] = [columnsOf(state)[0], readyColumn(state)]
  const card = unplanned(state, backlog)[0]
  const [running] = state.runningSprints
  if (!ready || !card || ready === backlog || cardsOf(state, ready).length >= ENOUGH_READY) return false
  await reads(me, card, pause)
  if (card.points === null) me.does({ type: 'card.estimate', id: card.id, points: chance.one([1, 2, 3, 5, 8]) })
  me.is({ cardId: null, doing: null })
  me.does({ type: 'card.move', id: card.id, columnId: ready.id })
  if (running) me.does({ type: 'sprint.add', sprintId: running.id, cardIds: [card.id], reason: 'There is room for it' })
  return true
}

async function block({ me, chance, pause }: Hands) {
  const doing = under(me.replica.state, 'doing')
  const card = chance.one(doing.filter(({ assignees, blockedReason }) => assignees.includes(me.userId) && !blockedReason))
  if (!card || doing.filter(({ blockedReason }) => blockedReason).length >= 2) return false
  await reads(me, card, pause)
  me.does({ type: 'card.block', id: card.id, reason: chance.one(blocks) })
  me.is({ cardId: null, doing: null })
  return true
}

async function unblock({ me, chance, pause }: Hands) {
  const card = chance.one(under(me.replica.state, 'doing').filter(({ blockedReason }) => blockedReason))
  if (!card || chance.happens(0.6)) return false
  await reads(me, card, pause)
  me.does({ type: 'card.unblock', id: card.id })
  me.is({ cardId: null, doing: null })
  return true
}

async function reorder({ me, chance, pause }: Hands) {
  const cards = cardsOf(me.replica.state, readyColumn(me.replica.state))
  const card = chance.one(cards.slice(2))
  if (!card) return false
  await drags(me, card, pause)
  me.does({ type: 'card.move', id: card.id, columnId: card.columnId, after: chance.happens(0.5) ? null : (cards[0] as Card).id })
  return true
}

async function prioritize({ me, chance, pause }: Hands) {
  const card = chance.one(unplanned(me.replica.state, columnsOf(me.replica.state)[0]).slice(0, 10))
  if (!card) return false
  await reads(me, card, pause)
  me.does({ type: 'card.prioritize', id: card.id, priority: chance.one(['high', 'medium', 'low'] as const) })
  me.is({ cardId: null, doing: null })
  return true
}

async function writeDown({ me, chance, ideas, newId, pause }: Hands) {
  const { state } = me.replica
  const [backlog] = columnsOf(state)
  const there = new Set([...state.all('cards')].map(({ title }) => title))
  const idea = chance.one(ideas.filter(({ title }) => !there.has(title)))
  if (!backlog || !idea || unplanned(state, backlog).length > MOST_WAITING) return false
  const label = [...state.all('labels')].find(({ name }) => name === idea.area.label)
  const id = newId()
  me.does({ type: 'card.add', id, columnId: backlog.id, title: idea.title, kind: idea.type, after: null, labels: label ? [label.id] : [] })
  me.is({ cardId: id, doing: 'typing', field: 'description' })
  await pause(4000, 9000)
  me.does({ type: 'card.describe', id, base: '', text: describe(idea, chance) })
  me.is({ cardId: null, doing: null })
  return true
}

async function putAway({ me }: Hands) {
  const done = under(me.replica.state, 'done')
  const oldest = done.toSorted((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? -1 : 1))[0]
  if (!oldest || done.length <= MOST_DONE) return false
  me.does({ type: 'card.archive', id: oldest.id })
  return true
}

async function reads(me: LivePerson, card: Card, pause: Hands['pause']) {
  me.is({ cardId: card.id, doing: null })
  await me.opens(card.id)
  await pause(1500, 4000)
}

async function drags(me: LivePerson, card: Card, pause: Hands['pause']) {
  me.is({ cardId: card.id, doing: 'dragging' })
  await pause(600, 1600)
  me.is({ cardId: null, doing: null })
}

const columnsOf = (state: State) => [...state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
const readyColumn = (state: State) => columnsOf(state).findLast(({ kind }) => kind === 'todo')
const nextColumn = (state: State, id: string) => columnsOf(state)[columnsOf(state).findIndex((column) => column.id === id) + 1]
/** The cards that one sees in a column. */
const cardsOf = (state: State, column: Column | undefined) => (column ? rowsOf(state, state.shownIn(column.id)) : [])
/** Those in it that are in no sprint. */
const unplanned = (state: State, column: Column | undefined) =>
  column ? rowsOf(state, state.cardsIn(column.id)).filter(({ sprintId }) => sprintId === null) : []
const rowsOf = (state: State, ids: readonly string[]): Card[] => ids.flatMap((id) => state.get('cards', id) ?? [])
const under = (state: State, kind: Column['kind']) =>
  columnsOf(state)
    .filter((column) => column.kind === kind)
    .flatMap((column) => cardsOf(state, column))
