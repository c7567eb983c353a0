import { carryOut } from '@rondo/core/carry-out'
import { usualSettings } from '@rondo/core/completed'
import { State } from '@rondo/core/state'
import { copyBoard } from '@rondo/core/trello/copy-board'
import { firstSteps } from '@rondo/core/trello/first-steps'
import { keepRanks } from '@rondo/core/trello/keep-ranks'
import { PastImports } from '@rondo/core/trello/past-imports'
import { readExport } from '@rondo/core/trello/read-export'
import type { Step } from '@rondo/core/trello/step'
import { updateSteps } from '@rondo/core/trello/update'
import { type Command, type Entry, Refusal } from '@rondo/types'
import { expect, test } from 'vitest'
import { seeded } from '../fixtures/seeded.ts'
import { tellSteps } from '../fixtures/tell-steps.ts'
import { type LookAlike, trelloLookAlike } from '../fixtures/trello-look-alike.ts'

const now = '2026-11-24T10:00:00.000Z'

/** A board that was brought once, with a team on it. */
function broughtOnce(file: LookAlike, accounts = new Map<string, string>()) {
  const state = new State()
  const admin = { id: 'boss', role: 'admin' as const, name: null }
  const board = { id: 'b', key: 'HA', name: 'Harbour app', zone: 'UTC', lastNumber: 500, source: null, createdAt: now, closedAt: null, ...usualSettings }
  const opening = {
    at: file.dateLastActivity.replace(/^2/, '1'),
    by: { name: 'Boss' },
    rows: [
      { table: 'boards' as const, row: board },
      { table: 'members' as const, row: admin },
    ],
  }
  const log: Entry[] = tellSteps(state, [opening, ...firstSteps(copyOf(file, state, accounts))])
  function plan(file: LookAlike, accounts = new Map<string, string>()) {
    const past = new PastImports()
    past.read(log)
    const known = new Map([...past.accounts(readExport(JSON.stringify(file))), ...accounts])
    return updateSteps(copyOf(file, state, known), past, state, known)
  }
  return {
    state,
    log,
    /** Someone on the board does something. */
    act(command: Command) {
      log.push({
        seq: log.length + 1,
        mutationId: `t${log.length}`,
        actorId: 'boss',
        at: now,
        command,
        patches: carryOut(state, command, { boardId: 'b', actorId: 'boss', at: now }),
      })
    },
    plan,
    /** One step of a plan, if what it was planned on is still so. */
    write(step: Step) {
      try {
        return log.push(...tellSteps(state, [step], log.length)) > 0
      } catch (error) {
        if (error instanceof Refusal && error.code === 'conflict') return false
        throw error
      }
    },
    /** The file is brought again. */
    again(file: LookAlike, accounts = new Map<string, string>()) {
      const update = plan(file, accounts)
      log.push(...tellSteps(state, update.steps, log.length))
      return update
    },
  }
}

function copyOf(file: LookAlike, state: State, accounts: ReadonlyMap<string, string>) {
  return copyBoard(readExport(JSON.stringify(file)), {
    zone: 'UTC',
    kinds: new Map([...state.all('columns')].map(({ id, kind }) => [id, kind])),
    accounts,
    now,
  })
}

const cardOf = (state: State, id: string) => state.get('cards', `trello-${id}`) ?? state.get('archived', `trello-${id}`)
const openCard = (file: LookAlike, nth = 0) => file.cards.filter(({ closed }) => !closed)[nth] as LookAlike['cards'][number]
const changes = (file: LookAlike) => structuredClone(file)
let moment = 0
function newAction(file: LookAlike, type: string, data: object) {
  const date = new Date(Date.parse(file.dateLastActivity) + ++moment * 60_000).toISOString()
  const { memberCreator } = file.actions[0] as { memberCreator: { id: string } }
  file.actions.unshift({ id: `${moment.toString(16).padStart(24, 'e')}`, idMemberCreator: memberCreator.id, type, date, data, memberCreator })
  file.dateLastActivity = date
  return date
}

test('the same file twice changes nothing', () => {
  const file = trelloLookAlike()
  const board = broughtOnce(file)
  const { steps, words } = board.again(file)
  expect(steps).toEqual([])
  expect(words.changed).toEqual([])
})

