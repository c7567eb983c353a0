import { setTimeout as sleep } from 'node:timers/promises'
import { invert } from '@rondo/core/patch'
import { byRank } from '@rondo/core/rank'
import { recount } from '@rondo/core/recount'
import { State } from '@rondo/core/state'
import { type CommandInput, CRITERIA, columnKinds, lightTables, Refusal, tableNames } from '@rondo/types'
import { expect } from 'vitest'
import { type Chance, chance } from './chance.ts'
import { checkPlanning, plansAnything } from './planning.ts'
import { anyAnswer, holdsAnything } from './sessions.ts'
import { turn, world } from './world.ts'

type Options = { seed: number; steps: number; people: number; kind: 'sqlite' | 'postgres'; store?: Parameters<typeof world>[1] }

/** People who do anything at all while lines drop, answers get lost and the server dies. At the end every copy must be equal. */
export async function simulate({ seed, steps, people, kind, store }: Options) {
  const dice = chance(seed)
  const it = await world(kind, store)
  await it.columns()
  const names = ['ann', 'bob', 'cat', 'dan', 'eva', 'fay', 'gus', 'hal'].slice(0, people)
  const all = await Promise.all(names.map((name, i) => it.join(name, i % 2 ? 'member' : 'admin')))
  for (const { wire } of all) wire.loses = () => (dice.happens(0.02) ? 'answer' : dice.happens(0.02) ? 'request' : 'nothing')

  let ids = 0
  for (let step = 0; step < steps; step++) {
    const person = all[dice.below(all.length)] as (typeof all)[number]
    const { replica, wire } = person
    if (dice.happens(0.03)) wire.drop()
    else if (!wire.isOnline && dice.happens(0.3)) await wire.restore().catch(() => {})
    else if (dice.happens(0.002)) await it.restart()
    else if (dice.happens(0.3)) wire.flush(1 + dice.below(3))
    else if (dice.happens(0.15)) unlessRefused(() => (dice.happens(0.6) ? replica.undo() : replica.redo()))
    else unlessRefused(() => replica.command(anything(replica.state, names, dice, () => `${seed}-${++ids}`) as never))
    const answer = dice.happens(0.1) && anyAnswer(replica.state, dice)
    if (answer) await it.boards.seal(it.boardId, answer, names[all.indexOf(person)] as string).catch(ifRefused)
    if (dice.happens(0.5)) await turn()
    if (replica.isBehind && wire.isOnline) await replica.reconnect().catch(() => {})
    check(replica.state)
  }

  for (const { wire } of all) wire.loses = () => 'nothing'
  for (let rounds = 0; rounds < 3; rounds++) {
    // an answer that was to be lost may still be on its way, so lines can drop once more
    await sleep(kind === 'postgres' ? 30 : 1)
    for (const { wire } of all) if (!wire.isOnline) await wire.restore()
    for (const person of all) await person.settles()
  }

  const rows = await it.store.rows(it.boardId, tableNames)
  const held = Object.fromEntries(lightTables.map((table) => [table, rows[table]]))
  const fresh = await it.join('ann')
  for (const { replica } of [...all, fresh]) expect(replica.state.toRows(lightTables)).toEqual(held)

  const entries = await it.store.since(it.boardId, 0)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1))
  const state = new State()
  for (const { patches } of entries) state.apply(patches)
  expect(state.toRows()).toEqual(rows)
  recount(state)
  expect(state.toRows()).toEqual(rows)
  for (const { patches } of entries.toReversed()) state.apply(invert(patches))
  expect(tableNames.map((table) => state.size(table))).toEqual(tableNames.map(() => 0))
  await it.boards.close()
  return entries.length
}

function unlessRefused(act: () => unknown) {
  try {
    act()
  } catch (error) {
    ifRefused(error)
  }
}

function ifRefused(error: unknown) {
  if (!(error instanceof Refusal)) throw error
}

/** What must hold on every screen at every moment. Plain comparisons: they run millions of times. */
function check(state: State) {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`on a screen: ${what}`)
  }
  let placed = 0
  for (const column of state.all('columns')) {
    let above: { id: string; rank: string } | undefined
    for (const card of state.orderOf(column.id)) {
      placed++
      must(card.columnId === column.id && state.get('cards', card.id) === card, 'a card stands where its row does not say')
      must(!above || byRank(above, card) < 0, 'two cards of a column are out of order')
      must((column.kind === 'done') === (card.doneAt !== null), 'a card is done without standing in a done column, or stands there undone')
      above = card
    }
  }
  must(placed === state.size('cards'), 'a card stands in no column, or in two')
  must(new Set([...state.all('cards')].map(({ number }) => number)).size === placed, 'two cards have one number')
  checkPlanning(state, must)
  for (const { assignees, labels } of state.all('cards')) {
    must(
      assignees.every((id) => state.get('members', id)),
      'a card is assigned to someone unknown',
    )
    must(
      labels.every((id) => state.get('labels', id)),
      'a card carries a label that is gone',
    )
  }
}

