import { usualSettings } from '@rondo/core/completed'
import type { Report } from '@rondo/core/trello/report'
import type { Entry, Rows } from '@rondo/types'
import { expect, test, vi } from 'vitest'
import { importBoard } from '../../apps/server/src/imports/import-board.ts'
import { Imports } from '../../apps/server/src/imports/progress.ts'
import { openTrelloFile } from '../../apps/server/src/imports/trello-file.ts'
import { removeUnfinishedImports } from '../../apps/server/src/imports/unfinished.ts'
import { trelloLookAlike } from '../fixtures/trello-look-alike.ts'
import { emptyPostgres } from '../support/databases.ts'
import { type Browser, codeOf } from './browser.ts'
import { openServer, type TestServer } from './server.ts'

type Brought = { boardId: string; report: Report }

const bring = (person: Browser, file: object | string, query = '') =>
  person.post(`/api/imports?format=trello${query}`, typeof file === 'string' ? file : JSON.stringify(file))

async function stateOf(person: Browser, boardId: string): Promise<Rows> {
  const [light, archived, texts] = await Promise.all(['', '?part=archived', '?part=texts'].map((part) => person.get(`/api/boards/${boardId}${part}`)))
  return { ...light?.json().state, ...archived?.json().state, ...texts?.json().state }
}

async function logOf(person: Browser, boardId: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const page = (await person.get(`/api/boards/${boardId}/log?after=${entries.length}&limit=1000`)).json().entries as Entry[]
    if (page.length === 0) return entries
    entries.push(...page)
  }
}

async function withAnn() {
  const server = await openServer()
  return { ...server, ann: await server.person('Ann') }
}

test('a dry run says what would come, and nothing comes', async () => {
  const { ann } = await withAnn()
  const { boardId, report } = (await bring(ann, trelloLookAlike(), '&dryRun=1')).json() as { boardId: null; report: Report }
  expect(boardId).toBeNull()
  expect(report.kept).toMatchObject({ cards: 120, archived: 80, columns: 18 })
  expect(report.columns[2]).toMatchObject({ name: 'In progress', kind: 'doing', isArchived: false })
  expect(report.people.map(({ name }) => name)).toContain('Ines Okafor')
  expect((await ann.get('/api/boards')).json().boards).toEqual([])
})

test('then the board: its cards, its people by name, its past with the dates on which things happened', async () => {
  const { ann } = await withAnn()
  const answer = await bring(ann, trelloLookAlike(), '&zone=Europe/Berlin')
  expect(answer.statusCode).toBe(200)
  const { boardId } = answer.json() as Brought
  expect((await ann.get('/api/boards')).json().boards).toMatchObject([{ id: boardId, name: 'Harbour app', key: 'HA', role: 'admin', closedAt: null }])
  const state = await stateOf(ann, boardId)
  expect(Object.keys(state.cards ?? {})).toHaveLength(40)
  expect(Object.keys(state.archived ?? {})).toHaveLength(80)
  expect(state.boards?.[boardId]).toMatchObject({ zone: 'Europe/Berlin', source: expect.stringMatching(/^trello:/), lastNumber: 120 })

  const log = await logOf(ann, boardId)
  expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted())
  expect(log[0]?.at.slice(0, 4)).toBe('2024')
  expect(log.filter(({ by }) => by?.name === 'Peter Left').length).toBeGreaterThan(10)
})

test('the next card that is made here gets the number after the last', async () => {
  const { ann } = await withAnn()
  const { boardId } = (await bring(ann, trelloLookAlike())).json() as Brought
  const { columns = {} } = await stateOf(ann, boardId)
  await ann.command(boardId, { type: 'card.add', id: 'mine', columnId: Object.keys(columns)[0] as string, title: 'Mine' })
  expect((await stateOf(ann, boardId)).cards?.mine?.number).toBe(121)
})

