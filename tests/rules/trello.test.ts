import { invert } from '@rondo/core/patch'
import { State } from '@rondo/core/state'
import { copyBoard, type TrelloOptions } from '@rondo/core/trello/copy-board'
import { firstSteps } from '@rondo/core/trello/first-steps'
import { readExport } from '@rondo/core/trello/read-export'
import { type Report, reportOf } from '@rondo/core/trello/report'
import { describe, expect, test } from 'vitest'
import { seeded } from '../fixtures/seeded.ts'
import { tellSteps } from '../fixtures/tell-steps.ts'
import { trelloLookAlike } from '../fixtures/trello-look-alike.ts'

const options: TrelloOptions = { zone: 'Europe/Berlin', kinds: new Map(), accounts: new Map(), now: '2026-11-24T10:00:00.000Z' }

function bring(file: object, more: Partial<TrelloOptions> = {}) {
  const read = readExport(JSON.stringify(file))
  const copy = copyBoard(read, { ...options, ...more })
  const steps = firstSteps(copy)
  const state = new State()
  const entries = tellSteps(state, steps)
  return { copy, steps, state, entries, report: reportOf(read, copy, new Map()) as Report }
}

const allCards = (state: State) => [...state.all('cards'), ...state.all('archived')]
const find = (state: State, id: string) => state.get('cards', `trello-${id}`) ?? state.get('archived', `trello-${id}`)