test('after the team has worked on the board, the same file still changes nothing', () => {
  const file = trelloLookAlike({ seed: 3 })
  const board = broughtOnce(file)
  const [one, two, three] = [0, 1, 2].map((n) => `trello-${openCard(file, n).id}`) as [string, string, string]
  board.act({ type: 'card.move', id: one, columnId: `trello-${file.lists[5]?.id}`, after: null })
  board.act({ type: 'card.rename', id: two, title: 'Our own words' })
  board.act({ type: 'card.comment', id: 'c1', cardId: two, text: 'Said here' })
  board.act({ type: 'card.delete', id: three })
  board.act({ type: 'card.archive', id: two })
  board.act({ type: 'column.rename', id: `trello-${file.lists[0]?.id}`, name: 'Pool' })
  board.act({ type: 'column.kind', id: `trello-${file.lists[6]?.id}`, kind: 'done' })
  board.act({ type: 'card.add', id: 'own', columnId: `trello-${file.lists[1]?.id}`, title: 'Our own card' })
  const before = board.state.toRows()
  expect(board.again(file).steps).toEqual([])
  expect(board.state.toRows()).toEqual(before)
})

test('what is different in the file is brought, and nothing else', () => {
  const file = trelloLookAlike({ seed: 4 })
  const board = broughtOnce(file)
  const changed = changes(file)
  const [card, other] = [openCard(changed, 0), openCard(changed, 1)]
  card.name = 'A new title'
  card.desc = 'New words'
  other.idLabels = []
  const list = changed.lists.find(({ name }) => name === 'Done') as LookAlike['lists'][number]
  const movedAt = newAction(changed, 'updateCard', {
    card: { id: other.id },
    old: { idList: other.idList },
    listBefore: { id: other.idList, name: '' },
    listAfter: { id: list.id, name: list.name },
  })
  other.idList = list.id
  newAction(changed, 'commentCard', { card: { id: other.id }, text: 'One more' })

  const { steps, words } = board.again(changed)
  expect(board.state.get('cards', `trello-${card.id}`)?.title).toBe('A new title')
  expect(board.state.get('descriptions', `trello-${card.id}`)?.text).toBe('New words')
  const moved = board.state.get('cards', `trello-${other.id}`)
  expect(moved).toMatchObject({ columnId: `trello-${list.id}`, labels: [], doneAt: expect.any(String) })
  expect([...board.state.all('comments')].filter(({ cardId }) => cardId === moved?.id)).toHaveLength(moved?.commentCount as number)
  expect(steps.some(({ at }) => at === movedAt)).toBe(true)
  expect(steps.filter(({ at }) => at <= file.dateLastActivity)).toEqual([]) // what was told is not told again
  expect(words.changed).toEqual([{ what: 'Cards that are different in the file now', count: 2 }])
  expect(board.again(changed).steps).toEqual([])
})

test('new cards come with their past, and push no other card about', () => {
  const file = trelloLookAlike({ seed: 5 })
  const board = broughtOnce(file)
  const changed = changes(file)
  const made = {
    ...openCard(changed),
    id: 'f0f0f0f0f0f0f0f0f0f0f0f0',
    idShort: 900,
    name: 'Brand new',
    pos: 5,
    attachments: [],
    customFieldItems: [],
    idChecklists: [],
  }
  changed.cards.push(made)
  newAction(changed, 'createCard', { card: { id: made.id }, list: { id: made.idList, name: '' } })
  const ranks = new Map([...board.state.all('cards')].map(({ id, rank }) => [id, rank]))
  board.again(changed)
  expect(board.state.get('cards', `trello-${made.id}`)).toMatchObject({ number: 900, title: 'Brand new' })
  for (const { id, rank } of board.state.all('cards')) if (ranks.has(id)) expect(rank).toBe(ranks.get(id))
  expect([...board.state.all('boards')][0]?.lastNumber).toBe(900)
  expect(board.again(changed).steps).toEqual([])
})

test('a number that was given away here since is not taken back', () => {
  const file = trelloLookAlike({ seed: 6 })
  const board = broughtOnce(file)
  board.act({ type: 'card.add', id: 'own', columnId: `trello-${file.lists[0]?.id}`, title: 'Ours' })
  const changed = changes(file)
  changed.cards.push({ ...openCard(changed), id: 'f0f0f0f0f0f0f0f0f0f0f0f0', idShort: 501, attachments: [], idChecklists: [] })
  board.again(changed)
  const numbers = [...board.state.all('cards'), ...board.state.all('archived')].map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(board.state.get('cards', 'own')?.number).toBe(501)
  expect(board.again(changed).steps).toEqual([])
})

