import { randomUUID } from 'node:crypto'
import type { ScopeSteps } from '@rondo/core/metrics/scope-steps'
import type { BurnReport } from '@rondo/core/metrics/sprint-reports'
import type { Need } from '@rondo/core/needs'
import { becameNeeds, type Review, reviewCards, reviewNeeds, reviewOf } from '@rondo/core/review'
import { SYSTEM } from '@rondo/core/roles'
import type { Folded } from '@rondo/core/rules/rules'
import { answeredIn } from '@rondo/core/sealing'
import { State } from '@rondo/core/state'
import { type Work, workOnBoards } from '@rondo/core/work-on-boards'
import {
  type Answered,
  Board as BoardRow,
  type Command,
  type Entry,
  Id,
  type Member,
  type Mutation,
  type News,
  type No,
  Refusal,
  type Role,
  type Rows,
  readCommand,
  refuse,
  type Sealed,
  type Session,
} from '@rondo/types'
import type { Listed, Store } from '../db/store.ts'
import { Board } from './board.ts'
import { SnapshotCache } from './snapshot-cache.ts'

type Log = { error(context: object, message?: string): void }
/** `knows`: is there a person with this id? Whoever is put on a board must be someone. `folded`: reads the log for a command that needs it. */
type Folds = (boardId: string, command: Command, seq: number) => Promise<Folded>
type Options = { store: Store; log: Log; now?: () => string; knows?: (userId: string) => Promise<boolean>; folded?: Folds | undefined }
type Reviewed = { board: string; review: Review; frozen: BurnReport | null }
type Listener = (boardId: string, entries: readonly Entry[]) => void
type AnsweredListener = (boardId: string, sessionId: string, questions: ReadonlySet<string>) => void

const MOST_OPEN = 500
/** So many of someone's boards are looked through for their cards. */
const MOST_WORKED_ON = 100
const LONGEST_NEWS = 5000
const LARGEST_NEWS = 2_000_000
const LARGEST_PAGE = 4_000_000
const LOOK_EVERY_MS = 500
const parts = {
  archived: ['archived'],
  actions: ['actions', 'templates'],
  sessions: ['notes', 'topics', 'reveals', 'actions', 'templates'],
  texts: ['descriptions', 'comments', 'checks', 'links', 'remarks'],
} as const
export type Part = keyof typeof parts | 'card' | 'review' | 'session'

/** What a session holds beside its own row. */
const ofSession = (sessionId: string): Need[] => (['notes', 'topics', 'reveals', 'actions'] as const).map((table) => ({ table, sessionId }))

/** All boards of this server, opened when asked for. The one door for writes: HTTP, sockets, imports, jobs and the command line come through `commit`. */
export class Boards {
  readonly epoch: string
  readonly #store: Store
  readonly #log: Log
  readonly #now: () => string
  readonly #knows: (userId: string) => Promise<boolean>
  readonly #folded: Folds | undefined
  readonly #open = new Map<string, Promise<Board>>()
  readonly #listeners = new Set<Listener>()
  readonly #answeredListeners = new Set<AnsweredListener>()
  readonly #snapshots: SnapshotCache
  #looking: NodeJS.Timeout
  #isClosed = false

  static async open({ store, log, now = () => new Date().toISOString(), knows = async () => true, folded }: Options) {
    return new Boards({ store, log, now, knows, folded })
  }

  private constructor({ store, log, now, knows, folded }: Required<Omit<Options, 'folded'>> & Pick<Options, 'folded'>) {
    this.#knows = knows
    this.#folded = folded
    this.epoch = store.epoch
    this.#store = store
    this.#log = log
    this.#now = now
    this.#snapshots = new SnapshotCache(store.epoch)
    this.#looking = setTimeout(() => this.#look(), LOOK_EVERY_MS).unref()
  }