describe('the copy equals the export', () => {
  const file = trelloLookAlike()
  const { state, report } = bring(file)

  test('every card is there with its number, description, people, labels and due date', () => {
    expect(allCards(state)).toHaveLength(120)
    for (const card of file.cards) {
      const copy = find(state, card.id)
      expect(copy?.number).toBe(card.idShort)
      expect(copy?.columnId).toBe(`trello-${card.idList}`)
      expect(copy?.assignees).toEqual(card.idMembers.map((id) => `trello-${id}`))
      expect(copy?.labels).toEqual(card.idLabels.map((id) => `trello-${id}`))
      expect(Boolean(copy?.dueOn)).toBe(card.due !== null)
      expect(state.get('descriptions', `trello-${card.id}`)?.text ?? '').toContain(card.desc)
    }
  })

  test('what was archived is archived, what was open is open', () => {
    expect([...state.all('archived')].map(({ id }) => id).sort()).toEqual(
      file.cards
        .filter(({ closed }) => closed)
        .map(({ id }) => `trello-${id}`)
        .sort(),
    )
    expect(state.size('archived')).toBe(80)
    expect(report.kept).toMatchObject({ cards: 120, archived: 80, columns: 18, archivedColumns: 11 })
  })

  test('lists and cards stand in the order of their positions', () => {
    const lists = file.lists.toSorted((a, b) => a.pos - b.pos)
    expect([...state.all('columns')].sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ name }) => name)).toEqual(lists.map(({ name }) => name))
    for (const { id } of lists) {
      const inList = file.cards.filter((card) => card.idList === id).toSorted((a, b) => a.pos - b.pos)
      const copies = allCards(state)
        .filter(({ columnId }) => columnId === `trello-${id}`)
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      expect(copies.map((card) => card.id)).toEqual(inList.map((card) => `trello-${card.id}`))
    }
  })

  test('checklists, links and comments are on their cards, and the counts agree', () => {
    const items = file.checklists.flatMap(({ checkItems }) => checkItems as { name: string; state: string }[])
    expect(state.size('checks')).toBe(items.length)
    expect([...state.all('checks')].filter(({ done }) => done)).toHaveLength(items.filter((item) => item.state === 'complete').length)
    expect(state.size('links')).toBe(file.cards.flatMap(({ attachments }) => attachments).filter(({ url }) => url.startsWith('https')).length)
    const said = file.actions.filter(({ type }) => type === 'commentCard')
    expect(state.size('comments')).toBe(said.length)
    for (const card of allCards(state)) {
      expect(card.commentCount).toBe([...state.all('comments')].filter(({ cardId }) => cardId === card.id).length)
      expect(card.checkCount).toBe([...state.all('checks')].filter(({ cardId }) => cardId === card.id).length)
    }
  })

  test('comments keep their authors, also those who have left, and their dates', () => {
    for (const action of file.actions.filter(({ type }) => type === 'commentCard')) {
      const comment = state.get('comments', `trello-${action.id}`)
      expect(comment).toMatchObject({ authorId: `trello-${action.idMemberCreator}`, at: action.date })
      expect(state.get('members', comment?.authorId as string)?.role).toBeNull()
    }
    expect([...state.all('members')].map(({ name }) => name)).toContain('Peter Left')
  })

  test('a comment that was edited says what it says now', () => {
    const corrected = [...state.all('comments')].filter(({ text }) => text.endsWith('(corrected)'))
    expect(corrected.length).toBeGreaterThan(0)
    for (const { editedAt } of corrected) expect(editedAt).not.toBeNull()
  })

  test('custom fields keep their kind and their values, dates on the day of the board’s zone', () => {
    expect([...state.all('fields')].map(({ name, kind, options }) => [name, kind, options.length])).toEqual([
      ['Customer', 'text', 0],
      ['Cost', 'number', 0],
      ['Promised for', 'date', 0],
      ['Signed off', 'checkbox', 0],
      ['Quay', 'choice', 3],
    ])
    const values = Object.groupBy(
      allCards(state).flatMap(({ values }) => Object.entries(values)),
      ([id]) => state.get('fields', id)?.name as string,
    )
    expect(new Set(Object.entries(values).map(([name, all]) => `${name}: ${[...new Set(all?.map(([, value]) => value))].join()}`))).toEqual(
      new Set(['Customer: Ferry line 5', 'Cost: 100.32', 'Promised for: 2025-01-08', 'Signed off: true', 'Quay: South']),
    )
  })

  test('labels keep their colours, with names and without', () => {
    expect([...state.all('labels')].map(({ name, color }) => [name, color])).toEqual([
      ['Bug', 'red'],
      ['', 'green'],
      ['Payments', 'blue'],
      ['', 'amber'],
      ['Accessibility', 'purple'],
      ['', 'grey'],
      ['Spike', 'grey'],
      ['Offline', 'sky'],
    ])
  })

  test('points in front of a title become points, and a label called Bug makes a bug', () => {
    const estimated = file.cards.filter(({ name }) => /^\(\d\) /.test(name))
    expect(estimated.length).toBeGreaterThan(10)
    for (const { id, name } of estimated) expect(find(state, id)?.points).toBe(Number(name[1]))
    const bug = file.labels.find(({ name }) => name === 'Bug')?.id as string
    for (const { id, idLabels } of file.cards) expect(find(state, id)?.type === 'bug').toBe(idLabels.includes(bug))
  })

  test('a title that is too long goes on in the description, and that is said', () => {
    const long = find(state, file.cards[12]?.id as string)
    expect(long?.title.length).toBeLessThanOrEqual(500)
    expect(long?.title).toMatch(/^A very long title .*…$/)
    expect(state.get('descriptions', long?.id as string)?.text).toMatch(/^…/)
    expect(report.changed.map(({ what }) => what)).toContain('Titles of more than 500 characters')
  })

  test('scripts in a title stay text, and a link that runs a script is not kept', () => {
    expect(find(state, file.cards[11]?.id as string)?.title).toBe('<script>globalThis.__pwned = true</script> in a title')
    expect([...state.all('links')].every(({ url }) => /^https?:/.test(url))).toBe(true)
    expect(report.dropped.map(({ what }) => what)).toContain('Attachments without a web address')
  })

  test('what cannot be kept is named with its reason', () => {
    expect(report.dropped.map(({ what }) => what)).toEqual(expect.arrayContaining(['Votes', 'Covers', 'Power-Up data', 'Due dates marked complete']))
    for (const { count, why } of report.dropped) {
      expect(count).toBeGreaterThan(0)
      expect(why).toMatch(/\w+ .*\.$/)
    }
  })
})

test('labels that nothing in the file describes are named among what cannot be kept', () => {
  const { report } = bring({ id: 'b', lists: [{ id: 'l', name: 'A' }], cards: [{ id: 'c', idList: 'l', name: 'x', idLabels: ['l1', 'l2'] }] })
  expect(report.dropped).toEqual([{ what: 'Labels that only cards name', count: 2, why: 'The file does not say what they are called.' }])
})

