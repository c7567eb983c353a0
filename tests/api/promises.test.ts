import { randomUUID } from 'node:crypto'
import { topicsOf } from '@rondo/core/retro/topics'
import { lastReveal, rankedTopics } from '@rondo/core/retro/votes'
import { type CommandInput, Refusal, type Reveal, type Secrecy } from '@rondo/types'
import { expect, test } from 'vitest'
import { openServer } from './server.ts'

/** A board with a card and sessions at a level, and what people do there, without sockets. */
async function board(secrecy: Secrecy) {
  const { context, team } = await openServer()
  const { boardId, admin, facilitator, member, viewer } = await team()
  const no = (error: unknown) => {
    if (error instanceof Refusal) return error.code
    throw error
  }
  const give = async (userId: string, command: CommandInput, id: string = randomUUID()) =>
    context.boards.commit(boardId, { id, command }, userId).then(() => 'yes' as const, no)
  const seal = (userId: string, sessionId: string, key: string, value: object | null) =>
    context.boards.seal(boardId, { sessionId, key, value }, userId).then(() => 'yes' as const, no)
  const [ada, fay, max, vic] = [admin.userId, facilitator.userId, member.userId, viewer.userId]
  await give(ada, { type: 'column.add', id: 'todo', name: 'To do', kind: 'todo' })
  await give(ada, { type: 'card.add', id: 'c1', columnId: 'todo', title: 'Reset link' })
  await give(ada, { type: 'session.open', id: 'poker', kind: 'poker', template: 'fibonacci', secrecy, cardIds: ['c1'] })
  await give(ada, { type: 'session.open', id: 'retro', kind: 'retro', template: 'start-stop-continue', secrecy })
  const part = async (sessionId: string) => (await context.boards.part(boardId, 'session', sessionId)).state
  const reveals = async (sessionId: string): Promise<Reveal[]> => Object.values((await part(sessionId)).reveals ?? {})
  const session = async (id: string) => (await context.boards.openSessions()).find((one) => one.session.id === id)?.session
  return { context, boardId, ada, fay, max, vic, give, seal, part, reveals, session }
}

test.each(['unattributed', 'anonymous'] as const)('a vote that is %s is not shown where it is the only one', async (secrecy) => {
  const { ada, max, give, seal, reveals } = await board(secrecy)
  await seal(max, 'poker', 'vote:c1', { card: '13' })
  await give(ada, { type: 'poker.reveal', id: 'poker', cardId: 'c1' })
  expect(await reveals('poker')).toMatchObject([{ count: 1, answers: [] }])
})

test('dots without names are not counted one person after the other', async () => {
  const { ada, fay, max, vic: more, give, seal, reveals } = await board('unattributed')
  await give(ada, { type: 'member.role', userId: more, role: 'member' })
  await give(ada, { type: 'session.stage', id: 'retro', stageId: 'vote' })
  for (const one of [ada, fay, max]) await seal(one, 'retro', 'ballot', { dots: { a: 1 } })
  expect(await give(ada, { type: 'session.reveal', id: 'retro', question: 'ballot' })).toBe('yes')
  await give(ada, { type: 'session.again', id: 'retro', question: 'ballot' })
  expect(await seal(more, 'retro', 'ballot', { dots: { b: 1 } })).toBe('yes')
  expect(await give(ada, { type: 'session.reveal', id: 'retro', question: 'ballot' }), 'one more').toBe('conflict')
  for (const one of [ada, fay]) await seal(one, 'retro', 'ballot', { dots: { a: 1 } })
  expect(await give(ada, { type: 'session.reveal', id: 'retro', question: 'ballot' }), 'one more, and two who said the same again').toBe('conflict')
  await seal(more, 'retro', 'ballot', null)
  await seal(max, 'retro', 'ballot', null)
  expect(await give(ada, { type: 'session.reveal', id: 'retro', question: 'ballot' }), 'one less').toBe('conflict')
  for (const one of [ada, fay, max]) await seal(one, 'retro', 'ballot', { dots: { b: 1 } })
  expect(await give(ada, { type: 'session.reveal', id: 'retro', question: 'ballot' })).toBe('yes')
  expect((await reveals('retro')).map(({ count }) => count)).toEqual([3, 3])
})

