import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '@rondo/types'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openServer, PASSWORD } from './server.ts'

const PEOPLE = 6
const EACH = 4

/** A server with seven accounts. */
async function house() {
  const server = await openServer()
  const named = async (name: string) => ({
    userId: (await server.context.accounts.people.create({ name, email: `${name}@example.org`, password: PASSWORD }, false)).id,
  })
  const people = []
  for (let n = 0; n < PEOPLE; n++) people.push(await named(`writer${n}`))
  return { ...server, admin: await named('lead'), people }
}

/** On a board of six people each writes four notes in turn; they are revealed, voted on and closed. Answers what whoever attacks would like to know. */
async function closedRetro({ dir, context: { boards }, admin, people }: Awaited<ReturnType<typeof house>>) {
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, admin.userId)
  const give = (userId: string, command: object) => boards.commit(boardId, { id: randomUUID(), command: command as Command }, userId)
  const seal = (userId: string, key: string, value: object) => boards.seal(boardId, { sessionId: 'r', key, value }, userId)
  for (const { userId } of people) await give(admin.userId, { type: 'member.add', userId, role: 'member' })
  await give(admin.userId, { type: 'session.open', id: 'r', kind: 'retro', template: 'start-stop-continue', secrecy: 'anonymous' })
  const authorOf = new Map<string, string>()
  const sealedIds: string[] = []
  for (let n = 0; n < EACH; n++)
    for (const [who, { userId }] of people.entries()) {
      const [id, text] = [randomUUID(), `thought ${who} zz ${n} ${randomUUID()}`]
      authorOf.set(text, userId)
      sealedIds.push(id)
      await seal(userId, `note:${id}`, { columnId: ['start', 'stop', 'continue'][n % 3] as string, text })
    }
  await give(admin.userId, { type: 'retro.reveal', id: 'r' })
  const notes = await boards
    .part(boardId, 'session', 'r')
    .then(({ state }) => Object.values((state as unknown as { notes: Record<string, { id: string; text: string }> }).notes))
  await give(admin.userId, { type: 'session.stage', id: 'r', stageId: 'vote' })
  for (const [who, { userId }] of people.entries()) await seal(userId, 'ballot', { dots: { [notes[who]?.id as string]: 2 } })
  await give(admin.userId, { type: 'session.reveal', id: 'r', question: 'ballot' })
  await give(admin.userId, { type: 'session.close', id: 'r' })
  return { dir, boardId, people, authorOf, sealedIds, notes }
}

test('whoever takes the files of a closed anonymous retro finds no author, by search, by join or by order', async () => {
  const { dir, people, authorOf, sealedIds, notes, boardId } = await closedRetro(await house())
  expect(notes).toHaveLength(PEOPLE * EACH)
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.sqlite(-wal|-shm)?$/.test(name))
  expect(files.length).toBeGreaterThan(0)

  // Every byte, the write-ahead log and freed pages included: the ids under which notes were sealed are nowhere.
  const bytes = files.map((name) => readFileSync(join(dir, name)).toString('latin1')).join('\n')
  expect(sealedIds.filter((id) => bytes.includes(id))).toEqual([])
  // Where a note's text stands, its author's id is not within reach of one row.
  for (const [text, userId] of authorOf)
    for (const at of places(bytes, text)) expect(bytes.slice(Math.max(0, at - 200), at + text.length + 200)).not.toContain(userId)

  const name = files.find((file) => file.endsWith('.sqlite') && tablesOf(join(dir, file)).includes('notes')) as string
  const db = new Database(join(dir, name), { readonly: true })
  const tables = tablesOf(join(dir, name))

  // Any row, of any table, in which a note stands beside somebody who wrote.
  const writers = new Set(people.map(({ userId }) => userId))
  const noteIds = new Set(notes.map(({ id }) => id))
  const together = tables.flatMap((table) =>
    db
      .prepare(`select * from "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .filter((row) => [...authorOf.keys(), ...noteIds].some((word) => row.includes(word)) && [...writers].some((id) => row.includes(id))),
  )
  expect(together).toEqual([])

  // Nothing is under seal any more.
  const sealed = tables.filter((table) => /seal/i.test(table))
  expect(sealed.length).toBeGreaterThan(0)
  for (const table of sealed) expect(db.prepare(`select * from "${table}"`).all()).toEqual([])

  // Notes of one author do not stand together, and times tell nothing.
  const rows = db.prepare('select * from notes where board_id = ? order by rowid').all(boardId) as { text: string; at: string; author_id: string | null }[]
  expect(rows).toHaveLength(PEOPLE * EACH)
  expect(new Set(rows.map(({ at }) => at)).size).toBe(1)
  expect(rows.every(({ author_id }) => author_id === null)).toBe(true)
  const written = [...authorOf.keys()]
  expect(rows.map(({ text }) => text)).not.toEqual(written)
  db.close()
})

test('guessing by order, of the rows or of the log, is no better than chance', async () => {
  const server = await house()
  const [inTurns, besideOwn] = [new Guesses(1 / PEOPLE), new Guesses((EACH - 1) / (PEOPLE * EACH - 1))]
  for (let n = 0; n < 12; n++) {
    const { boardId, authorOf, people } = await closedRetro(server)
    const { entries } = await server.context.boards.log(boardId, { limit: 1000 })
    const patches = entries.flatMap(({ patches }) => patches).filter(({ table, from }) => table === 'notes' && from === null)
    const authors = patches.map(({ to }) => authorOf.get((to as { text: string }).text))
    // Whoever attacks knows in which order people wrote, or supposes that one person's notes were kept together.
    for (const [at, author] of authors.entries()) inTurns.guess(author === people[at % PEOPLE]?.userId)
    for (const [at, author] of authors.slice(1).entries()) besideOwn.guess(author === authors[at])
  }
  expect(inTurns.isChance).toBe(true)
  expect(besideOwn.isChance).toBe(true)
})

/** Counts how often a guess was right. Four deviations from what chance gives: once in some ten thousand runs by bad luck. */
class Guesses {
  #all = 0
  #right = 0
  readonly #chance: number

  constructor(chance: number) {
    this.#chance = chance
  }

  guess(isRight: boolean) {
    this.#all++
    if (isRight) this.#right++
  }

  get isChance() {
    return Math.abs(this.#right - this.#all * this.#chance) < 4 * Math.sqrt(this.#all * this.#chance * (1 - this.#chance))
  }
}

function tablesOf(file: string): string[] {
  if (!existsSync(file)) return []
  const db = new Database(file, { readonly: true })
  const rows = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all() as { name: string }[]
  db.close()
  return rows.map(({ name }) => name)
}

function* places(bytes: string, word: string) {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) yield at
}