describe('history', () => {
  const file = trelloLookAlike({ seed: 7 })
  const { state, entries } = bring(file)
  const kinds = new Map([...state.all('columns')].map(({ id, kind }) => [id, kind]))

  test('entries come in the order in which things happened, each by whoever did it', () => {
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted())
    const said = entries.filter(({ command }) => command.type === 'import.put' && command.rows.some(({ table }) => table === 'comments'))
    expect(said.length).toBeGreaterThan(100)
    for (const { by } of said) expect(file.actions.map(({ memberCreator }) => (memberCreator as { fullName: string }).fullName)).toContain(by?.name)
  })

  test('every move that the file tells is in the log, with its date', () => {
    const moves = file.actions
      .filter(({ data }) => 'listAfter' in (data as object))
      .map((action) => [`trello-${(action.data as { card: { id: string } }).card.id}`, action.date as string])
    const told = entries.flatMap(({ at, patches }) => patches.flatMap(({ id, from, to }) => (from && to && 'columnId' in to ? [[id, at]] : [])))
    expect(new Set(told.map(String))).toEqual(new Set(moves.map(String)))
    expect(told.length).toBe(moves.length)
  })

  test('work starts with the first entry into a doing column and is done with the last entry into a done one', () => {
    for (const { id } of file.cards) {
      const moves = file.actions
        .filter(({ data }) => (data as { card?: { id: string } }).card?.id === id && 'listAfter' in (data as object))
        .toSorted((a, b) => ((a.date as string) < (b.date as string) ? -1 : 1))
        .map(({ date, data }) => ({ at: date as string, kind: kinds.get(`trello-${(data as { listAfter: { id: string } }).listAfter.id}`) }))
      if (moves.length === 0) continue
      const card = find(state, id)
      const birth = file.actions.find(({ type, data }) => /^(createCard|convert)/.test(type as string) && (data as { card?: { id: string } }).card?.id === id)
      if (!birth) continue
      expect(card?.createdAt).toBe(birth.date)
      expect(card?.createdBy).toBe(`trello-${birth.idMemberCreator}`)
      expect(card?.startedAt).toBe(moves.find(({ kind }) => kind !== 'todo')?.at ?? null)
      const lastOut = moves.findLastIndex(({ kind }) => kind !== 'done')
      expect(card?.doneAt).toBe(moves.slice(lastOut + 1)[0]?.at ?? null)
    }
  })

  test('a card whose birth the file no longer tells begins where its oldest known move came from, when its id says', () => {
    const told = new Set(
      file.actions
        .filter(({ type }) => type !== 'updateCard')
        .flatMap(({ type, data }) => (/^(createCard|convert)/.test(type as string) ? [(data as { card: { id: string } }).card.id] : [])),
    )
    const cut = file.cards.filter(({ id }) => !told.has(id))
    expect(cut.length).toBeGreaterThan(3)
    for (const { id } of cut) {
      const first = file.actions.filter(({ data }) => (data as { card?: { id: string } }).card?.id === id && 'listBefore' in (data as object)).at(-1)
      const added = entries.flatMap(({ at, patches }) =>
        patches.flatMap((patch) => (patch.id === `trello-${id}` && patch.table === 'cards' && patch.from === null ? [{ at, row: patch.to }] : [])),
      )[0]
      expect(added?.at).toBe(new Date(Number.parseInt(id.slice(0, 8), 16) * 1000).toISOString())
      const list = first ? (first.data as { listBefore: { id: string } }).listBefore.id : file.cards.find((card) => card.id === id)?.idList
      expect(added?.row).toMatchObject({ columnId: `trello-${list}` })
    }
  })

  test('archiving and unarchiving are in the log with their dates', () => {
    for (const { id } of file.cards.filter(({ closed }) => closed)) {
      const closing = file.actions.find(
        ({ data }) => (data as { card?: { id: string; closed?: boolean } }).card?.id === id && (data as { card: { closed?: boolean } }).card.closed === true,
      )
      if (closing) expect(state.get('archived', `trello-${id}`)?.archivedAt).toBe(closing.date)
    }
    const restored = entries.filter(({ patches }) => patches.some(({ table, from }) => table === 'archived' && from !== null && 'id' in from))
    expect(restored.length).toBeGreaterThan(0)
  })

  test('the log forwards gives the board, and backwards nothing', () => {
    const again = new State()
    for (const { patches } of entries) again.apply(patches)
    expect(again.toRows()).toEqual(state.toRows())
    for (const { patches } of entries.toReversed()) again.apply(invert(patches))
    expect(again.toRows()).toEqual(new State().toRows())
  })

  test('a move through a list that is gone keeps it as an archived column', () => {
    const small = trelloLookAlike({ cards: 10, archived: 2, lists: 8 })
    const action = small.actions.find(({ data }) => 'listAfter' in (data as object))
    ;(action?.data as { listAfter: object }).listAfter = { id: 'f'.repeat(24), name: 'Parked' }
    const gone = bring(small).state.get('columns', `trello-${'f'.repeat(24)}`)
    expect(gone).toMatchObject({ name: 'Parked', kind: 'todo' })
    expect(gone?.archivedAt).not.toBeNull()
  })

  test('without any actions every card is where it is, since it was made', () => {
    const bare = bring({ ...file, actions: [] })
    expect(allCards(bare.state)).toHaveLength(120)
    expect(bare.state.size('archived')).toBe(80)
  })
})