test('people are matched as the person says; whoever is matched is let in, and only when all is there', async () => {
  const { ann, person } = await withAnn()
  const ines = await person('Ines')
  const file = trelloLookAlike()
  const people = JSON.stringify({ [file.members[0]?.id as string]: ines.userId, [`trello-${file.members[1]?.id}`]: ann.userId })
  const { boardId } = (await bring(ann, file, `&people=${encodeURIComponent(people)}`)).json() as Brought
  const { members = {}, cards = {}, archived = {} } = await stateOf(ines, boardId)
  expect(members[ines.userId]).toMatchObject({ role: 'member', name: null })
  expect(members[ann.userId]).toMatchObject({ role: 'admin', name: null })
  expect([...Object.values(cards), ...Object.values(archived)].some(({ assignees }) => assignees.includes(ines.userId))).toBe(true)
  expect(Object.values(members).some(({ name }) => name === 'Ines Okafor')).toBe(false)
  const again = (await bring(ann, file)).json() as Brought
  expect(again).toMatchObject({ boardId, report: { changed: [] } })
})

test('nobody can be matched to an account that is not there', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike()
  const answer = await bring(ann, file, `&people=${encodeURIComponent(JSON.stringify({ [file.members[0]?.id as string]: 'nobody' }))}`)
  expect(answer.json()).toMatchObject({ code: 'invalid', detail: expect.stringMatching(/no account/) })
  expect((await ann.get('/api/boards')).json().boards).toEqual([])
})

test('someone with the same name on a board of mine is proposed', async () => {
  const { ann, context, person } = await withAnn()
  const mira = await person('Mira')
  await context.accounts.people.rename(mira.userId, 'Mira Castellanos')
  const { id } = (await ann.post('/api/boards', { name: 'Other', key: 'OTH' })).json() as { id: string }
  const propose = async () =>
    ((await bring(ann, trelloLookAlike(), '&dryRun=1')).json() as Brought).report.people.find(({ name }) => name === 'Mira Castellanos')?.matches
  expect(await propose()).toBeNull() // she shares no board with Ann
  await ann.post(`/api/boards/${id}/members`, { userId: mira.userId, role: 'member' })
  expect(await propose()).toBe(mira.userId)
})

test('the kinds of columns are as the person says', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike()
  const review = `trello-${file.lists[3]?.id}`
  const { boardId } = (await bring(ann, file, `&kinds=${encodeURIComponent(JSON.stringify({ [review]: 'done' }))}`)).json() as Brought
  expect((await stateOf(ann, boardId)).columns?.[review]?.kind).toBe('done')
})

test('on a board that is here, another kind is a change like any other: the cards follow', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike()
  const { boardId } = (await bring(ann, file)).json() as Brought
  const review = `trello-${file.lists[3]?.id}`
  await bring(ann, file, `&kinds=${encodeURIComponent(JSON.stringify({ [review]: 'done' }))}`)
  const { columns = {}, cards = {} } = await stateOf(ann, boardId)
  expect(columns[review]?.kind).toBe('done')
  const inReview = Object.values(cards).filter(({ columnId }) => columnId === review)
  expect(inReview.length).toBeGreaterThan(0)
  for (const { doneAt } of inReview) expect(doneAt).not.toBeNull()
  expect((await bring(ann, file)).json()).toMatchObject({ report: { isUpdate: true, changed: [] } })
})

test('on PostgreSQL it is the same', async () => {
  const { person } = await openServer({ DATABASE_URL: await emptyPostgres() })
  const ann = await person('Ann')
  const file = trelloLookAlike()
  const { boardId } = (await bring(ann, file)).json() as Brought
  const before = await stateOf(ann, boardId)
  expect([Object.keys(before.cards ?? {}).length, Object.keys(before.archived ?? {}).length]).toEqual([40, 80])
  expect((await bring(ann, file)).json()).toMatchObject({ boardId, report: { isUpdate: true, changed: [] } })
  expect(await stateOf(ann, boardId)).toEqual(before)
})

