import { templateOf } from '@rondo/core/catalog/templates'
import { readAnswer } from '@rondo/core/read-answer'
import type { Template } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

/** An anonymous retro, and one that is said openly. */
function retros() {
  const team = board({ bo: 'member', cy: 'member' })
  team.does({ type: 'template.save', ...(templateOf('daki') as Template), id: 'ours' })
  for (const [id, secrecy] of [
    ['r', 'anonymous'],
    ['open', 'named'],
  ] as const)
    team.does({ type: 'session.open', id, kind: 'retro', template: 'ours', secrecy })
  const notes = () => [...team.state.all('notes')]
  return { ...team, notes }
}

test('facts of the board are laid out openly in the midst of what is hidden, under nobody’s name, and each once', () => {
  const { does, notes } = retros()
  does({ type: 'card.add', id: 'c1', columnId: 'todo', title: 'Reset link' })
  const fact = (id: string) => ({ id, columnId: 'drop', text: 'Reset link: 12 days', cardIds: ['c1'] })
  does({ type: 'note.pin', sessionId: 'r', notes: [fact('n1')] }, { actorId: 'bo' })
  does({ type: 'note.pin', sessionId: 'r', notes: [fact('n2'), { ...fact('n3'), columnId: 'keep' }] })
  expect(notes().map(({ id, columnId, authorId, isLate }) => [id, columnId, authorId, isLate])).toEqual([
    ['n1', 'drop', null, false],
    ['n3', 'keep', null, false],
  ])
  expect(() => does({ type: 'note.pin', sessionId: 'r', notes: [{ ...fact('n4'), columnId: 'nowhere' }] })).toThrow('There is no such column here.')
})

test('facts are laid out in retrospectives alone', () => {
  const { does } = retros()
  does({ type: 'template.save', ...(templateOf('classic') as Template), id: 'daily' })
  does({ type: 'session.open', id: 'd', kind: 'standup', template: 'daily', secrecy: 'named' })
  expect(() => does({ type: 'note.pin', sessionId: 'd', notes: [{ id: 'n', columnId: 'finished', text: 'x' }] })).toThrow('in retrospectives')
})

test('what was laid out is taken away by anybody, changed by nobody, and outlives its card', () => {
  const { does, act, undo, notes, state } = retros()
  const pin = (sessionId: string, text: string, cardIds: string[] = []) =>
    act({ type: 'note.pin', sessionId, notes: [{ id: `${sessionId}1`, columnId: 'drop', text, cardIds }] })
  const outlived = pin('open', 'Fact', ['no-card'])
  expect(state.get('notes', 'open1')?.cardIds, 'a fact outlives its card').toEqual([])
  undo(outlived)
  for (const sessionId of ['open', 'r']) {
    pin(sessionId, 'Cy is lazy')
    expect(() => does({ type: 'note.edit', id: `${sessionId}1`, text: 'Cy works' })).toThrow('nobody can change it')
    undo(act({ type: 'note.remove', id: `${sessionId}1` }, 'cy'))
    does({ type: 'note.remove', id: `${sessionId}1` }, { actorId: 'cy' })
  }
  expect(notes()).toEqual([])
})

test('nothing is laid out among notes without names that are out, nor once the votes are counted', () => {
  const { does, act, undo, notes } = retros()
  const pin = (sessionId: string, id: string) => does({ type: 'note.pin', sessionId, notes: [{ id, columnId: 'drop', text: id }] })
  pin('r', 'early')
  pin('r', 'withdrawn')
  const withdrawn = act({ type: 'note.remove', id: 'withdrawn' })
  does({ type: 'retro.reveal', id: 'r' }, { seals: true })
  expect(() => pin('r', 'late')).toThrow('could not be told')
  expect(() => undo(withdrawn)).toThrow('comes too late')
  expect(() => does({ type: 'note.remove', id: 'early' }, { actorId: 'bo' })).toThrow('nobody can change it')
  pin('open', 'fact')
  does({ type: 'session.reveal', id: 'open', question: 'ballot' }, { seals: true })
  expect(() => pin('open', 'after')).toThrow('have been counted')
  expect(notes().map(({ id }) => id)).toEqual(['early', 'fact'])
})

test('what was laid out can be taken back by whoever did it, while the retro goes on', () => {
  const { act, undo, does, notes } = retros()
  const pinned = act({ type: 'note.pin', sessionId: 'r', notes: [{ id: 'n1', columnId: 'drop', text: 'x' }] })
  undo(pinned)
  expect(notes()).toEqual([])
  const again = act({ type: 'note.pin', sessionId: 'r', notes: [{ id: 'n1', columnId: 'drop', text: 'x' }] })
  does({ type: 'session.close', id: 'r' }, { seals: true })
  expect(() => undo(again)).toThrow('has been closed')
})