test('what the team has changed here wins, field by field, and that is said', () => {
  const file = trelloLookAlike({ seed: 8 })
  const board = broughtOnce(file)
  const card = openCard(file)
  const id = `trello-${card.id}`
  board.act({ type: 'card.rename', id, title: 'Our title' })
  board.act({ type: 'card.move', id, columnId: `trello-${file.lists[6]?.id}`, after: null })
  board.act({ type: 'card.describe', id, base: board.state.get('descriptions', id)?.text ?? '', text: 'Our words' })
  const changed = changes(file)
  const theirs = openCard(changed)
  Object.assign(theirs, { name: 'Their title', desc: 'Their words', due: '2026-12-24T10:00:00.000Z', idList: changed.lists[4]?.id })
  const { words } = board.again(changed)
  expect(board.state.get('cards', id)).toMatchObject({ title: 'Our title', columnId: `trello-${file.lists[6]?.id}`, dueOn: '2026-12-24' })
  expect(board.state.get('descriptions', id)?.text).toBe('Our words')
  expect(words.changed.map(({ what }) => what)).toContain('Things that your team has changed here since the last import')
  expect(board.again(changed).steps).toEqual([])
  expect(board.state.get('cards', id)?.title).toBe('Our title')
})

test('a card that was deleted here stays deleted; one that is gone there goes, unless someone here has worked on it', () => {
  const file = trelloLookAlike({ seed: 9 })
  const board = broughtOnce(file)
  const [deleted, gone, worked] = [0, 1, 2].map((n) => openCard(file, n).id) as [string, string, string]
  board.act({ type: 'card.delete', id: `trello-${deleted}` })
  board.act({ type: 'card.comment', id: 'c1', cardId: `trello-${worked}`, text: 'We need this' })
  const changed = changes(file)
  changed.cards = changed.cards
    .filter(({ id }) => id !== gone && id !== worked)
    .map((card) => (card.id === deleted ? { ...card, name: 'Renamed there' } : card))
  const { words } = board.again(changed)
  expect(cardOf(board.state, deleted)).toBeUndefined()
  expect(cardOf(board.state, gone)).toBeUndefined()
  expect(cardOf(board.state, worked)).toBeDefined()
  for (const table of ['comments', 'checks', 'links'] as const)
    expect([...board.state.all(table)].filter(({ cardId }) => cardId === `trello-${gone}`)).toEqual([])
  expect(words.changed.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'Cards that your team has deleted here',
      'Cards that are no longer in the file',
      'Cards that are no longer in the file, but that your team has worked on here',
    ]),
  )
  expect(board.again(changed).steps).toEqual([])
})

test('comments that have fallen out of the newest 1,000 events stay', () => {
  const file = trelloLookAlike({ seed: 10 })
  const board = broughtOnce(file)
  const count = board.state.size('comments')
  const later = changes(file)
  later.actions = later.actions.slice(0, 300)
  expect(board.again(later).steps).toEqual([])
  expect(board.state.size('comments')).toBe(count)
})

test('a comment that was deleted there goes, and the count with it', () => {
  const file = trelloLookAlike({ seed: 11 })
  const board = broughtOnce(file)
  const comment = file.actions.find(({ type }) => type === 'commentCard') as { id: string; data: { card: { id: string } } }
  const before = cardOf(board.state, comment.data.card.id)?.commentCount as number
  const changed = changes(file)
  changed.actions = changed.actions.filter(({ id }) => id !== comment.id)
  board.again(changed)
  expect(board.state.get('comments', `trello-${comment.id}`)).toBeUndefined()
  expect(cardOf(board.state, comment.data.card.id)?.commentCount).toBe(before - 1)
})

test('archived there, archived here; with the moment', () => {
  const file = trelloLookAlike({ seed: 12 })
  const board = broughtOnce(file)
  const changed = changes(file)
  const card = openCard(changed)
  card.closed = true
  const at = newAction(changed, 'updateCard', { card: { id: card.id, closed: true }, old: { closed: false } })
  board.again(changed)
  expect(board.state.get('cards', `trello-${card.id}`)).toBeUndefined()
  expect(board.state.get('archived', `trello-${card.id}`)?.archivedAt).toBe(at)
  expect(board.again(changed).steps).toEqual([])
})

test('someone matched to an account the first time is still that account the second time', () => {
  const file = trelloLookAlike({ seed: 13 })
  const board = broughtOnce(file, new Map([[`trello-${file.members[1]?.id}`, 'user-2']]))
  expect(board.again(file).steps).toEqual([])
})