test('a form with the file and the choices does the same', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike({ cards: 10, archived: 2, lists: 8 })
  const review = `trello-${file.lists[3]?.id}`
  const form = new FormData()
  form.set('kinds', JSON.stringify({ [review]: 'done' }))
  form.set('file', new Blob([JSON.stringify(file)], { type: 'application/json' }), 'board.json')
  const request = new Request('http://x', { method: 'POST', body: form })
  const answer = await ann.send('POST', '/api/imports?format=trello', Buffer.from(await request.clone().arrayBuffer()).toString('latin1'), {
    'content-type': request.headers.get('content-type') as string,
  })
  expect(answer.statusCode).toBe(200)
  expect((await stateOf(ann, answer.json().boardId)).columns?.[review]?.kind).toBe('done')
})

test('the same file twice is one board, and nothing is written', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike()
  const { boardId } = (await bring(ann, file)).json() as Brought
  const before = (await logOf(ann, boardId)).length
  const again = (await bring(ann, file)).json() as Brought
  expect(again).toMatchObject({ boardId, report: { changed: [] } })
  expect((await logOf(ann, boardId)).length).toBe(before)
  expect((await ann.get('/api/boards')).json().boards).toHaveLength(1)
})

test('a changed file updates the board, and what the team has changed here wins', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike()
  const { boardId } = (await bring(ann, file)).json() as Brought
  const [first, second] = file.cards.filter(({ closed }) => !closed) as [(typeof file.cards)[number], (typeof file.cards)[number]]
  await ann.command(boardId, { type: 'card.rename', id: `trello-${first.id}`, title: 'Our title' })
  first.name = 'Their title'
  first.desc = 'Their words'
  second.name = 'A better title'
  const { report } = (await bring(ann, file)).json() as Brought
  const { cards = {}, descriptions = {} } = await stateOf(ann, boardId)
  expect(cards[`trello-${first.id}`]?.title).toBe('Our title')
  expect(descriptions[`trello-${first.id}`]?.text).toBe('Their words')
  expect(cards[`trello-${second.id}`]?.title).toBe('A better title')
  expect(report.changed.map(({ what }) => what)).toEqual([
    'Things that your team has changed here since the last import',
    'Cards that are different in the file now',
  ])
})

test('what somebody does between the plan and its writing stays, and all else of the file comes', async () => {
  const { ann, context } = await withAnn()
  const file = trelloLookAlike()
  const { boardId } = (await bring(ann, file)).json() as Brought
  const [moved, renamed, said] = file.cards.filter(({ closed }) => !closed) as [Card, Card, Card]
  const others = file.lists.filter(({ id, closed }) => !closed && ![moved.idList, renamed.idList].includes(id)).map(({ id }) => id)
  const [mid, far, ours] = others as [string, string, string]
  move(file, moved, mid)
  move(file, moved, far)
  renamed.name = 'A better title'
  said.desc = 'Their words'
  act(file, 'commentCard', { card: { id: said.id }, text: 'Said there' })
  file.cards.push({ ...renamed, id: 'f0f0f0f0f0f0f0f0f0f0f0f0', idShort: 121, name: 'New there', attachments: [], idChecklists: [], customFieldItems: [] })

  const before = (await stateOf(ann, boardId)).cards?.[`trello-${said.id}`]?.commentCount as number
  beforeFirstWrite(context, async () => {
    await ann.command(boardId, { type: 'card.move', id: `trello-${moved.id}`, columnId: `trello-${mid}`, after: null })
    await ann.command(boardId, { type: 'card.move', id: `trello-${renamed.id}`, columnId: `trello-${ours}`, after: null })
    await ann.command(boardId, { type: 'card.comment', id: 'here', cardId: `trello-${said.id}`, text: 'Said here' })
    await ann.command(boardId, { type: 'card.add', id: 'mine', columnId: `trello-${ours}`, title: 'Mine' })
  })
  const { report } = (await bring(ann, file)).json() as Brought

  const { cards = {}, comments = {}, descriptions = {} } = await stateOf(ann, boardId)
  expect(cards[`trello-${moved.id}`]?.columnId).toBe(`trello-${mid}`)
  expect(cards[`trello-${renamed.id}`]).toMatchObject({ columnId: `trello-${ours}`, title: 'A better title' })
  expect(cards[`trello-${said.id}`]?.commentCount).toBe(before + 2)
  expect(Object.values(comments).filter(({ cardId }) => cardId === `trello-${said.id}`)).toHaveLength(before + 2)
  expect(descriptions[`trello-${said.id}`]?.text).toBe('Their words')
  expect([cards.mine?.number, cards['trello-f0f0f0f0f0f0f0f0f0f0f0f0']?.number]).toEqual([121, 122])
  expect(report.changed).toContainEqual(expect.objectContaining({ what: 'Things that your team was working on while the file was brought', count: 3 }))
  expect((await bring(ann, file)).json()).toMatchObject({ report: { changed: [expect.objectContaining({ why: 'They stay as they are here.' })] } })
})

