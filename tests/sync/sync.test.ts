import { Remembered } from '@rondo/core/remembered'
import { expect, test } from 'vitest'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { turn, world } from '../support/world.ts'

const ship = { type: 'card.add', id: 'c1', columnId: 'todo', title: 'Ship it' } as const

function noOf(act: () => unknown): unknown {
  try {
    act()
  } catch (no) {
    return no
  }
}

test('a card is on my screen before the server has heard of it', async () => {
  const { columns, join } = await world()
  await columns()
  const ann = await join('ann')
  ann.wire.drop()
  ann.does(ship)
  expect(ann.replica.state.get('cards', 'c1')?.title).toBe('Ship it')
  expect(ann.replica.pending).toHaveLength(1)
})

test('work done while the line was down arrives when it is back, in order, once', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const ann = await join('ann')
  ann.wire.drop()
  ann.does(ship)
  ann.does({ type: 'card.move', id: 'c1', columnId: 'doing' })
  ann.does({ type: 'card.rename', id: 'c1', title: 'Ship it today' })
  await ann.wire.restore()
  await ann.settles()
  expect(ann.refusals).toEqual([])
  const { entries } = await boards.log(boardId, { after: 5, limit: 100 })
  expect(entries.map(({ command }) => command.type)).toEqual(['card.add', 'card.move', 'card.rename'])
})

test('a lost acknowledgement does not make it happen twice', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const ann = await join('ann')
  ann.wire.loses = () => 'answer'
  ann.does(ship)
  await turn()
  await turn()
  ann.wire.loses = () => 'nothing'
  await ann.wire.restore()
  await ann.settles()
  expect(await boards.head(boardId)).toBe(6)
  expect(ann.replica.state.get('cards', 'c1')?.number).toBe(1)
})

test('a missed frame is noticed and fetched', async () => {
  const { columns, join } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  bob.wire.flush()
  bob.wire.isOnline = false
  ann.does(ship)
  await ann.settles()
  bob.wire.isOnline = true
  ann.does({ ...ship, id: 'c2' })
  await ann.settles()
  bob.wire.flush()
  expect(bob.replica.isBehind).toBe(true)
  await bob.settles()
  expect(bob.replica.state.cardsIn('todo')).toEqual(['c1', 'c2'])
})

test('a late copy of old news changes nothing', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const ann = await join('ann')
  ann.does(ship)
  ann.does({ type: 'card.rename', id: 'c1', title: 'Shipped' })
  await ann.settles()
  const { entries } = await boards.log(boardId, { after: 5, limit: 1 })
  ann.replica.receive(boards.epoch, entries)
  expect(ann.replica.state.get('cards', 'c1')?.title).toBe('Shipped')
})

test('undo takes back my last act, redo brings it back', async () => {
  const { columns, join } = await world()
  await columns()
  const ann = await join('ann')
  ann.does(ship)
  await ann.settles()
  ann.does({ type: 'card.rename', id: 'c1', title: 'Shipped' })
  await ann.settles()
  ann.replica.undo()
  await ann.settles()
  expect(ann.replica.state.get('cards', 'c1')?.title).toBe('Ship it')
  ann.replica.undo()
  await ann.settles()
  expect(ann.replica.state.size('cards')).toBe(0)
  ann.replica.redo()
  ann.replica.redo()
  await ann.settles()
  expect(ann.replica.state.get('cards', 'c1')?.title).toBe('Shipped')
  expect(ann.replica.canRedo).toBe(false)
})

test('what is given in one go is one act, and of it comes back what others have not changed', async () => {
  const { columns, join } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  const titles = () => [...ann.replica.state.all('cards')].map(({ title }) => title)
  for (const n of [1, 2, 3]) ann.does({ ...ship, id: `c${n}` })
  await ann.settles()
  for (const n of [1, 2, 3]) ann.does({ type: 'card.rename', id: `c${n}`, title: `Number ${n}` })
  await ann.settles()
  ann.replica.undo()
  expect(titles()).toEqual(['Ship it', 'Ship it', 'Ship it'])
  ann.replica.redo()
  await ann.settles()
  expect(titles()).toEqual(['Number 1', 'Number 2', 'Number 3'])
  await bob.settles()
  bob.does({ type: 'card.rename', id: 'c2', title: 'Theirs' })
  await bob.settles()
  await ann.settles()
  expect(noOf(() => ann.replica.undo())).toMatchObject({ message: expect.stringContaining('Someone has changed this since'), cardIds: ['c2'], isPart: true })
  expect(titles()).toEqual(['Ship it', 'Theirs', 'Ship it'])
})