describe('people', () => {
  test('someone with an account here is that account, on cards, in comments and in the log', () => {
    const file = trelloLookAlike()
    const ines = `trello-${file.members[0]?.id}`
    const { state, entries } = bring(file, { accounts: new Map([[ines, 'user-1']]) })
    expect(state.get('members', ines)).toBeUndefined()
    expect(state.get('members', 'user-1')).toEqual({ id: 'user-1', role: null, name: null })
    const mine = file.cards.filter(({ idMembers }) => idMembers.includes(file.members[0]?.id as string))
    for (const { id } of mine) expect(find(state, id)?.assignees).toContain('user-1')
    expect(entries.some(({ by }) => by?.userId === 'user-1' && by.name === 'Ines Okafor')).toBe(true)
    expect(JSON.stringify(state.toRows())).not.toContain(ines)
  })
})

describe('kinds of columns', () => {
  const kindsOf = (names: string[]) =>
    bring({ id: 'b', cards: [], lists: names.map((name, i) => ({ id: `l${i}`, name, pos: i, closed: name.startsWith('x ') })) }).report.columns.map(
      ({ kind }) => kind,
    )

  test('are known by the words that teams use', () => {
    expect(kindsOf(['Backlog', 'Next up', 'In Progress', 'Code review', 'Done', 'Notes'])).toEqual(['todo', 'todo', 'doing', 'doing', 'done', 'todo'])
    expect(kindsOf(['Zu erledigen', 'In Arbeit', 'Erledigt'])).toEqual(['todo', 'doing', 'done'])
    expect(kindsOf(['À faire', 'En cours', 'Terminé'])).toEqual(['todo', 'doing', 'done'])
  })

  test('else the first is to do, the last is done, and what lies between is doing', () => {
    expect(kindsOf(['Apples', 'Pears', 'Plums'])).toEqual(['todo', 'doing', 'done'])
    expect(kindsOf(['Ideas', 'Cooking', 'Eaten'])).toEqual(['todo', 'doing', 'done'])
    expect(kindsOf(['x Sprint 4', 'Apples', 'x Things', 'Plums'])).toEqual(['done', 'todo', 'todo', 'done'])
  })

  test('are as the person says who brings the board', () => {
    const file = trelloLookAlike({ cards: 20, archived: 4, lists: 8 })
    const review = `trello-${file.lists[3]?.id}`
    const { state } = bring(file, { kinds: new Map([[review, 'done']]) })
    expect(state.get('columns', review)?.kind).toBe('done')
  })
})