test.each(['named', 'named-at-reveal'] as const)('where names are %s, dots and thumbs of fewer than three stay closed too', async (secrecy) => {
  const { ada, fay, max, give, seal, reveals } = await board(secrecy)
  const reveal = (question: string) => give(ada, { type: 'session.reveal', id: 'retro', question })
  const again = (question: string) => give(ada, { type: 'session.again', id: 'retro', question })
  await give(ada, { type: 'session.stage', id: 'retro', stageId: 'vote' })
  for (const one of [ada, fay]) {
    await seal(one, 'retro', 'ballot', { dots: { a: 1 } })
    await seal(one, 'retro', 'thumb:t', { score: 1 })
  }
  await reveal('ballot')
  await reveal('thumb:t')
  expect(await reveals('retro')).toMatchObject([
    { count: 2, answers: [] },
    { count: 2, answers: [] },
  ])
  await again('ballot')
  await seal(max, 'retro', 'ballot', { dots: { b: 1 } })
  expect(await reveal('ballot'), 'the first that comes out').toBe('yes')
  await again('ballot')
  await seal(max, 'retro', 'ballot', { dots: { c: 1 } })
  expect(await reveal('ballot'), 'one has changed').toBe('conflict')
  for (const one of [ada, fay]) await seal(one, 'retro', 'ballot', { dots: { c: 1 } })
  expect(await reveal('ballot'), 'all have changed').toBe('yes')
})

test('of a closed retro nothing is kept of its ballots but how many dots a topic has', async () => {
  const { ada, fay, max, give, seal, reveals, part } = await board('anonymous')
  for (const [id, text] of [
    ['a', 'Reviews wait'],
    ['b', 'Reviews are long'],
    ['c', 'Too many meetings'],
  ] as const)
    await give(ada, { type: 'note.pin', sessionId: 'retro', notes: [{ id, columnId: 'start', text }] })
  await give(ada, { type: 'topic.add', id: 't', sessionId: 'retro', noteIds: ['a', 'b'] })
  await give(ada, { type: 'session.stage', id: 'retro', stageId: 'vote' })
  for (const [who, dots] of [
    [ada, { a: 2, b: 1 }],
    [fay, { a: 1 }],
    [max, { b: 1, c: 2 }],
  ] as const)
    await seal(who, 'retro', 'ballot', { dots })
  await give(ada, { type: 'session.reveal', id: 'retro', question: 'ballot' })
  const retro = async () => {
    const { notes = {}, topics = {} } = await part('retro')
    const ranked = rankedTopics(topicsOf('retro', Object.values(notes), Object.values(topics)), lastReveal('ballot', await reveals('retro')), 2)
    return ranked.map(({ id, votes, voters }) => [id, votes, voters])
  }
  const before = await retro()
  expect(before).toEqual([
    ['t', 4, 3],
    ['c', 2, 1],
  ])
  expect(await give(ada, { type: 'session.close', id: 'retro' })).toBe('yes')
  expect(await retro()).toEqual(before)
  expect(await reveals('retro')).toMatchObject([{ count: 3, answers: [{ userId: null, value: { tally: { t: { votes: 4 }, c: { votes: 2 } } } }] }])
  expect(JSON.stringify(await part('retro'))).not.toContain('"dots"')
})

test('nobody has fewer dots than somebody has spent', async () => {
  const { ada, fay, max, give, seal, session } = await board('named')
  const budget = (budget: number | null) => give(ada, { type: 'retro.votes', id: 'retro', budget })
  await give(ada, { type: 'session.stage', id: 'retro', stageId: 'vote' })
  expect(await budget(6)).toBe('yes')
  await seal(max, 'retro', 'ballot', { dots: { a: 4, b: 1 } })
  await seal(fay, 'retro', 'ballot', { dots: { a: 2 } })
  for (const less of [4, 1, null]) expect(await budget(less), `${less}`).toBe('conflict')
  expect(await budget(5)).toBe('yes')
  await seal(max, 'retro', 'ballot', { dots: { a: 2 } })
  expect(await budget(2)).toBe('yes')
  expect(await seal(fay, 'retro', 'ballot', { dots: { a: 3 } })).toBe('conflict')
  expect((await session('retro'))?.budget).toBe(2)
})

test('who writes late is not named where notes have no names', async () => {
  const { context, boardId, ada, max, give, seal } = await board('unattributed')
  await give(ada, { type: 'retro.reveal', id: 'retro' })
  await seal(max, 'retro', 'note:n', { columnId: 'start', text: 'late' })
  expect(await context.boards.answered(boardId, 'retro')).toEqual([{ question: 'note', who: 1 }])
})

