import { carryOut } from '@rondo/core/carry-out'
import { standUps } from '@rondo/core/catalog/stand-ups'
import { boardThen } from '@rondo/core/standup/board-then'
import { changesBy, changesIn } from '@rondo/core/standup/changes'
import { standUpsBefore, toldSince } from '@rondo/core/standup/last-stand-up'
import { handedOn, intentsBefore, ownEntries } from '@rondo/core/standup/own-entries'
import { byWeight, saidChange } from '@rondo/core/standup/said-change'
import { turnsOf } from '@rondo/core/standup/turns'
import { walkFor, walkOf } from '@rondo/core/standup/walk'
import type { CommandInput, Entry, Note, Session, Template } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const at = Date.parse('2026-01-20T10:00:00Z')

/** A board that keeps its log. */
function logged() {
  const made = board({ bo: 'member' })
  const log: Entry[] = []
  let minute = 0
  const says = (command: CommandInput, actorId = 'ann', on = '2026-01-19') => {
    const time = new Date(Date.parse(`${on}T09:00:00Z`) + ++minute * 60_000).toISOString()
    const patches = made.does(command, { actorId, at: time })
    log.push({ seq: log.length + 1, mutationId: `m${log.length}`, actorId, at: time, command: command as Entry['command'], patches })
  }
  return { ...made, log, says }
}

test('the walk goes from the right: blocked, older than most, in review, under way, next; each card once', () => {
  const { says, does, state } = logged()
  does({ type: 'column.add', id: 'review', name: 'Review', kind: 'doing', after: 'doing' })
  for (const [id, columnId, on] of [
    ['old', 'doing', '2026-01-06'],
    ['stuck', 'doing', '2026-01-07'],
    ['read', 'review', '2026-01-19'],
    ['made', 'doing', '2026-01-19'],
    ['older', 'review', '2026-01-05'],
    ['shut', 'doing', '2026-01-05'],
    ['waits', 'todo', '2026-01-05'],
    ['idea', 'todo', '2026-01-05'],
    ['ready', 'done', '2026-01-05'],
  ] as const)
    says({ type: 'card.add', id, columnId, title: id, assignees: id === 'stuck' ? ['bo'] : [] }, 'ann', on)
  says({ type: 'card.block', id: 'stuck', reason: 'No key' }, 'ann', '2026-01-12')
  says({ type: 'card.block', id: 'waits', reason: 'No answer' }, 'ann', '2026-01-08')
  const steps = walkOf(state, { zone: 'UTC', at, old: 10 })
  expect(steps.map(({ cardId, reason }) => `${cardId} ${reason}`)).toEqual([
    'waits blocked',
    'stuck blocked',
    'older ageing',
    'shut ageing',
    'old ageing',
    'read review',
    'made doing',
    'idea next',
  ])
  expect(steps.find(({ cardId }) => cardId === 'old')?.days).toBe(15)
  expect(walkFor(state, steps, 'bo').map(({ cardId }) => cardId)).toEqual(['stuck'])
  expect(walkOf(state, { zone: 'UTC', at, old: null }).filter(({ reason }) => reason === 'ageing')).toEqual([])
})

test('a card that has lasted as long as 85 % of the work is not yet old, and a single column of work is not a review', () => {
  const { says, state } = logged()
  says({ type: 'card.add', id: 'c', columnId: 'doing', title: 'c' }, 'ann', '2026-01-11')
  expect(walkOf(state, { zone: 'UTC', at, old: 10 }).map(({ reason }) => reason)).toEqual(['doing'])
  expect(walkOf(state, { zone: 'UTC', at, old: 9 }).map(({ reason }) => reason)).toEqual(['ageing'])
})

test('in as many stand-ups as there are people each speaks at each place once, and all see one order', () => {
  const people = ['ann', 'bo', 'cy', 'di', 'ed']
  for (const lap of [0, 7, 40]) {
    const orders = people.map((_, n) => turnsOf(people, lap * people.length + n))
    for (let place = 0; place < people.length; place++) expect(orders.map((order) => order[place]).sort()).toEqual(people)
  }
  expect(turnsOf(people, 3)).toEqual(turnsOf(people.toReversed(), 3))
  const laps = Array.from({ length: 10 }, (_, lap) => turnsOf(people, lap * people.length).join())
  expect(new Set(laps).size).toBeGreaterThan(5)
  expect(turnsOf([], 3)).toEqual([])
})