test('an earlier act is taken back by itself, once, and done again', async () => {
  const { columns, join } = await world()
  await columns()
  const { does, replica, settles } = await join('ann')
  const titles = () => [...replica.state.all('cards')].map(({ title }) => title)
  for (const n of [1, 2, 3]) does({ ...ship, id: `c${n}` })
  await settles()
  const archive = (id: string) => replica.command({ type: 'card.archive', id })
  const [first] = [archive('c1'), archive('c2')]
  await settles()
  does({ type: 'card.rename', id: 'c3', title: 'Shipped' })
  await settles()
  expect(replica.undo(first)).toBe(true)
  expect(titles().toSorted()).toEqual(['Ship it', 'Ship it', 'Shipped'])
  expect(replica.undo(first)).toBe(false)
  replica.redo()
  expect(titles()).toEqual(['Shipped'])
  expect(replica.undo(first)).toBe(true)
  replica.undo()
  await settles()
  expect(titles()).toEqual(['Ship it', 'Ship it', 'Ship it'])
})

test('undo works on what still waits for a line', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const ann = await join('ann')
  ann.wire.drop()
  ann.does(ship)
  ann.replica.undo()
  expect(ann.replica.state.size('cards')).toBe(0)
  await ann.wire.restore()
  await ann.settles()
  expect(await boards.head(boardId)).toBe(7)
  expect(ann.replica.state.size('cards')).toBe(0)
})

test('very many cards that were moved in one go are back at once', async () => {
  const { columns, join } = await world()
  await columns()
  const { wire, replica, does } = await join('ann')
  wire.drop()
  const ids = Array.from({ length: 400 }, (_, n) => `c${n}`)
  for (const id of ids) does({ ...ship, id })
  await turn()
  for (const id of ids) does({ type: 'card.move', id, columnId: 'doing' })
  replica.undo()
  expect(replica.state.cardsIn('doing')).toEqual([])
  expect(replica.state.cardsIn('todo')).toHaveLength(400)
})

test('of what one did, the oldest is forgotten where it is too much, however much the newest is', () => {
  const [one, past] = [
    new Remembered(),
    (text: string) => ({ actorId: 'ann', command: { type: 'card.describe', id: 'c', base: '', text }, patches: [] }) as const,
  ]
  for (let n = 0; n < 2001; n++) one.set(`m${n}`, past('Why'))
  expect([one.get('m0'), one.get('m1')]).toEqual([undefined, past('Why')])
  one.set('m2', past('Why not'))
  one.set('m1', past('x'.repeat(1_999_000)))
  expect([one.get('m3'), one.get('m2')?.command, one.get('m1') !== undefined]).toEqual([undefined, past('Why not').command, true])
  one.set('much', past('x'.repeat(3_000_000)))
  expect([one.get('m1'), one.get('much') !== undefined]).toEqual([undefined, true])
  one.delete('much')
  for (let n = 0; n < 100; n++) one.set(`then${n}`, past('Why'))
  expect(one.get('then0')).toEqual(past('Why'))
})

test('undo refuses to take back what someone else has changed since', async () => {
  const { columns, join } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  ann.does(ship)
  await ann.settles()
  ann.does({ type: 'card.rename', id: 'c1', title: 'Mine' })
  await ann.settles()
  await bob.settles()
  bob.does({ type: 'card.rename', id: 'c1', title: 'Theirs' })
  await bob.settles()
  await ann.settles()
  expect(noOf(() => ann.replica.undo())).toMatchObject({ message: expect.stringContaining('Someone has changed this since'), cardIds: ['c1'], isPart: false })
  expect(ann.replica.state.get('cards', 'c1')?.title).toBe('Theirs')
})