function anything(state: State, names: readonly string[], dice: Chance, newId: () => string): CommandInput {
  const ids = (table: 'cards' | 'columns' | 'labels' | 'fields' | 'comments' | 'checks' | 'links' | 'archived') => [...state.all(table)].map(({ id }) => id)
  const card = dice.one(ids('cards')) ?? 'no-card'
  const column = dice.one(ids('columns')) ?? 'no-column'
  const after = () => (dice.happens(0.3) ? null : dice.happens(0.3) ? undefined : (dice.one(state.cardsIn(column)) ?? null))
  const word = () => `w${dice.below(1000)}`
  const kind = columnKinds[dice.below(3)] as 'todo'
  const description = state.get('descriptions', card)?.text ?? ''
  const commands: (() => CommandInput)[] = [
    ...Array.from({ length: 6 }, () => () => ({ type: 'card.add', id: newId(), columnId: column, title: word(), after: after() }) as const),
    ...Array.from({ length: 10 }, () => () => ({ type: 'card.move', id: card, columnId: column, after: after() }) as const),
    () => ({ type: 'card.rename', id: card, title: word() }),
    () => ({ type: 'card.rename', id: card, title: word() }),
    () => ({ type: 'card.describe', id: card, base: description, text: `${description}\n${word()}` }),
    () => ({ type: 'card.type', id: card, kind: 'bug' }),
    () => ({ type: 'card.estimate', id: card, points: dice.below(13) }),
    () => ({ type: 'card.prioritize', id: card, priority: 'high' }),
    () => ({ type: 'card.due', id: card, on: '2026-02-01' }),
    () => ({ type: 'card.assign', id: card, add: [dice.one(names) as string], remove: [dice.one(names) as string] }),
    () => ({ type: 'card.label', id: card, add: [dice.one(ids('labels')) ?? 'no-label'], remove: [] }),
    () => ({ type: 'card.fill', id: card, fieldId: dice.one(ids('fields')) ?? 'no-field', value: word() }),
    () => ({ type: 'card.block', id: card, reason: word() }),
    () => ({ type: 'card.unblock', id: card }),
    () => ({ type: 'card.comment', id: newId(), cardId: card, text: word() }),
    () => ({ type: 'comment.edit', id: dice.one(ids('comments')) ?? 'none', text: word() }),
    () => ({ type: 'comment.delete', id: dice.one(ids('comments')) ?? 'none' }),
    () => ({ type: 'check.add', id: newId(), cardId: card, list: dice.happens(0.5) ? CRITERIA : 'Checklist', text: word() }),
    () => ({ type: 'check.tick', id: dice.one(ids('checks')) ?? 'none', done: dice.happens(0.5) }),
    () => ({ type: 'check.remove', id: dice.one(ids('checks')) ?? 'none' }),
    () => ({ type: 'link.add', id: newId(), cardId: card, url: 'https://example.org/', name: word() }),
    () => ({ type: 'link.remove', id: dice.one(ids('links')) ?? 'none' }),
    () => ({ type: 'card.archive', id: card }),
    () => ({ type: 'card.restore', id: dice.one(ids('archived')) ?? 'none' }),
    () => ({ type: 'card.delete', id: card }),
    () => ({ type: 'column.add', id: newId(), name: word(), kind, after: dice.one(ids('columns')) }),
    () => ({ type: 'column.rename', id: column, name: word() }),
    () => ({ type: 'column.kind', id: column, kind }),
    () => ({ type: 'column.move', id: column, after: dice.one(ids('columns')) ?? null }),
    () => ({ type: 'column.limit', id: column, wipLimit: 1 + dice.below(5) }),
    () => ({ type: 'column.wait', id: column, isWaiting: dice.happens(0.5) }),
    () => ({ type: 'column.remove', id: column, moveCardsTo: dice.one(ids('columns')) }),
    () => ({ type: 'label.add', id: newId(), name: word(), color: 'teal' }),
    () => ({ type: 'label.edit', id: dice.one(ids('labels')) ?? 'none', name: word(), color: 'red' }),
    () => ({ type: 'label.remove', id: dice.one(ids('labels')) ?? 'none' }),
    () => ({ type: 'field.add', id: newId(), name: word(), kind: 'text' }),
    () => ({ type: 'field.remove', id: dice.one(ids('fields')) ?? 'none' }),
    () => ({ type: 'board.rename', name: word() }),
    () => ({ type: 'member.role', userId: dice.one(names) as string, role: 'admin' }),
  ]
  if (dice.happens(0.25)) return plansAnything(state, names, dice, newId)
  if (dice.happens(0.15)) return holdsAnything(state, names, dice, newId)
  return (dice.one(commands) as () => CommandInput)()
}