test('nothing is said openly in a stand-up that promised to hide names', async () => {
  const { context, boardId, ada, max, give } = await board('anonymous')
  await give(ada, { type: 'session.open', id: 'daily', kind: 'standup', template: 'classic', secrecy: 'anonymous' })
  const open = (await context.boards.openSessions()).find(({ session }) => session.id === 'daily')
  const columnId = open?.session.columns[0]?.id ?? 'none'
  if (open) expect(await give(max, { type: 'note.add', id: 'n', sessionId: 'daily', columnId, text: 'I was ill' })).not.toBe('yes')
  expect(JSON.stringify(await context.boards.log(boardId, { limit: 5 }))).not.toContain('I was ill')
})

test('nobody fills the seals with keys that nobody asked for', async () => {
  const { ada, max, give, seal } = await board('named-at-reveal')
  await give(ada, { type: 'session.stage', id: 'retro', stageId: 'vote' })
  expect(await seal(max, 'retro', 'mood:a', { score: 3 })).toBe('missing')
  expect(await seal(max, 'retro', 'ready:a', { isReady: true })).toBe('missing')
  expect(await seal(max, 'retro', 'ballot:a', { dots: { a: 1 } })).toBe('missing')
  const zeros = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`n${n}`, 0]))
  expect(await seal(max, 'retro', 'ballot', { dots: zeros })).not.toBe('yes')
  const thumbs = await Promise.all(Array.from({ length: 300 }, (_, n) => seal(max, 'retro', `thumb:t${n}`, { score: 1 })))
  expect(thumbs.filter((said) => said === 'too_large').length).toBeGreaterThan(0)
})

test('what is not asked here is not revealed either', async () => {
  const { ada, give, reveals } = await board('named-at-reveal')
  for (const question of ['vote:nowhere', 'mood', 'note:n', 'health:release'])
    expect(await give(ada, { type: 'session.reveal', id: 'poker', question }), question).toBe('missing')
  for (const question of ['note:n', 'mood:x', 'vote:c1']) expect(await give(ada, { type: 'session.reveal', id: 'retro', question }), question).toBe('missing')
  expect(await reveals('poker')).toEqual([])
})

test('undo does not take a stage from under the room, nor reach into a session that is closed or led by another', async () => {
  const { ada, fay, give, session } = await board('named')
  const stages = (await session('retro'))?.stages ?? []
  const extra = { ...(stages[0] as (typeof stages)[number]), id: 'extra' }
  await give(ada, { type: 'session.arrange', id: 'retro', stages: [...stages, extra] }, 'arrange')
  await give(ada, { type: 'session.stage', id: 'retro', stageId: 'extra' })
  expect(await give(ada, { type: 'undo', mutationId: 'arrange' }), 'the stage that all are in').toBe('conflict')
  await give(ada, { type: 'session.stage', id: 'retro', stageId: stages[0]?.id ?? '' })
  await give(ada, { type: 'session.lead', id: 'retro', userId: fay })
  expect(await give(ada, { type: 'undo', mutationId: 'arrange' }), 'led by another').toBe('forbidden')
  await give(fay, { type: 'session.close', id: 'retro' })
  expect(await give(ada, { type: 'undo', mutationId: 'arrange' }), 'closed').toBe('conflict')
})

test('a vote that came late stays as it was once the session is closed', async () => {
  const { ada, fay, give, seal, reveals } = await board('named')
  await seal(ada, 'poker', 'vote:c1', { card: '3' })
  await give(ada, { type: 'poker.reveal', id: 'poker', cardId: 'c1' })
  await give(fay, { type: 'poker.late', id: 'poker', cardId: 'c1', card: '8' }, 'late')
  expect(await give(fay, { type: 'undo', mutationId: 'late' }, 'taken-back'), 'while it is open').toBe('yes')
  expect(await give(fay, { type: 'undo', mutationId: 'taken-back' }, 'there-again'), 'while it is open').toBe('yes')
  await give(ada, { type: 'session.close', id: 'poker' })
  expect(await give(fay, { type: 'undo', mutationId: 'there-again' }), 'closed').toBe('conflict')
  expect(await reveals('poker')).toMatchObject([{ answers: [{ userId: ada }, { userId: fay, isLate: true }] }])
})

test('a session is not left with someone who may not lead any more', async () => {
  const { ada, fay, max, give } = await board('named')
  await give(fay, { type: 'session.open', id: 'daily', kind: 'standup', template: 'classic', secrecy: 'named', answersUntil: '2099-01-01T00:00:00.000Z' })
  expect(await give(max, { type: 'session.lead', id: 'daily' })).toBe('conflict')
  await give(ada, { type: 'member.role', userId: fay, role: 'viewer' })
  expect(await give(max, { type: 'session.lead', id: 'daily' })).toBe('yes')
})