test('on someone else’s board nobody brings anything; on their own they get their own', async () => {
  const { ann, person } = await withAnn()
  const file = trelloLookAlike({ cards: 10, archived: 2, lists: 8 })
  const { boardId } = (await bring(ann, file)).json() as Brought
  const bob = await person('Bob')
  const his = (await bring(bob, file)).json() as Brought
  expect(his.boardId).not.toBe(boardId)
  const cyd = await person('Cyd')
  await ann.post(`/api/boards/${boardId}/members`, { userId: cyd.userId, role: 'member' })
  expect((await bring(cyd, file)).json()).toMatchObject({ code: 'forbidden', detail: expect.stringContaining('Harbour app') })
})

test.each([
  ['a file that is cut off', JSON.stringify(trelloLookAlike()).slice(0, 5000), 'invalid', /cut off/],
  ['not JSON', 'name,list\na,b', 'invalid', /not JSON/],
  ['nothing', '', 'invalid', /empty/],
  ['a single card', JSON.stringify({ id: 'c', idList: 'l' }), 'invalid', /single card/],
  ['a workspace', JSON.stringify({ id: 'o', boards: [] }), 'invalid', /workspace/],
])('%s gets a clear no, and no board', async (_, text, code, words) => {
  const { ann } = await withAnn()
  const answer = await bring(ann, text)
  expect(answer.json()).toMatchObject({ code, detail: expect.stringMatching(words) })
  expect((await ann.get('/api/boards')).json().boards).toEqual([])
})

