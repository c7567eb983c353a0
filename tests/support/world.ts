import { setTimeout as sleep } from 'node:timers/promises'
import { type Link, Replica } from '@rondo/core/replica'
import { SYSTEM } from '@rondo/core/roles'
import type { Command, CommandInput, Entry, Mutation, Role } from '@rondo/types'
import { Refusal } from '@rondo/types'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { Store } from '../../apps/server/src/db/store.ts'
import { databases } from './databases.ts'

const quiet = { error: (context: object) => void (process.env.LOUD && console.error(context)) }

/** One board, its store, its people, and a network that fails on request. No sockets, no clock, no chance. */
export async function world(kind: keyof typeof databases = 'sqlite', shared?: Store) {
  const store = shared ?? (await Store.open(await databases[kind]()))
  const wires: Wire[] = []
  let ticks = 0
  const now = () => new Date(Date.UTC(2026, 0, 5) + ++ticks * 60_000).toISOString()
  let boardId = ''
  const start = async () => {
    const boards = await Boards.open({ store, log: quiet, now })
    boards.onEntries((id, entries) => id === boardId && wires.forEach((wire) => void wire.deliver(boards.epoch, entries)))
    return boards
  }
  const server = { boards: await start() }
  boardId = await server.boards.create({ name: 'App', key: 'APP', zone: 'Europe/Berlin' }, 'ann')

  let acts = 0
  const act = (command: CommandInput, actorId = 'ann') => server.boards.commit(boardId, { id: `act-${++acts}`, command }, actorId)

  return {
    store,
    boardId,
    act,
    get boards() {
      return server.boards
    },
    /** The server process dies and another begins on what is on disk. */
    async restart() {
      await server.boards.close()
      server.boards = await start()
    },
    async columns() {
      await act({ type: 'column.add', id: 'todo', name: 'To do', kind: 'todo' })
      await act({ type: 'column.add', id: 'doing', name: 'Doing', kind: 'doing' })
      await act({ type: 'column.add', id: 'done', name: 'Done', kind: 'done' })
    },
    /** Someone opens the board in a browser. */
    async join(userId: string, role: Role = 'member') {
      if (!(await server.boards.roleOf(boardId, userId))) await act({ type: 'member.add', userId, role }, SYSTEM)
      const wire = new Wire(server, boardId, userId)
      const refusals: { mutation: Mutation; refusal: Refusal }[] = []
      let ids = 0
      const page = wires.length
      const replica = new Replica({
        boardId,
        actorId: userId,
        link: wire,
        newId: () => `${userId}-${page}-${++ids}`,
        now,
        onRefused: (mutation, refusal) => refusals.push({ mutation, refusal }),
      })
      wire.replica = replica
      wires.push(wire)
      await replica.reconnect()
      const person = {
        replica,
        wire,
        refusals,
        does: (command: CommandInput) => replica.command(command as Command),
        /** Waits until all that was asked is answered, and takes in all that has arrived. */
        async settles() {
          for (let rounds = 0; rounds < 10_000; rounds++) {
            wire.flush()
            if (replica.isBehind) await replica.reconnect()
            if (replica.pending.length === 0 && wire.isEmpty) return
            if (!wire.isOnline) await wire.restore()
            await (rounds < 100 ? turn() : sleep(1))
          }
          throw new Error(`${userId} does not come to rest: ${JSON.stringify(replica.pending)}`)
        },
      }
      return person
    },
  }
}

/** One turn of the event loop. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A line between a browser and the server. `loses` says what happens to the next message. */
export class Wire implements Link {
  replica!: Replica
  isOnline = true
  loses: () => 'nothing' | 'answer' | 'request' = () => 'nothing'
  #inbox: { epoch: string; entries: Entry[] }[] = []
  readonly #server: { boards: Boards }
  readonly #boardId: string
  readonly #userId: string

  constructor(server: { boards: Boards }, boardId: string, userId: string) {
    this.#server = server
    this.#boardId = boardId
    this.#userId = userId
  }

  get isEmpty() {
    return this.#inbox.length === 0
  }

  async join(seen: { epoch: string; seq: number } | null) {
    this.#check()
    const news = structuredClone(await this.#server.boards.newsSince(this.#boardId, seen))
    this.#check()
    return news
  }

  async mutate({ id, command }: Mutation) {
    const lost = this.loses()
    if (lost === 'request') this.drop()
    this.#check()
    const verdict = await this.#server.boards.commit(this.#boardId, structuredClone({ id, command }), this.#userId).then(
      ({ seq }) => ({ ok: true as const, seq }),
      (no) => {
        if (!(no instanceof Refusal)) throw no
        return { ok: false as const, code: no.code, message: no.message }
      },
    )
    if (lost === 'answer') this.drop()
    this.#check()
    return verdict
  }

  deliver(epoch: string, entries: readonly Entry[]) {
    if (this.isOnline) this.#inbox.push(structuredClone({ epoch, entries: [...entries] }))
  }

  /** Takes in what has arrived, or the first frames of it. */
  flush(frames = Number.POSITIVE_INFINITY) {
    for (const { epoch, entries } of this.#inbox.splice(0, frames)) this.replica.receive(epoch, entries)
  }

  drop() {
    this.isOnline = false
    this.#inbox = []
    this.replica.disconnected()
  }

  async restore() {
    this.isOnline = true
    await this.replica.reconnect()
  }

  #check() {
    if (!this.isOnline) throw new Error('no line')
  }
}