  /** Everything that is written, as it is written: what the gateway sends on. */
  onEntries(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Someone has put something under seal in a session, or it came out. Not what it is. */
  onAnswered(listener: AnsweredListener): () => void {
    this.#answeredListeners.add(listener)
    return () => this.#answeredListeners.delete(listener)
  }

  /** Puts an answer under seal, or takes one's own back (`value: null`). On disk when it resolves; rejects with a Refusal. */
  async seal(boardId: string, answer: { sessionId: string; key: string; value: unknown }, userId: string): Promise<void> {
    return (await this.#board(boardId)).seal(answer, userId)
  }

  /** What this person keeps under seal in a session, and who has answered what there. */
  async sealed(boardId: string, sessionId: string, userId: string): Promise<Sealed> {
    const session = await this.session(boardId, sessionId)
    // Nothing is left of what never came out: its author's browser alone still has it.
    if (session.closedAt) refuse('conflict', `“${session.name}” has been closed, so nothing is under seal there.`)
    const rows = await this.#store.sealed(boardId, sessionId) // read once: whom it says to have answered, it has the answer of
    const mine = rows.flatMap((row) => (row.userId === userId ? { key: row.key, value: row.value } : []))
    return { ok: true, mine, answered: answeredIn(rows, session) }
  }

  /** Who has answered each question that is open, or how many where names would say too much. Nothing of what. */
  async answered(boardId: string, sessionId: string, questions?: ReadonlySet<string>): Promise<Answered[]> {
    const session = await this.session(boardId, sessionId)
    return answeredIn(await this.#store.answeredIn(boardId, sessionId), session, questions)
  }

  /** Who has put what under seal in a session, by name whatever was promised: for whoever decides here when all are in, and for nobody outside. */
  async answers(boardId: string, sessionId: string): Promise<{ userId: string; key: string; at: string }[]> {
    return this.#store.answeredIn(boardId, sessionId)
  }

  /** The sessions that go on, on all boards. */
  async openSessions(): Promise<{ boardId: string; session: Session }[]> {
    return this.#store.openSessions()
  }

  async session(boardId: string, sessionId: string): Promise<Session> {
    const session = await (await this.#board(boardId)).read((state) => state.get('sessions', sessionId))
    return session ?? refuse('missing', 'There is no such session on a board that you are on.')
  }

  /** Validates, authorises, decides, writes. Resolves with the entry once it is on disk; rejects with a Refusal. */
  async commit(boardId: string, mutation: { id: string; command: unknown }, actorId: string): Promise<Entry> {
    const { id, command } = this.#read(mutation)
    if (command.type === 'member.add' && !(await this.#knows(command.userId))) refuse('missing', 'There is no such person here.')
    return (await this.#board(boardId)).commit(id, command, actorId)
  }

  /** A new board without columns; whoever makes it is its admin. */
  async create({ name, key, zone }: { name: string; key: string; zone: string }, userId: string): Promise<string> {
    const read = BoardRow.pick({ name: true, key: true, zone: true }).safeParse({ name, key, zone })
    if (!read.success) refuse('invalid', `The board’s ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}.`)
    const boardId = randomUUID()
    const board = await this.#board(boardId)
    await Promise.all([
      board.commit(randomUUID(), { type: 'board.create', ...read.data }, SYSTEM),
      board.commit(randomUUID(), { type: 'member.add', userId, role: 'admin' }, SYSTEM),
    ])
    return boardId
  }

  async roleOf(boardId: string, userId: string): Promise<Role | null> {
    if (!Id.safeParse(boardId).success) return null
    return (await this.#board(boardId)).roleOf(userId)
  }

  /** The board's own row. */
  async board(boardId: string): Promise<BoardRow> {
    const row = await (await this.#board(boardId)).read((state) => state.get('boards', boardId))
    return row ?? refuse('missing', 'There is no such board, or you are not on it.')
  }

  /** Everyone whose name appears on it, also those who have left. */
  async members(boardId: string): Promise<Member[]> {
    return (await this.#board(boardId)).read((state) => [...state.all('members')])
  }

  /** Those of the cards that are on the board. */
  async cardsThere(boardId: string, cardIds: readonly string[]): Promise<string[]> {
    return (await this.#board(boardId)).read((state) => cardIds.filter((id) => state.get('cards', id) !== undefined))
  }

  /** The boards that someone is on, but for those that are being brought from elsewhere and not whole yet. */
  async listOf(userId: string): Promise<Listed[]> {
    return (await this.#store.boardsOf(userId)).filter(({ source }) => !source?.startsWith('importing:'))
  }

  /** What somebody has to do on the open boards that they are on; of very many boards on the first ones by name. */
  async workOf(userId: string): Promise<{ work: Work; boardsLeftOut: number }> {
    const open = (await this.listOf(userId)).filter(({ closedAt }) => !closedAt).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    const ids = open.slice(0, MOST_WORKED_ON).map(({ id }) => id)
    const rows = await this.#store.workOf(ids, userId)
    const boards = ids.flatMap((id) => rows.get(id) ?? []).map(State.from)
    return { work: workOnBoards(boards, userId, Date.parse(this.#now())), boardsLeftOut: open.length - ids.length }
  }

  /** What a browser begins with, `{epoch, seq, state}`, as bytes that are made once per seq. */
  async snapshot(boardId: string) {
    const board = await this.#board(boardId)
    return board.read((state, seq) => this.#snapshots.of(boardId, seq, state))
  }

  /** Rows that the snapshot leaves out: of all cards, or of one. */
  async part(boardId: string, part: Part, id = ''): Promise<{ epoch: string; seq: number; state: Rows }> {
    const board = await this.#board(boardId)
    // The number first: rows that are newer than it do no harm.
    const seq = await board.read((_, seq) => seq)
    if (part === 'session') return { epoch: this.epoch, seq, state: await this.#store.find(boardId, ofSession(id)) }
    if (part === 'review') return { epoch: this.epoch, seq, state: await this.#ofReview(board, boardId, id) }
    const ofCard = [
      ...parts.texts.slice(1, -1).map((table) => ({ table, cardId: id }) as Need),
      { table: 'descriptions', id } as const,
      { table: 'archived', id } as const,
    ]
    const state = part === 'card' ? await this.#store.find(boardId, ofCard) : await this.#store.rows(boardId, parts[part])
    return { epoch: this.epoch, seq, state }
  }

  async #ofReview(board: Board, boardId: string, sprintId: string): Promise<Rows> {
    const rows = await this.#store.find(boardId, await board.read((state) => reviewNeeds(state, sprintId)))
    const became = await this.#store.find(boardId, becameNeeds(Object.values(rows.remarks ?? {})))
    return { ...rows, archived: { ...rows.archived, ...became.archived } }
  }

  /** The review of a sprint as everybody may see it who has its link. null where there is none. `frozen`: the burndown as it was written down. */
  async review(boardId: string, sprintId: string, nameOf: (userId: string) => string, scope?: ScopeSteps | null): Promise<Reviewed | null> {
    const { state: rows } = await this.part(boardId, 'review', sprintId)
    return (await this.#board(boardId)).read((state) => {
      const ids = [...reviewCards(state, sprintId), ...Object.values(rows.remarks ?? {}).flatMap(({ becameCardId }) => becameCardId ?? [])]
      const cards = Object.fromEntries(ids.flatMap((id) => state.get('cards', id) ?? []).map((card) => [card.id, card]))
      const review = reviewOf(State.from({ ...state.toRows(['boards', 'sprints']), ...rows, cards }), boardId, sprintId, nameOf, scope)
      const frozen = (state.get('sprints', sprintId)?.figures?.charts?.burndown as BurnReport | undefined) ?? null // written by factsOf, and by nobody else
      return review && { board: state.get('boards', boardId)?.name ?? '', review, frozen }
    })
  }

  /** Has this sprint begun, so that there is something to review? */
  async sprint(boardId: string, sprintId: string): Promise<{ reviewed: boolean }> {
    const sprint = await (await this.#board(boardId)).read((state) => state.get('sprints', sprintId))
    if (!sprint) refuse('missing', 'There is no such sprint on this board.')
    return { reviewed: sprint.startedAt !== null }
  }

  async log(boardId: string, { after, before, limit, cardId }: { after?: number; before?: number; limit: number; cardId?: string }) {
    const board = await this.#board(boardId)
    const head = await board.read((_, seq) => seq)
    const most = Math.min(limit, 1000)
    if (after === undefined || cardId) return { epoch: this.epoch, head, entries: await this.#store.latest(boardId, { before, cardId, limit: most }) }
    const fitting = await this.#store.fitting(boardId, after, most, LARGEST_PAGE)
    return { epoch: this.epoch, head, entries: fitting > 0 ? await this.#store.since(boardId, after, fitting) : [] }
  }

  /** What someone has missed who has seen so much; everything, where that is shorter or nothing was seen. */
  async newsSince(boardId: string, seen: { epoch: string; seq: number } | null): Promise<Exclude<News, No>> {
    const board = await this.#board(boardId)
    const head = await board.read((_, seq) => seq)
    const missed = seen && seen.epoch === this.epoch && seen.seq <= head ? head - seen.seq : Number.POSITIVE_INFINITY
    if (seen && missed <= LONGEST_NEWS && (missed === 0 || (await this.#store.fitting(boardId, seen.seq, missed, LARGEST_NEWS)) >= missed)) {
      const entries = await this.#store.since(boardId, seen.seq, LONGEST_NEWS)
      return { ok: true, epoch: this.epoch, seq: Math.max(head, entries.at(-1)?.seq ?? 0), entries }
    }
    return board.read((state, seq) => ({ ok: true, epoch: this.epoch, seq, snapshot: this.#snapshots.rowsOf(state) }))
  }

  async head(boardId: string): Promise<number> {
    return (await this.#board(boardId)).seq
  }

  /** Removes a board that nobody was let into. */
  async discard(boardId: string): Promise<void> {
    this.#open.delete(boardId)
    this.#snapshots.forget(boardId)
    await this.#store.discard(boardId)
  }

  async isWritable(): Promise<boolean> {
    return this.#store.touch().then(
      () => true,
      () => false,
    )
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#looking)
    for (const board of this.#open.values()) await (await board).read(() => {})
  }

  #read({ id, command }: { id: string; command: unknown }): Mutation {
    if (!Id.safeParse(id).success) refuse('invalid', 'A mutation needs an id of letters, digits, - and _, at most 64.')
    const read = readCommand(command)
    return 'problem' in read ? refuse('invalid', read.problem) : { id, command: read.command }
  }

  #board(boardId: string): Promise<Board> {
    if (!Id.safeParse(boardId).success) return Promise.reject(new Refusal('missing', 'There is no such board, or you are not on it.'))
    let board = this.#open.get(boardId)
    if (board) this.#open.delete(boardId)
    board ??= Board.open({
      id: boardId,
      store: this.#store,
      now: this.#now,
      log: this.#log,
      publish: (entries) => this.#publish(boardId, entries),
      answered: (sessionId, questions) => {
        for (const listener of this.#answeredListeners) listener(boardId, sessionId, questions)
      },
      folded: this.#folded && ((command, seq) => (this.#folded as Folds)(boardId, command, seq)),
    })
    this.#open.set(boardId, board) // last in the map: the one used most recently
    board.then(
      (it) => setImmediate(() => this.#forgetIfNone(boardId, it)),
      () => this.#open.delete(boardId),
    )
    if (this.#open.size > MOST_OPEN) void this.#shutOldest()
    return board
  }

  /** One that fails does not keep the others from their news; it is looked at again before it decides anything. */
  async #catchUp(boardId: string, opening: Promise<Board>) {
    try {
      await (await opening).catchUp()
    } catch (error) {
      this.#log.error({ err: error, boardId }, 'could not look for news of a board')
    }
  }

  async #shutOldest() {
    for (const [boardId, opening] of this.#open) {
      const board = await opening
      if (board.isBusy || this.#open.get(boardId) !== opening || this.#open.size <= MOST_OPEN) continue
      this.#open.delete(boardId)
      this.#snapshots.forget(boardId)
      return
    }
  }

  /** Made-up ids take no place among the open boards. */
  async #forgetIfNone(boardId: string, board: Board) {
    if (board.seq === 0 && !board.isBusy && (await this.#open.get(boardId)) === board && !board.isBusy) this.#open.delete(boardId)
  }

  #publish(boardId: string, entries: readonly Entry[]) {
    for (const listener of this.#listeners) {
      try {
        listener(boardId, entries)
      } catch (error) {
        this.#log.error({ err: error, boardId }, 'entries could not be passed on')
      }
    }
  }

  /** Other processes write beside this one, such as the command line. */
  async #look() {
    try {
      if (await this.#store.hasNews()) for (const [boardId, board] of [...this.#open]) await this.#catchUp(boardId, board)
    } catch (error) {
      this.#log.error({ err: error }, 'could not look for news')
    }
    if (!this.#isClosed) this.#looking = setTimeout(() => this.#look(), LOOK_EVERY_MS).unref()
  }
}