test('a note under a name is changed by its author alone, and whoever leads may remove it', () => {
  const { does, act, undo, notes } = retros()
  const says = (id: string) => act({ type: 'note.add', id, sessionId: 'open', columnId: 'drop', text: 'Long meetings' }, 'bo')
  says('n')
  expect(() => does({ type: 'note.edit', id: 'n', text: 'Bo is late' })).toThrow('by its author alone')
  expect(() => does({ type: 'note.edit', id: 'n', people: ['ann'] })).toThrow('by its author alone')
  does({ type: 'note.edit', id: 'n', text: 'Long meetings on Mondays' }, { actorId: 'bo' })
  does({ type: 'note.edit', id: 'n', cardIds: ['c1'] })
  expect(notes()).toMatchObject([{ text: 'Long meetings on Mondays', authorId: 'bo', cardIds: ['c1'] }])
  expect(() => does({ type: 'note.edit', id: 'n', cardIds: [] }, { actorId: 'cy' })).toThrow('by its author alone')
  expect(() => does({ type: 'note.remove', id: 'n' }, { actorId: 'cy' })).toThrow('Only its author or whoever leads')
  undo(act({ type: 'note.remove', id: 'n' }))
  expect(notes()).toMatchObject([{ text: 'Long meetings on Mondays' }])
})

test('a retro in which something was said under a name does not become secret any more', () => {
  const { does, act, undo, notes } = retros()
  does({ type: 'note.pin', sessionId: 'open', notes: [{ id: 'fact', columnId: 'drop', text: 'x' }] })
  does({ type: 'note.add', id: 'n', sessionId: 'open', columnId: 'drop', text: 'Long meetings' }, { actorId: 'bo' })
  expect(() => does({ type: 'session.secrecy', id: 'open', secrecy: 'anonymous' })).toThrow('can be read already')
  const removed = act({ type: 'note.remove', id: 'n' }, 'bo')
  does({ type: 'session.secrecy', id: 'open', secrecy: 'anonymous' })
  expect(() => undo(removed)).toThrow('Names are hidden in this session by now')
  expect(notes().map(({ id }) => id)).toEqual(['fact'])
})

test('a session holds three hundred topics at most', () => {
  const { does } = retros()
  does({ type: 'note.add', id: 'n', sessionId: 'open', columnId: 'drop', text: 'x' })
  for (let n = 0; n < 300; n++) does({ type: 'topic.add', id: `t${n}`, sessionId: 'open', noteIds: ['n'] })
  expect(() => does({ type: 'topic.add', id: 't300', sessionId: 'open', noteIds: ['n'] })).toThrow('at most 300 topics')
})

test('what a retro decided cannot be undone once it is closed, but what became of it can', () => {
  const { act, undo, does, state } = retros()
  const decide = (id: string) => act({ type: 'retro.act', id, sessionId: 'open', title: 'Pair on reviews', ownerId: 'ann' })
  undo(decide('a0'))
  expect([state.get('actions', 'a0'), state.get('cards', 'a0')]).toEqual([undefined, undefined])
  const decided = decide('a1')
  does({ type: 'session.close', id: 'open' }, { seals: true })
  expect(() => undo(decided)).toThrow('has been closed')
  expect(state.get('cards', 'a1')?.title).toBe('Pair on reviews')
  undo(act({ type: 'action.follow', id: 'a1', state: 'dropped' }))
  expect(state.get('actions', 'a1')?.state).toBe('open')
})

test('a health check acts on two dimensions at most', () => {
  const { does } = retros()
  does({ type: 'template.save', ...(templateOf('squad') as Template), id: 'health' })
  does({ type: 'session.open', id: 'h', kind: 'health', template: 'health', secrecy: 'anonymous' })
  const act = (id: string, metric: string) => does({ type: 'retro.act', id, sessionId: 'h', title: 'Try it', ownerId: 'ann', metric })
  act('a1', 'Speed')
  act('a2', 'Fun')
  act('a3', 'Fun')
  expect(() => act('a4', 'Support')).toThrow('Two dimensions are enough for once: Speed and Fun.')
})

test('a board that is closed takes no answers, though a session on it goes on', () => {
  const { does, state } = retros()
  does({ type: 'template.save', ...(templateOf('squad') as Template), id: 'health' })
  does({ type: 'session.open', id: 'h', kind: 'health', template: 'health', secrecy: 'anonymous' })
  const answer = () => readAnswer(state, { sessionId: 'h', key: 'ready', value: { isReady: true } }, 'ann', [])
  expect(answer()).toEqual({ isReady: true })
  does({ type: 'board.close' })
  expect(answer).toThrow('This board is closed')
})