test('what changed is told by card, as it is now, and what was taken back is not told', () => {
  const { says, log } = logged()
  says({ type: 'card.add', id: 'a', columnId: 'todo', title: 'Reset link' })
  says({ type: 'card.add', id: 'b', columnId: 'todo', title: 'Rate limit' })
  const before = log.length
  says({ type: 'card.move', id: 'a', columnId: 'doing' }, 'bo')
  says({ type: 'card.move', id: 'a', columnId: 'done' }, 'ann')
  says({ type: 'card.move', id: 'b', columnId: 'doing' }, 'bo')
  says({ type: 'card.move', id: 'b', columnId: 'todo' }, 'bo')
  says({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Short-lived' }, 'bo')
  says({ type: 'card.archive', id: 'c' }, 'bo')
  const since = log.slice(before)
  const names = (id: string) => ({ todo: 'To do', doing: 'Doing', done: 'Done' })[id] ?? id
  const told = () => changesIn(log.slice(before)).map((change) => `${change.title ?? change.cardId}: ${saidChange(change, names)} by ${change.people.join()}`)
  expect(changesIn(since).map(({ cardId }) => cardId)).toEqual(['a'])
  expect(changesIn(since)[0]).toMatchObject({ moved: { from: 'todo', to: 'done' }, isDone: true, people: ['bo', 'ann'] })
  says({ type: 'card.comment', id: 'k', cardId: 'b', text: 'Which limit?' }, 'ann')
  says({ type: 'card.block', id: 'b', reason: 'No number' }, 'bo')
  says({ type: 'card.add', id: 'd', columnId: 'todo', title: 'Audit' }, 'bo')
  expect(told()).toEqual(['Audit: new by bo', 'b: blocked, commented by bo,ann', 'a: done by bo,ann'])
  says({ type: 'comment.delete', id: 'k' }, 'ann')
  says({ type: 'card.unblock', id: 'b' }, 'bo')
  expect(told()).toEqual(['Audit: new by bo', 'a: done by bo,ann'])
})

test('the board is walked back to where it was, and stays as it is', () => {
  const { says, log, state } = logged()
  says({ type: 'card.add', id: 'a', columnId: 'todo', title: 'a' })
  says({ type: 'card.add', id: 'b', columnId: 'todo', title: 'b' })
  const before = log.length
  const was = JSON.stringify(state.toRows(['cards']))
  says({ type: 'card.move', id: 'a', columnId: 'done' })
  says({ type: 'card.archive', id: 'b' })
  says({ type: 'card.add', id: 'c', columnId: 'todo', title: 'c' })
  const is = JSON.stringify(state.toRows(['cards']))
  const then = boardThen(state, log.slice(before).toReversed())
  expect(then.get('cards', 'c')).toBeUndefined()
  expect(then.cardsIn('todo')).toEqual(['a', 'b'])
  expect(then.toRows(['cards'])).toEqual(JSON.parse(was))
  expect(JSON.stringify(state.toRows(['cards']))).toBe(is)
})

test('a person’s entry is written before they come: what they finished first, then what they blocked, moved and said', () => {
  const { says, log } = logged()
  for (const id of ['a', 'b', 'c', 'd']) says({ type: 'card.add', id, columnId: 'todo', title: id })
  const before = log.length
  says({ type: 'card.comment', id: 'k', cardId: 'd', text: 'Yes' }, 'bo')
  says({ type: 'card.move', id: 'a', columnId: 'doing' }, 'bo')
  says({ type: 'card.block', id: 'b', reason: 'No key' }, 'bo')
  says({ type: 'card.move', id: 'c', columnId: 'done' }, 'bo')
  says({ type: 'card.move', id: 'd', columnId: 'done' }, 'ann')
  const mine = changesBy(log.slice(before), 'bo').toSorted(byWeight)
  expect(mine.map((change) => `${change.cardId}: ${saidChange(change, (id) => id)}`)).toEqual(['c: done', 'b: blocked', 'a: moved to doing', 'd: commented'])
})

test('entries are whose and for which day they are; what is handed on reaches the next zone, and what was meant is held against what became of it', () => {
  const note = (id: string, authorId: string, dueOn: string | null, more: Partial<Note> = {}): Note => ({
    ...{ id, authorId, dueOn, sessionId: 's', columnId: 'next', text: id, at: `2026-01-19T0${id.length}:00:00.000Z`, editedAt: null, isLate: false },
    ...{ topicId: null, cardIds: [], people: [], zone: null, ...more },
  })
  const notes = [
    note('x', 'bo', '2026-01-19'),
    note('xx', 'bo', '2026-01-19', { columnId: 'intent', cardIds: ['c1', 'c2'] }),
    note('xxx', 'cy', '2026-01-19', { cardIds: ['c9'] }),
    note('xxxx', 'di', '2026-01-19', { columnId: 'help', people: ['ann'] }),
    note('x5', 'ann', '2026-01-19'),
    note('x6', 'bo', '2026-01-20'),
    note('x7', 'bo', '2026-01-22', { columnId: 'blockers' }),
    note('x8', 'bo', null, { columnId: 'parking' }),
  ]
  const entries = ownEntries(notes)
  const handed = [note('h', 'bo', '2026-01-18'), note('hh', 'bo', '2026-01-19'), note('hhh', 'ann', '2026-01-20'), note('hhhhh', 'cy', '2026-01-20')]
  const fromOthers = handedOn(ownEntries(handed.map((one) => ({ ...one, columnId: 'hand-on' }))), 'ann', '2026-01-20')
  expect(fromOthers.map(({ id }) => id)).toEqual(['hhhhh', 'hh'])
  expect(entries.map(({ userId, day }) => `${userId} ${day.slice(8)}`)).toEqual(['bo 20', 'bo 19', 'ann 19', 'cy 19', 'di 19'])
  expect(intentsBefore(entries, 'bo', '2026-01-20', new Map([['c2', 'done']]))).toEqual([
    { cardId: 'c1', became: null },
    { cardId: 'c2', became: 'done' },
  ])
})

test('changes are told since the stand-up before, for a week at most, and for a day where there was none', () => {
  const { state } = board()
  const template = standUps[0] as Template
  const open = (id: string, day: string, more: Partial<Session> = {}) => {
    state.hold({ sessions: { [id]: { ...session(template), id, openedAt: `${day}T09:00:00.000Z`, ...more } } })
    return state.get('sessions', id) as Session
  }
  expect(toldSince(state, open('s1', '2026-01-05'))).toBe('2026-01-04T09:00:00.000Z')
  open('r1', '2026-01-06', { kind: 'retro' })
  open('o1', '2026-01-06', { answersUntil: '2026-02-06T09:00:00.000Z' })
  expect(toldSince(state, open('s2', '2026-01-07'))).toBe('2026-01-05T09:00:00.000Z')
  expect(toldSince(state, open('s3', '2026-01-30'))).toBe('2026-01-23T09:00:00.000Z')
  expect(standUpsBefore(state, state.get('sessions', 's3') as Session).map(({ id }) => id)).toEqual(['s1', 's2'])
})

test('a stand-up’s quarter of an hour goes on when the room moves to the next stage; another session’s clock is of its stage', () => {
  const { does, state } = board()
  const form = standUps[0] as Template
  for (const kind of ['standup', 'retro'] as const) {
    does({ type: 'template.save', ...form, id: `own-${kind}`, kind })
    does({ type: 'session.open', id: kind, kind, template: `own-${kind}`, secrecy: 'named' })
    does({ type: 'session.time', id: kind, what: 'start', minutes: 15 })
    const context = {
      boardId: 'b',
      actorId: 'ann',
      at: '2026-01-20T09:00:00.000Z',
      seals: { look: () => [], take: () => [], keep: () => {}, newId: () => 'x' },
    }
    carryOut(state, { type: 'session.stage', id: kind, stageId: 'walk' }, context)
  }
  expect(state.get('sessions', 'standup')?.timer).not.toBeNull()
  expect(state.get('sessions', 'retro')?.timer).toBeNull()
})

/** A stand-up on people's own time, in the week of 5 January 2026. */
function onOwnTime() {
  const team = board({ bo: 'member' })
  team.does({ type: 'template.save', ...(standUps[0] as Template), id: 'ours' })
  team.does({ type: 'session.open', id: 's', kind: 'standup', template: 'ours', secrecy: 'named', answersUntil: '2026-01-09T17:00:00.000Z' })
  let notes = 0
  const says = (columnId: string, dueOn: string | null, at: string, actorId = 'bo') =>
    team.does({ type: 'note.add', id: `n${++notes}`, sessionId: 's', columnId, text: 'x', dueOn }, { actorId, at })
  return { ...team, says }
}

test('on people’s own time nothing is said after the end, but what came of it is noted', () => {
  const { says } = onOwnTime()
  const [before, after] = ['2026-01-09T16:59:59.999Z', '2026-01-09T17:00:00.000Z']
  says('since', '2026-01-09', before)
  expect(() => says('intent', '2026-01-09', after)).toThrow('The time to write here is over. Whoever leads can give more of it.')
  for (const columnId of ['decisions', 'parking', 'pairs', 'blockers']) says(columnId, null, after)
})

test('on people’s own time each says one thing under each head for a day, and none for a day that is far off', () => {
  const { says, does } = onOwnTime()
  const at = '2026-01-07T11:00:00.000Z'
  says('since', '2026-01-07', at)
  expect(() => says('since', '2026-01-07', at)).toThrow('You have said that for this day already. Change what stands there.')
  for (const [columnId, day, who] of [
    ['intent', '2026-01-07', 'bo'],
    ['since', '2026-01-06', 'bo'],
    ['since', '2026-01-07', 'ann'],
  ] as const)
    says(columnId, day, at, who)
  for (const day of ['2099-01-01', '2026-01-10', '2025-12-29', null]) expect(() => says('help', day, at)).toThrow('for a day of the last week')
  for (const day of ['2025-12-30', '2026-01-09']) says('help', day, at)
  expect(() => does({ type: 'note.edit', id: 'n1', dueOn: '2026-01-08' }, { actorId: 'bo', at })).toThrow('stays with the day')
  does({ type: 'note.edit', id: 'n1', text: 'In other words' }, { actorId: 'bo', at })
  does({ type: 'note.remove', id: 'n1' }, { actorId: 'bo', at })
  says('since', '2026-01-07', at)
  for (const day of ['2027-01-01', '2027-01-01']) says('blockers', day, at)
})

test('whoever leads gives people more time or less, never a moment that has passed', () => {
  const { does, says, state } = onOwnTime()
  const until = (answersUntil: string, id = 's', actorId = 'ann') =>
    does({ type: 'session.until', id, answersUntil }, { actorId, at: '2026-01-09T18:00:00.000Z' })
  expect(() => until('2026-01-12T17:00:00.000Z', 's', 'bo')).toThrow('Somebody else leads this session')
  expect(() => until('2026-01-09T18:00:00.000Z')).toThrow('That moment has passed')
  until('2026-01-12T17:00:00.000Z')
  expect(state.get('sessions', 's')?.answersUntil).toBe('2026-01-12T17:00:00.000Z')
  says('since', '2026-01-09', '2026-01-09T18:00:00.000Z')
  does({ type: 'session.open', id: 'now', kind: 'standup', template: 'ours', secrecy: 'named' })
  expect(() => until('2026-01-12T17:00:00.000Z', 'now')).toThrow('Here people answer together')
})

const session = (template: Template): Session => ({
  ...template,
  ...{ template: template.id, sprintId: null, cardIds: [], stageId: 'goal', focusId: null, facilitatorId: null, ledBefore: null, silentSince: null },
  ...{ spectators: [], timer: null, countdownTo: null, revealed: [], settled: {}, budget: null, cap: 2, answersUntil: null, openedBy: 'ann' },
  ...{ openedAt: '', closedAt: null },
})