test('someone who was kept by name and has an account now is that account everywhere', () => {
  const file = trelloLookAlike({ seed: 14 })
  const board = broughtOnce(file)
  const id = `trello-${file.members[1]?.id}`
  board.again(file, new Map([[id, 'user-2']]))
  const cards = [...board.state.all('cards'), ...board.state.all('archived')]
  expect(cards.some(({ assignees }) => assignees.includes('user-2'))).toBe(true)
  expect(cards.some(({ assignees, createdBy }) => assignees.includes(id) || createdBy === id)).toBe(false)
  expect([...board.state.all('comments')].some(({ authorId }) => authorId === id)).toBe(false)
  expect(board.again(file).steps).toEqual([])
})

test('a column that was removed here does not come back; new cards in it go to the first column', () => {
  const file = trelloLookAlike({ seed: 15 })
  const board = broughtOnce(file)
  const list = file.lists[6] as LookAlike['lists'][number] // “Notes”, the last open one
  board.act({ type: 'column.remove', id: `trello-${list.id}`, moveCardsTo: `trello-${file.lists[0]?.id}` })
  const changed = changes(file)
  changed.cards.push({ ...openCard(changed), id: 'f0f0f0f0f0f0f0f0f0f0f0f0', idShort: 901, idList: list.id, attachments: [], idChecklists: [] })
  board.again(changed)
  expect(board.state.get('columns', `trello-${list.id}`)).toBeUndefined()
  expect(board.state.get('cards', 'trello-f0f0f0f0f0f0f0f0f0f0f0f0')?.columnId).toBe(`trello-${file.lists[0]?.id}`)
  expect(board.again(changed).steps).toEqual([])
})

test('whatever the team and the file do, every card stands in a column, counts agree, and a second time changes nothing', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const chance = seeded(seed)
    const file = trelloLookAlike({ seed, cards: 24, archived: 10, lists: 9, actions: 200 })
    const board = broughtOnce(file)
    const ids = () => [...board.state.all('cards')].map(({ id }) => id)
    for (let n = 0; n < 12; n++) {
      const id = chance.pick(ids())
      const columnId = chance.pick([...board.state.all('columns')].filter(({ archivedAt }) => archivedAt === null)).id
      board.act(
        chance.pick<Command>([
          { type: 'card.move', id, columnId, after: null },
          { type: 'card.rename', id, title: `Ours ${n}` },
          { type: 'card.archive', id },
          { type: 'card.delete', id },
          { type: 'card.comment', id: `c${n}`, cardId: id, text: 'Here' },
          { type: 'card.label', id, add: [], remove: board.state.get('cards', id)?.labels ?? [] },
          { type: 'check.add', id: `k${n}`, cardId: id, list: 'Ours', text: 'Tick' },
          { type: 'card.add', id: `own${n}`, columnId, title: 'Ours' },
        ]),
      )
    }
    const changed = changes(file)
    for (let n = 0; n < 12; n++) {
      const card = chance.pick(changed.cards)
      const list = chance.pick(changed.lists)
      chance.pick([
        () => Object.assign(card, { name: `Theirs ${n}`, desc: '' }),
        () => Object.assign(card, { closed: !card.closed, pos: n }),
        () => Object.assign(card, { idList: list.id }),
        () => Object.assign(card, { idMembers: [], idLabels: [], attachments: [], customFieldItems: [] }),
        () => void changed.cards.splice(changed.cards.indexOf(card), 1),
        () => void changed.labels.shift(),
        () => newAction(changed, 'commentCard', { card: { id: card.id }, text: `There ${n}` }),
        () => void changed.checklists.pop(),
        () => Object.assign(list, { name: `List ${n}`, closed: !list.closed }),
      ])()
    }
    board.again(changed)
    const { state } = board
    const cards = [...state.all('cards'), ...state.all('archived')]
    expect(new Set(cards.map(({ id }) => id)).size, `seed ${seed}`).toBe(cards.length)
    expect(new Set(cards.map(({ number }) => number)).size, `seed ${seed}`).toBe(cards.length)
    for (const card of cards) {
      expect(state.get('columns', card.columnId), `seed ${seed}`).toBeDefined()
      const of = (table: 'comments' | 'checks') => [...state.all(table)].filter(({ cardId }) => cardId === card.id).length
      expect([card.commentCount, card.checkCount], `seed ${seed}`).toEqual([of('comments'), of('checks')])
    }
    for (const table of ['comments', 'checks', 'links'] as const)
      for (const { cardId } of state.all(table))
        expect(
          cards.some(({ id }) => id === cardId),
          `seed ${seed}`,
        ).toBe(true)
    expect(board.again(changed).steps, `seed ${seed}`).toEqual([])
  }
})

