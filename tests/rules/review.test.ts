import { replay } from '@rondo/core/metrics/sprint-replay'
import { type Review, reviewOf } from '@rondo/core/review'
import { guestOf, isGuest, may } from '@rondo/core/roles'
import { act } from '@rondo/core/sentences'
import { type CommandInput, type CommandType, commands } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const names: Record<string, string> = { ann: 'Ann', bo: 'Bo' }
const guest = guestOf('link')

/** A sprint that runs: a and b are done, c is under way, d was agreed on and taken out. */
function inReview() {
  const made = board({ bo: 'member', fay: 'facilitator', vic: 'viewer' })
  const { does, state } = made
  for (const id of ['a', 'b', 'c', 'd']) does({ type: 'card.add', id, columnId: 'todo', title: `Card ${id}`, points: 3, assignees: ['bo'] })
  does({ type: 'check.add', id: 'k', cardId: 'b', list: 'Acceptance criteria', text: 'It says goodbye' })
  does({ type: 'check.add', id: 'l', cardId: 'b', list: 'To do', text: 'Ask Max' })
  does({ type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: 'People can sign in', startsOn: '2026-01-05', endsOn: '2026-01-16' })
  does({ type: 'sprint.add', sprintId: 's', cardIds: ['a', 'c', 'd'] })
  does({ type: 'card.goal', id: 'a', isGoal: true })
  does({ type: 'sprint.start', id: 's' })
  does({ type: 'sprint.add', sprintId: 's', cardIds: ['b'] })
  does({ type: 'sprint.remove', sprintId: 's', cardIds: ['d'] })
  for (const id of ['b', 'a']) does({ type: 'card.move', id, columnId: 'done' })
  const review = () => reviewOf(state, 'b', 's', (id) => names[id] ?? 'Somebody') as Review
  const says = (command: Partial<Extract<CommandInput, { type: 'remark.add' }>>, actorId = guest) =>
    does({ type: 'remark.add', id: 'r', sprintId: 's', kind: 'question', text: 'And by phone?', from: 'Ms Otto', ...command }, { actorId })
  return { ...made, review, says, order: () => review().demo.map(({ id }) => id) }
}

test('a review says what was agreed on, added, removed and done, and shows what is done with its criteria', () => {
  const { review } = inReview()
  expect(review()).toMatchObject({
    sprint: { name: 'Sprint 1', goal: 'People can sign in', finishedAt: null },
    isGoalMet: true,
    sums: { committed: { cards: 3, points: 9 }, added: { cards: 1, points: 3 }, removed: { cards: 1, points: 3 }, done: { cards: 2, points: 6 } },
    delivered: 6,
    demo: [
      { id: 'a', key: 'APP-1', owners: ['Bo'], isGoal: true, wasCommitted: true, criteria: [] },
      { id: 'b', key: 'APP-2', wasCommitted: false, criteria: [{ text: 'It says goodbye', isMet: false }] },
    ],
    left: [{ key: 'APP-3', outcome: 'open' }],
  })
})