describe('an export of old', () => {
  const file = trelloLookAlike({ schema: 'old' })
  const { state } = bring(file)

  test('has its labels in the cards, and its people in the history', () => {
    expect('labels' in file).toBe(false)
    expect(allCards(state)).toHaveLength(120)
    expect([...state.all('labels')].map(({ name, color }) => `${name} ${color}`).sort()).toContain('Payments blue')
    expect(allCards(state).filter(({ labels }) => labels.length > 0).length).toBeGreaterThan(40)
    for (const { labels } of allCards(state)) for (const id of labels) expect(state.get('labels', id)).toBeDefined()
    expect(allCards(state).some(({ assignees }) => assignees.length > 0)).toBe(true)
  })
})

describe('a clear no', () => {
  test.each([
    ['an empty file', '', /empty/],
    ['a web page', '<!doctype html><title>Log in</title>', /web page/],
    ['a table', 'Card,List\nA,B', /not JSON/],
    ['a file that is cut off', JSON.stringify(trelloLookAlike()).slice(0, 20_000), /cut off or damaged/],
    ['one card', JSON.stringify({ id: 'c', idList: 'l', idBoard: 'b', name: 'A card' }), /single card/],
    ['a workspace', JSON.stringify({ id: 'o', boards: [], displayName: 'W' }), /workspace/],
    ['something else', JSON.stringify([1, 2, 3]), /not the export of a Trello board/],
    ['a number', '7', /not the export of a Trello board/],
  ])('to %s, with what to do', (_, text, words) => {
    expect(() => readExport(text)).toThrowError(expect.objectContaining({ name: 'Refusal', code: 'invalid', message: expect.stringMatching(words) }))
  })

  test('to a board of more cards than anybody works with', () => {
    const text = JSON.stringify({ id: 'b', lists: [], cards: Array.from({ length: 50_001 }, (_, i) => ({ id: `c${i}` })) })
    expect(() => readExport(text)).toThrowError(expect.objectContaining({ code: 'too_large' }))
  })
})

describe('odd content', () => {
  const odd = [
    null,
    0,
    '',
    [],
    {},
    'x'.repeat(3000),
    '\u0000\u0007\ud800',
    '__proto__',
    { __proto__: null, id: { id: 1 } },
    -1,
    1e300,
    true,
    '2024-02-30T99:00',
  ]

  test('whatever stands in a field, the board is brought or nothing is', () => {
    const file = trelloLookAlike({ cards: 6, archived: 2, lists: 8, actions: 60 })
    const chance = seeded(5)
    let brought = 0
    for (const path of pathsIn(file, 4))
      for (const value of [chance.pick(odd), chance.pick(odd), chance.pick(odd)]) {
        const copy = structuredClone(file) as unknown as Record<string, unknown>
        set(copy, path, value)
        try {
          bring(copy)
          brought++
        } catch (error) {
          expect(error, `${path.join('.')} = ${JSON.stringify(value)}`).toMatchObject({ name: 'Refusal' })
        }
      }
    expect(brought).toBeGreaterThan(500)
  })

  test('control characters and halves of characters are gone, the rest stays', () => {
    const { state } = bring({
      id: 'b',
      lists: [{ id: 'l', name: 'A\u0000B\u202e' }],
      cards: [{ id: 'c', idList: 'l', name: 'x\ud800y\u0007 😀 <b>', desc: 'a\u0000\r\nb' }],
    })
    expect(state.get('cards', 'trello-c')?.title).toBe('xy 😀 <b>')
    expect(state.get('columns', 'trello-l')?.name).toBe('AB')
    expect(state.get('descriptions', 'trello-c')?.text).toBe('a\r\nb')
  })
})

type Path = (string | number)[]

/** Paths to fields, of the first two things in each list. */
function pathsIn(value: unknown, depth: number, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || depth < 0) return path.length > 0 ? [path] : []
  const keys = Array.isArray(value) ? [0, 1].filter((i) => i < value.length) : Object.keys(value)
  return [...(path.length > 0 ? [path] : []), ...keys.flatMap((key) => pathsIn((value as Record<string, unknown>)[key as string], depth - 1, [...path, key]))]
}

function set(target: Record<string, unknown>, path: Path, value: unknown) {
  const parent = path.slice(0, -1).reduce((at, key) => at[key as string] as Record<string, unknown>, target)
  parent[path.at(-1) as string] = value
}