test('undoing a column does not strand the card that someone else put there', async () => {
  const { columns, join } = await world()
  await columns()
  const [ann, bob] = [await join('ann', 'admin'), await join('bob')]
  ann.does({ type: 'column.add', id: 'review', name: 'Review', kind: 'doing' })
  await ann.settles()
  await bob.settles()
  bob.does({ ...ship, columnId: 'review' })
  await bob.settles()
  ann.wire.drop()
  expect(ann.replica.undo()).toBe(true)
  await ann.wire.restore()
  await ann.settles()
  expect(ann.refusals[0]?.refusal.message).toBe('There are cards in this column now. Move them first.')
  expect(ann.replica.state.get('columns', 'review')).toBeDefined()
})

test('a card number never comes again, not after a delete and not after an undo', async () => {
  const { columns, join } = await world()
  await columns()
  const ann = await join('ann')
  ann.does(ship)
  await ann.settles()
  ann.does({ type: 'card.delete', id: 'c1' })
  await ann.settles()
  ann.does({ ...ship, id: 'c2' })
  await ann.settles()
  ann.replica.undo()
  await ann.settles()
  ann.does({ ...ship, id: 'c3' })
  await ann.settles()
  expect(ann.replica.state.get('cards', 'c3')?.number).toBe(3)
})

test('a delete beats a late edit, and the editor is told with what was meant', async () => {
  const { columns, join } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  ann.does(ship)
  await ann.settles()
  await bob.settles()
  bob.wire.drop()
  bob.does({ type: 'card.rename', id: 'c1', title: 'Words that would be lost' })
  ann.does({ type: 'card.delete', id: 'c1' })
  await ann.settles()
  await bob.wire.restore()
  await bob.settles()
  expect(bob.replica.state.get('cards', 'c1')).toBeUndefined()
  expect(bob.refusals).toMatchObject([{ mutation: { command: { title: 'Words that would be lost' } }, refusal: { code: 'missing' } }])
})

test('two people writing in one description: both texts are there afterwards', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  ann.does(ship)
  ann.does({ type: 'card.describe', id: 'c1', base: '', text: 'one\ntwo\nthree' })
  await ann.settles()
  await bob.settles()
  ann.does({ type: 'card.describe', id: 'c1', base: 'one\ntwo\nthree', text: 'one, says Ann\ntwo\nthree' })
  bob.does({ type: 'card.describe', id: 'c1', base: 'one\ntwo\nthree', text: 'one\ntwo\nthree, says Bob' })
  await Promise.all([ann.settles(), bob.settles()])
  const { state } = await boards.part(boardId, 'texts')
  expect(state.descriptions?.c1?.text).toBe('one, says Ann\ntwo\nthree, says Bob')
})

test('an archived card leaves the board for everyone and comes back whole', async () => {
  const { columns, join } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  ann.does(ship)
  ann.does({ type: 'card.estimate', id: 'c1', points: 5 })
  ann.does({ type: 'card.archive', id: 'c1' })
  await ann.settles()
  await bob.settles()
  expect(bob.replica.state.size('cards')).toBe(0)
  const cat = await join('cat')
  cat.does({ type: 'card.restore', id: 'c1' }) // she holds no archived cards: it is sent without being shown
  expect(cat.replica.state.size('cards')).toBe(0)
  await cat.settles()
  await bob.settles()
  expect(bob.replica.state.get('cards', 'c1')).toMatchObject({ title: 'Ship it', points: 5, number: 1 })
  expect(cat.replica.state.cardsIn('todo')).toEqual(['c1'])
})

test('a part that is loaded while entries arrive ends current', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  ann.does(ship)
  ann.does({ type: 'card.comment', id: 'k1', cardId: 'c1', text: 'First' })
  await ann.settles()
  await bob.settles()
  await bob.replica.load(async () => {
    const part = await boards.part(boardId, 'card', 'c1')
    ann.does({ type: 'comment.edit', id: 'k1', text: 'First, edited' })
    ann.does({ type: 'card.comment', id: 'k2', cardId: 'c1', text: 'Second' })
    await ann.settles()
    await bob.settles()
    return part
  })
  expect([...bob.replica.state.all('comments')].map(({ text }) => text)).toEqual(['First, edited', 'Second'])
})