test('once the sprint is closed its review stays, whatever becomes of its cards', () => {
  const { does, review } = inReview()
  does({ type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  const before = review()
  expect(before).toMatchObject({ sums: { done: { cards: 2 } }, left: [{ key: 'APP-3', outcome: 'returned' }] })
  does({ type: 'card.rename', id: 'a', title: 'Something else' })
  does({ type: 'card.move', id: 'b', columnId: 'todo' })
  does({ type: 'card.delete', id: 'b' })
  expect(review().demo.map(({ title }) => title)).toEqual(['Card a', 'Card b'])
  expect(review().sums).toEqual(before.sums)
})

test('a card that was split off on the way is neither added nor removed, and is told', () => {
  const { does, review, state } = inReview()
  const { sums, left } = review()
  const from = left[0]?.id as string
  does({ type: 'card.split', id: from, newId: 'half', title: 'Half', points: 1 })
  const steps = { added: sums.added, removed: sums.removed, splitOff: 1, splits: [{ cardId: 'half', from }] }
  expect(reviewOf(state, 'b', 's', () => '', steps)).toMatchObject({
    splitOff: 1,
    sums: { committed: sums.committed, added: sums.added, removed: sums.removed, all: { cards: sums.all.cards + 1, points: sums.all.points } },
  })
})

test('a done card that was archived is shown all the same', () => {
  const { does, order } = inReview()
  does({ type: 'card.archive', id: 'a' })
  expect(order()).toEqual(['a', 'b'])
})

test('what the goal needed is shown first, until a facilitator puts it otherwise', () => {
  const { does, order } = inReview()
  does({ type: 'card.move', id: 'c', columnId: 'done' })
  expect(order()).toEqual(['a', 'b', 'c'])
  does({ type: 'demo.move', sprintId: 's', cardId: 'c', after: null }, { actorId: 'fay' })
  expect(order()).toEqual(['c', 'a', 'b'])
  does({ type: 'demo.move', sprintId: 's', cardId: 'c', after: 'a' }, { actorId: 'fay' })
  expect(order()).toEqual(['a', 'c', 'b'])
  does({ type: 'demo.move', sprintId: 's', cardId: 'a', after: 'nobody' }, { actorId: 'fay' })
  expect(order()).toEqual(['c', 'b', 'a'])
  expect(() => does({ type: 'demo.move', sprintId: 's', cardId: 'd', after: null }, { actorId: 'fay' })).toThrow('not among what was done')
  expect(() => does({ type: 'demo.move', sprintId: 's', cardId: 'a', after: null }, { actorId: 'bo' })).toThrow('Only a facilitator')
})

test('a closed board takes no more remarks, from guests either, and says so', () => {
  const { does, says } = inReview()
  does({ type: 'board.close' })
  expect(() => says({})).toThrow('This board is closed, so its reviews take no more remarks.')
  does({ type: 'board.reopen' })
  says({})
})

test('the order can be changed and taken back after the sprint is closed', () => {
  const { does, act, undo, order } = inReview()
  does({ type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  const moved = act({ type: 'demo.move', sprintId: 's', cardId: 'b', after: null })
  expect(order()).toEqual(['b', 'a'])
  undo(moved)
  expect(order()).toEqual(['a', 'b'])
})

test('a guest says something of a sprint or of a card that was done in it, and nothing else at all', () => {
  const { says, state, does } = inReview()
  says({})
  says({ id: 'r2', cardId: 'a', kind: 'accept', text: '', from: null })
  expect(state.get('remarks', 'r')).toMatchObject({ from: 'Ms Otto', authorId: null, about: null, becameCardId: null })
  expect(() => says({ id: 'r3', cardId: 'c', kind: 'accept' })).toThrow('not among what was done')
  expect(() => says({ id: 'r3', cardId: 'nothing', kind: 'accept' })).toThrow('not among what was done')
  expect(() => says({ id: 'r3', sprintId: 'nothing' })).toThrow('no longer on this board')
  expect((Object.keys(commands) as CommandType[]).filter((type) => may(state, guest, type))).toEqual(['remark.add'])
  expect(() => does({ type: 'card.rename', id: 'a', title: 'Mine' }, { actorId: guest })).toThrow('There is no such board')
  expect(isGuest('guest')).toBe(false)
})

test('who writes down what somebody else has said is named with it', () => {
  const { says, review } = inReview()
  says({ id: 'by-link' })
  says({ id: 'own', from: null }, 'bo')
  says({ id: 'put', from: 'Ann' }, 'bo')
  const said = Object.fromEntries(review().said.map(({ id, from, notedBy }) => [id, [from, notedBy]]))
  expect(said).toEqual({ 'by-link': ['Ms Otto', null], own: ['Bo', null], put: ['Ann', 'Bo'] })
})

test('a remark must be clear: words for a question, a card and words for what is not right, a reaction that is known', () => {
  const { says } = inReview()
  expect(() => says({ text: ' ' })).toThrow('Write your question.')
  expect(() => says({ kind: 'accept' })).toThrow('Say which card you accept.')
  expect(() => says({ kind: 'unmet' })).toThrow('Say which card')
  expect(() => says({ kind: 'unmet', cardId: 'a', text: '' })).toThrow('Write what you meant')
  expect(() => says({ kind: 'reaction', text: '<b>' })).toThrow('A reaction is one of')
  expect(() => says({ text: 'x'.repeat(2001) })).toThrow('at most 2,000 characters')
  says({ kind: 'reaction', text: '👏' })
  expect(() => says({})).toThrow('That remark already exists.')
})

test('before a sprint has begun there is nothing to review', () => {
  const { does, says, state } = inReview()
  does({ type: 'sprint.plan', id: 'next', name: 'Sprint 2', goal: '', startsOn: '2026-01-19', endsOn: '2026-01-30' })
  expect(() => says({ sprintId: 'next' })).toThrow('“Sprint 2” has not begun')
  expect(reviewOf(state, 'b', 'next', () => '')).toBeNull()
})

test('a review holds 500 remarks, and 500 reactions beside them', () => {
  const { says } = inReview()
  for (let n = 0; n < 500; n++) says({ id: `r${n}` })
  expect(() => says({ id: 'more' })).toThrow('at most 500 remarks')
  says({ id: 'more', kind: 'reaction', text: '🎉' })
})

test('what a member said is asked for by that member, and a guest’s name stands before any other', () => {
  const { does, says, card } = inReview()
  says({ from: null })
  does({ type: 'remark.adopt', id: 'r', cardId: 'n', requester: 'Bo Chen' })
  says({ id: 'r2' })
  does({ type: 'remark.adopt', id: 'r2', cardId: 'n2', requester: 'Bo Chen' })
  expect([card('n')?.requester, card('n2')?.requester]).toEqual(['Bo Chen', 'Ms Otto'])
})

test('a remark becomes a card of the backlog, asked for by who said it, and says where that is', () => {
  const { does, says, review, card, state } = inReview()
  const became = () => review().said[0]?.became
  says({ text: 'And by phone?\nWe have people without mail.' })
  expect(became()).toBeNull()
  does({ type: 'remark.adopt', id: 'r', cardId: 'n' }, { actorId: 'bo' })
  expect(card('n')).toMatchObject({ title: 'And by phone?', requester: 'Ms Otto', createdBy: 'bo', columnId: 'todo', sprintId: null, isDescribed: true })
  expect(state.get('descriptions', 'n')?.text).toBe('And by phone?\nWe have people without mail.')
  expect(state.backlog.ids).toContain('n')
  expect(became()).toEqual({ key: 'APP-5', place: 'waiting' })
  expect(() => does({ type: 'remark.adopt', id: 'r', cardId: 'n2' }, { actorId: 'bo' })).toThrow('has become a card already')
  does({ type: 'sprint.plan', id: 'next', name: 'Sprint 2', goal: '', startsOn: '2026-01-19', endsOn: '2026-01-30' })
  does({ type: 'sprint.add', sprintId: 'next', cardIds: ['n'] })
  expect(became()?.place).toBe('planned')
  does({ type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  does({ type: 'sprint.start', id: 'next' })
  expect(became()?.place).toBe('running')
  does({ type: 'card.move', id: 'n', columnId: 'done' })
  expect(became()?.place).toBe('done')
  does({ type: 'card.archive', id: 'n' })
  expect(became()).toEqual({ key: 'APP-5', place: 'done' })
  does({ type: 'card.restore', id: 'n' })
  does({ type: 'card.move', id: 'n', columnId: 'todo' })
  does({ type: 'card.archive', id: 'n' })
  expect(became()?.place).toBe('archived')
  does({ type: 'card.delete', id: 'n' })
  expect(became()).toEqual({ key: '', place: 'gone' })
})

test('a long remark gets a title that ends at a word, and keeps its words', () => {
  const { does, says, card, state } = inReview()
  const text = `${'We need more words '.repeat(20)}`.trim()
  says({ text })
  does({ type: 'remark.adopt', id: 'r', cardId: 'n' })
  expect(card('n')?.title).toMatch(/^We need .* words …$|^We need .*\S …$/)
  expect(card('n')?.title.length).toBeLessThanOrEqual(122)
  expect(state.get('descriptions', 'n')?.text).toBe(text)
})

test('a verdict without words becomes a card only under a name, a reaction never', () => {
  const { does, says, card } = inReview()
  says({ cardId: 'a', kind: 'accept', text: '' })
  expect(() => does({ type: 'remark.adopt', id: 'r', cardId: 'n' })).toThrow('This remark has no words')
  does({ type: 'remark.adopt', id: 'r', cardId: 'n', title: 'Tell everybody' })
  expect(card('n')).toMatchObject({ title: 'Tell everybody', isDescribed: false })
  says({ id: 'e', kind: 'reaction', text: '🎉' })
  expect(() => does({ type: 'remark.adopt', id: 'e', cardId: 'n2', title: 'Party' })).toThrow('A reaction says nothing')
})

test('taking a remark into the backlog can be undone, unless somebody has gone on with the card', () => {
  const { does, says, act, undo, card, review } = inReview()
  says({ text: 'And by phone?\nPlease.' })
  const adopted = act({ type: 'remark.adopt', id: 'r', cardId: 'n' }, 'bo')
  undo(adopted)
  expect([card('n'), review().said[0]?.became]).toEqual([undefined, null])
  const again = act({ type: 'remark.adopt', id: 'r', cardId: 'm' }, 'bo')
  does({ type: 'card.comment', id: 'x', cardId: 'm', text: 'I begin' })
  expect(() => undo(again)).toThrow('Someone')
})

test('its author or a facilitator removes a remark, nobody else', () => {
  const { does, says, state } = inReview()
  says({ id: 'g' })
  says({ id: 'v', from: null }, 'vic')
  expect(() => does({ type: 'remark.remove', id: 'v' }, { actorId: 'bo' })).toThrow('Only its author or a facilitator')
  expect(() => does({ type: 'remark.remove', id: 'g' }, { actorId: 'vic' })).toThrow('Only its author or a facilitator')
  does({ type: 'remark.remove', id: 'v' }, { actorId: 'vic' })
  does({ type: 'remark.remove', id: 'g' }, { actorId: 'fay' })
  expect(state.size('remarks')).toBe(0)
})

test('a sprint is told again evening by evening: what was in it, what was done, what came and went', () => {
  const monday = Date.parse('2026-01-05') / 86_400_000
  const event = (on: number, cardId: string, isInSprint: boolean, isDone: boolean) => ({ on: monday + on, cardId, points: 3, isInSprint, isDone })
  const events = [event(0, 'a', true, false), event(0, 'b', true, false), event(1, 'a', true, true), event(2, 'c', true, false), event(2, 'b', false, false)]
  const story = { startsOn: '2026-01-05', endsOn: '2026-01-16', startedOn: monday, finishedOn: null, events }
  const days = replay(story, '2026-01-08')
  expect(days.map(({ on }) => on)).toEqual(['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'])
  expect(days.map(({ cards }) => cards.map(({ cardId, isDone, isNew }) => `${cardId}${isDone ? ' done' : ''}${isNew ? ' new' : ''}`))).toEqual([
    ['a', 'b'],
    ['a done', 'b'],
    ['a done', 'c new'],
    ['a done', 'c new'],
  ])
  expect(days.map(({ doneNow, cameNow, wentNow }) => [doneNow, cameNow, wentNow].flat().join())).toEqual(['', 'a', 'c,b', ''])
  expect(replay({ ...story, finishedOn: monday + 1 }, '2026-03-01').map(({ on }) => on)).toEqual(['2026-01-05', '2026-01-06'])
  expect(replay({ ...story, startedOn: monday - 1 }, '2026-01-04').map(({ on }) => on)).toEqual(['2026-01-04'])
})

test('what was said is told as a sentence', () => {
  const { state } = inReview()
  const lookup = {
    person: () => 'Bo',
    card: (id: string) => state.get('cards', id)?.title,
    column: () => '',
    label: () => '',
    field: () => '',
    sprint: () => 'Sprint 1',
  }
  const told = (command: Omit<Extract<CommandInput, { type: 'remark.add' }>, 'type' | 'id' | 'sprintId'>) =>
    act({ command: { type: 'remark.add', id: 'r', sprintId: 's', ...command }, patches: [] }, lookup)
  expect(told({ kind: 'accept', cardId: 'a' })).toBe('accepted “Card a”')
  expect(told({ kind: 'question', text: 'Why?', from: 'Ms Otto' })).toBe('noted that Ms Otto asked about Sprint 1: Why?')
  expect(told({ kind: 'unmet', cardId: 'a', text: 'Blue' })).toBe('said that “Card a” is not what was meant: Blue')
})