test('a file of more than 64 MB is too large, as a body, as a form and on the command line’s way', async () => {
  const { ann, context } = await withAnn()
  const big = Buffer.alloc(65 * 1024 * 1024, ' ').toString('latin1')
  expect((await bring(ann, big)).json()).toMatchObject({ code: 'too_large', detail: expect.stringMatching(/64 MB.*export it again/) })
  const form = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n${big}\r\n--x--\r\n`
  expect(codeOf(await ann.send('POST', '/api/imports', form, { 'content-type': 'multipart/form-data; boundary=x' }))).toBe('too_large')
  await expect(importBoard(context, { bytes: Buffer.from(big), userId: ann.userId, dryRun: true })).rejects.toMatchObject({ code: 'too_large' })
})

test.each([
  ['more things than a board could have', () => `{"id":"x","name":"n","lists":[],"cards":[],"actions":[${'{},'.repeat(1_600_000)}{}]}`, 'too_large'],
  ['more events than anybody exports', () => `{"id":"x","name":"n","lists":[],"cards":[],"actions":[${'{},'.repeat(100_000)}{}]}`, 'too_large'],
  ['parts nested without end', () => `{"id":"x","name":"n","lists":[],"cards":${'['.repeat(5_000_000)}`, 'invalid'],
])('%s: the answer is no, at once', async (_, text, code) => {
  const { ann } = await withAnn()
  expect((await bring(ann, text(), '&dryRun=1')).json()).toMatchObject({ code, detail: expect.stringMatching(/^(There is more|This file)/) })
})

test('a file that exhausts the memory it may take ends its reader and nothing else, and says so', async () => {
  const text = `{"id":"x","name":"n","lists":[],"cards":[],"actions":[${'{"a":{}},'.repeat(700_000)}{}]}`
  const small = { memoryMb: 40 }
  await expect(openTrelloFile(Buffer.from(text), small)).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringMatching(/larger than Rondo can read/),
  })
  const file = await openTrelloFile(Buffer.from(JSON.stringify(trelloLookAlike({ cards: 3, archived: 0 }))), small)
  file.close()
  expect(file.name).toBe('Harbour app')
  await expect(file.plan({ zone: 'UTC', now: '', kinds: {}, people: {}, candidates: [] })).rejects.toThrow()
})

test('another format, or whoever is not signed in, gets a no', async () => {
  const { ann, visitor } = await withAnn()
  expect(codeOf(await ann.post('/api/imports?format=basecamp', {}))).toBe('invalid')
  expect(codeOf(await visitor().post('/api/imports?format=trello', {}))).toBe('unauthenticated')
  expect(codeOf(await ann.post('/api/imports?format=trello&kinds=%7B%22a%22:%22never%22%7D', trelloLookAlike({ cards: 3, archived: 0 })))).toBe('invalid')
})

test('progress is told while it runs, to whoever brings it', async () => {
  const { ann, context, person } = await withAnn()
  const bob = await person('Bob')
  const steps: string[] = []
  const stop = context.boards.onEntries(() => void ann.get('/api/imports').then((answer) => steps.push(JSON.stringify(answer.json().imports))))
  const { boardId } = (await bring(ann, trelloLookAlike())).json() as Brought
  stop()
  const told = steps.map((text) => JSON.parse(text)[0])
  expect(told.some(({ state, done, total, name }) => state === 'writing' && done > 0 && done < total && name === 'Harbour app')).toBe(true)
  expect((await ann.get('/api/imports')).json().imports).toMatchObject([{ state: 'done', boardId }])
  expect((await bob.get('/api/imports')).json().imports).toEqual([])
})

test('a dry run is told as one, from its beginning to its end', async () => {
  const { ann } = await withAnn()
  const newest = async () => (await ann.get('/api/imports')).json().imports[0]
  const { boardId } = (await bring(ann, trelloLookAlike())).json() as Brought
  const trying = bring(ann, trelloLookAlike(), '&dryRun=1')
  await vi.waitFor(async () => expect(await newest()).toMatchObject({ isDryRun: true }))
  expect((await trying).json()).toMatchObject({ boardId })
  expect(await newest()).toMatchObject({ state: 'done', isDryRun: true })
})

test.each([
  ['a dry run', true, 'still being read'],
  ['an import', false, 'bringing a board already'],
])('who chooses another file during %s is told what goes on', (_, isDryRun, words) => {
  const imports = new Imports()
  const one = imports.begin('ann', isDryRun)
  expect(() => imports.begin('ann', true)).toThrow(words)
  imports.end(one, { state: 'done', boardId: null, message: null })
  imports.begin('ann', true)
})

test('while a large file is read, others are answered', async () => {
  const { ann, context } = await withAnn()
  const bytes = Buffer.from(JSON.stringify({ ...trelloLookAlike({ cards: 1500, archived: 200, lists: 12 }), noise: 'x'.repeat(30_000_000) }))
  const order: string[] = []
  const reading = importBoard(context, { bytes, userId: ann.userId, dryRun: true }).then(() => order.push('read'))
  for (const n of [1, 2, 3]) await ann.get('/api/me').then(() => order.push(`answer ${n}`))
  await reading
  expect(order).toEqual(['answer 1', 'answer 2', 'answer 3', 'read'])
})

test('when it fails in the middle, nothing is left of it', async () => {
  const { ann, context } = await withAnn()
  const broken = breakingAfter(context, 500)
  await expect(importBoard(broken, { bytes: Buffer.from(JSON.stringify(trelloLookAlike())), userId: ann.userId, dryRun: false })).rejects.toThrow(
    'the disk is gone',
  )
  expect(await context.store.boardIds()).toEqual([])
  expect((await ann.get('/api/boards')).json().boards).toEqual([])
})

test('what a killed process left half-brought is in no list and is taken away at the next start; what another still brings is not', async () => {
  const { ann, context } = await withAnn()
  const put = (id: string, source: string) =>
    context.boards.commit(
      id,
      {
        id: `begin-${id}`,
        command: {
          type: 'import.put',
          at: '2024-01-01T00:00:00.000Z',
          by: { name: 'Ann' },
          rows: [
            {
              table: 'boards',
              row: {
                id,
                key: 'HALF',
                name: 'Half',
                zone: 'UTC',
                lastNumber: 0,
                source,
                createdAt: '2024-01-01T00:00:00.000Z',
                closedAt: '2024-01-01T00:00:00.000Z',
                ...usualSettings,
              },
            },
            { table: 'members', row: { id: ann.userId, role: 'admin', name: null } },
          ],
        },
      },
      'importer',
    )
  const { hostname } = await import('node:os')
  await put('half', `importing:${hostname()}:999999:${Date.now()}`)
  await put('running', `importing:${hostname()}:${process.ppid}:${Date.now()}`)
  expect((await ann.get('/api/boards')).json().boards).toEqual([])
  await removeUnfinishedImports(context)
  expect(await context.store.boardIds()).toEqual(['running'])
})

test('scripts in names stay text, all the way', async () => {
  const { ann } = await withAnn()
  const file = trelloLookAlike()
  const { boardId } = (await bring(ann, file)).json() as Brought
  const { cards = {}, archived = {}, links = {} } = await stateOf(ann, boardId)
  expect([...Object.values(cards), ...Object.values(archived)].map(({ title }) => title)).toContain('<script>globalThis.__pwned = true</script> in a title')
  expect(Object.values(links).every(({ url }) => url.startsWith('https://'))).toBe(true)
})

type File = ReturnType<typeof trelloLookAlike>
type Card = File['cards'][number]

function move(file: File, card: Card, to: string) {
  const data = { card: { id: card.id }, old: { idList: card.idList }, listBefore: { id: card.idList, name: '' }, listAfter: { id: to, name: '' } }
  card.idList = to
  act(file, 'updateCard', data)
}

/** Something more has happened in Trello. */
function act(file: File, type: string, data: object) {
  const date = new Date(Date.parse(file.dateLastActivity) + 60_000).toISOString()
  const { memberCreator } = file.actions[0] as { memberCreator: { id: string } }
  file.actions.unshift({ id: Date.parse(date).toString(16).padStart(24, 'e'), idMemberCreator: memberCreator.id, type, date, data, memberCreator })
  file.dateLastActivity = date
}

/** Somebody is quicker than the importer, whose plan is made by then. */
function beforeFirstWrite({ boards }: TestServer['context'], happen: () => Promise<void>) {
  const commit = boards.commit.bind(boards)
  let first: Promise<void> | undefined
  boards.commit = async (...args) => {
    if (args[2] === 'importer') {
      first ??= happen()
      await first
    }
    return commit(...args)
  }
}

/** A server whose disk goes away after so many entries. */
function breakingAfter(context: TestServer['context'], count: number) {
  let committed = 0
  const boards = Object.create(context.boards, {
    commit: {
      value: (...args: Parameters<typeof context.boards.commit>) =>
        ++committed > count ? Promise.reject(new Error('the disk is gone')) : context.boards.commit(...args),
    },
    discard: { value: (boardId: string) => context.boards.discard(boardId) },
    listOf: { value: (userId: string) => context.boards.listOf(userId) },
    members: { value: (boardId: string) => context.boards.members(boardId) },
  }) as typeof context.boards
  return { ...context, boards }
}