test('a server that starts again gives the same answer to the same mutation', async () => {
  const it = await world()
  await it.columns()
  const mutation = { id: 'once', command: ship }
  const first = await it.boards.commit(it.boardId, mutation, 'ann')
  await it.restart()
  expect(await it.boards.commit(it.boardId, mutation, 'ann')).toEqual(first)
  expect(await it.boards.head(it.boardId)).toBe(first.seq)
})

test('someone else’s mutation id is a conflict', async () => {
  const { columns, boards, boardId, join } = await world()
  await columns()
  await join('bob')
  await boards.commit(boardId, { id: 'once', command: ship }, 'ann')
  await expect(boards.commit(boardId, { id: 'once', command: { ...ship, id: 'c2' } }, 'bob')).rejects.toMatchObject({ code: 'conflict' })
})

test('commands of one moment see each other, and a no touches only its own', async () => {
  const { columns, act } = await world()
  await columns()
  const outcomes = await Promise.allSettled([
    act(ship),
    act({ type: 'card.move', id: 'c1', columnId: 'nowhere' }),
    act({ type: 'card.move', id: 'c1', columnId: 'done' }),
    act({ type: 'card.comment', id: 'k', cardId: 'c1', text: 'Hello' }),
    act({ type: 'comment.edit', id: 'k', text: 'Hello again' }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect((outcomes[2] as PromiseFulfilledResult<{ seq: number }>).value.seq).toBe(7)
})

test('a stranger who knows a mutation id learns nothing by it', async () => {
  const { columns, boards, boardId } = await world()
  await columns()
  await boards.commit(boardId, { id: 'known', command: ship }, 'ann')
  const probe = (id: string) =>
    boards.commit(id, { id: 'known', command: { type: 'card.archive', id: 'c1' } }, 'mallory').catch(({ code, message }) => ({ code, message }))
  expect(await probe(boardId)).toEqual(await probe('no-such-board'))
})

test('a part that arrives after the board began anew is asked for again', async () => {
  const { columns, join, boards, boardId } = await world()
  await columns()
  const [ann, bob] = [await join('ann'), await join('bob')]
  ann.does(ship)
  ann.does({ type: 'card.comment', id: 'k', cardId: 'c1', text: 'First' })
  await ann.settles()
  await bob.settles()
  const early = structuredClone(await boards.part(boardId, 'card', 'c1'))
  let asked = 0
  await bob.replica.load(async () => {
    if (asked++ > 0) return boards.part(boardId, 'card', 'c1')
    ann.does({ type: 'card.move', id: 'c1', columnId: 'doing' })
    await ann.settles()
    bob.wire.flush()
    ann.does({ type: 'card.move', id: 'c1', columnId: 'done' })
    await ann.settles()
    const snapshot = JSON.parse((await boards.snapshot(boardId)).json.toString())
    bob.replica.begin(snapshot.epoch, snapshot.seq, snapshot.state)
    return early
  })
  expect(asked).toBe(2)
  expect(bob.replica.state.get('cards', 'c1')?.columnId).toBe('done')
  expect(bob.replica.state.get('comments', 'k')?.text).toBe('First')
})

test('who returns to a long story of long texts gets the board as it is, not the story', async () => {
  const { columns, act, boards, boardId } = await world()
  await columns()
  await act(ship)
  const seen = { epoch: boards.epoch, seq: await boards.head(boardId) }
  let base = ''
  for (let i = 0; i < 20; i++) {
    const text = `${i}`.padEnd(90_000, 'x')
    await act({ type: 'card.describe', id: 'c1', base, text })
    base = text
  }
  expect(await boards.newsSince(boardId, seen)).toHaveProperty('snapshot')
  const { entries, head } = await boards.log(boardId, { after: 0, limit: 1000 })
  expect(entries.length).toBeLessThan(head)
  expect((await boards.log(boardId, { after: entries.at(-1)?.seq ?? 0, limit: 1000 })).entries[0]?.seq).toBe(entries.length + 1)
})

test('nobody can be put on a board who is nobody', async () => {
  const { store } = await world()
  const boards = await Boards.open({ store, log: console, knows: async (userId) => userId === 'ann' })
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, 'ann')
  await expect(boards.commit(boardId, { id: 'm', command: { type: 'member.add', userId: 'ghost', role: 'admin' } }, 'ann')).rejects.toMatchObject({
    code: 'missing',
  })
})