test('whatever the team does while an update is written, what they did stays, and counts agree', () => {
  let refused = 0
  for (let seed = 1; seed <= 40; seed++) {
    const chance = seeded(seed)
    const file = trelloLookAlike({ seed, cards: 40, archived: 6, lists: 8, actions: 100 })
    const board = broughtOnce(file)
    const changed = changes(file)
    for (let n = 0; n < 40; n++) {
      const card = chance.pick(changed.cards)
      const list = chance.pick(changed.lists)
      const data = {
        card: { id: card.id },
        old: { idList: card.idList },
        listBefore: { id: card.idList, name: '' },
        listAfter: { id: list.id, name: list.name },
      }
      chance.pick([
        () => {
          newAction(changed, 'updateCard', data)
          card.idList = list.id
        },
        () => newAction(changed, 'commentCard', { card: { id: card.id }, text: `There ${n}` }),
        () => Object.assign(card, { name: `Theirs ${n}`, closed: !card.closed, idLabels: [], desc: 'Theirs' }),
        () => void changed.checklists.pop(),
        () => n % 5 === 0 && changed.cards.splice(changed.cards.indexOf(card), 1),
      ])()
    }
    const brought = new Map([...board.state.all('cards')].map(({ id, columnId }) => [id, columnId]))
    const moved = new Map<string, string>()
    const left = new Set<string | undefined>()
    for (const [n, step] of board.plan(changed).steps.entries()) {
      const card = chance.pick([...board.state.all('cards')])
      const { id } = card
      const columnId = chance.pick([...board.state.all('columns')].filter(({ archivedAt }) => archivedAt === null)).id
      if (chance.chance(0.4)) {
        const command = chance.pick<Command>([
          { type: 'card.move', id, columnId, after: null },
          { type: 'card.move', id, columnId },
          { type: 'card.rename', id, title: `Ours ${n}` },
          { type: 'card.archive', id },
          { type: 'card.delete', id },
          { type: 'card.comment', id: `c${n}`, cardId: id, text: 'Here' },
          { type: 'check.add', id: `k${n}`, cardId: id, list: 'Ours', text: 'Tick' },
          { type: 'card.add', id: `own${n}`, columnId, title: 'Ours' },
        ])
        board.act(command)
        // Back where the file had it, it is as if nobody had moved it.
        if (command.type === 'card.move' && columnId === brought.get(id)) moved.delete(id)
        else if (command.type === 'card.move' && card.columnId !== columnId) moved.set(id, columnId)
        if (command.type === 'card.archive' || command.type === 'card.delete') moved.delete(id)
      }
      if (left.has(step.of) || board.write(step)) continue
      left.add(step.of)
      refused++
    }
    const check = () => {
      const { state } = board
      for (const [id, columnId] of moved) expect(state.get('cards', id)?.columnId, `seed ${seed}: ${id}`).toBe(columnId)
      const cards = [...state.all('cards'), ...state.all('archived')]
      expect(new Set(cards.map(({ id }) => id)).size, `seed ${seed}`).toBe(cards.length)
      expect(new Set(cards.map(({ number }) => number)).size, `seed ${seed}`).toBe(cards.length)
      const there = new Set(cards.map(({ id }) => id))
      for (const table of ['comments', 'checks', 'links'] as const)
        for (const { cardId } of state.all(table)) expect(there.has(cardId), `seed ${seed}`).toBe(true)
      for (const { id, commentCount, checkCount } of cards) {
        const of = (table: 'comments' | 'checks') => [...state.all(table)].filter(({ cardId }) => cardId === id).length
        expect([commentCount, checkCount], `seed ${seed}: ${id}`).toEqual([of('comments'), of('checks')])
      }
    }
    check()
    board.again(changed)
    check()
    expect(board.again(changed).steps, `seed ${seed}`).toEqual([])
  }
  expect(refused).toBeGreaterThan(50)
})

test('ranks are kept where the order is kept', () => {
  expect(keepRanks(['a0', 'a1', undefined, 'a2'])).toEqual(['a0', 'a1', expect.stringMatching(/^a1/), 'a2'])
  expect(keepRanks(['a3', 'a0', 'a1'])).toEqual([expect.any(String), 'a0', 'a1'])
  for (let seed = 0; seed < 200; seed++) {
    const { below, chance } = seeded(seed)
    const ranks = keepRanks(Array.from({ length: below(12) }, () => (chance(0.3) ? undefined : `a${below(10)}`)))
    expect(ranks).toEqual([...new Set(ranks)].sort())
  }
})
