import type { Server as HttpServer } from 'node:http'
import { type Entry, type EventsDown, Id, Refusal, refuse, Seal } from '@rondo/types'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { Boards } from '../boards/boards.ts'
import { conduct } from '../sessions/conduct.ts'
import { Coverage } from '../sessions/coverage.ts'
import { cutTheSignedOut } from './cut-the-signed-out.ts'
import { handle, no } from './handle.ts'
import { isOwnOrigin } from './origin.ts'
import { Presence } from './presence.ts'

type Ended = { userId: string; sessionId?: string }
type Identity = { userId: string; sessionId: string }
type Context = {
  boards: Boards
  accounts: {
    identify(from: { cookie?: string | undefined; authorization?: string | undefined }): Promise<Identity | null>
    holding(sessionIds: readonly string[]): Promise<ReadonlySet<string>>
    onEnded(listener: (ended: Ended) => void): void
  }
  env: { PUBLIC_URL?: string | undefined }
  log: { error(context: object, message?: string): void }
}
type Person = Identity & { underWay: number }
type PersonalSocket = Socket<DefaultEventsMap, EventsDown, DefaultEventsMap, Person>

const HEAD_EVERY_MS = 5000
const MOST_UNDER_WAY = 256
const MOST_BOARDS = 50
const MOST_NOTES = 2000
const MOST_UNREAD_BYTES = 1_000_000

const Seen = z.object({ epoch: z.string().max(100), seq: z.int().min(0) }).nullable()
const Sent = z.object({ id: z.string(), command: z.unknown() })
const Read = z.object({ sessionId: Id, noteIds: z.array(Id).max(MOST_NOTES) })

/** Carries messages between sockets and boards. It decides nothing but who may come in, and cuts who no longer may. */
export function openGateway(server: HttpServer, { boards, accounts, env, log }: Context) {
  const io = new Server<DefaultEventsMap, EventsDown, DefaultEventsMap, Person>(server, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 2_000_000,
    destroyUpgrade: false,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, env.PUBLIC_URL)),
  })
  const presence = new Presence((boardId, people) => io.to(boardId).emit('presence', boardId, people))

  const coverage = new Coverage({
    boards,
    presence,
    log,
    tell: (boardId, sessionId, everyone) => io.to(boardId).emit('coverage', { boardId, sessionId, everyone }),
  })

  const stopConducting = conduct({ boards, presence, log })

  io.use(async (socket, next) => {
    const { token } = socket.handshake.auth as { token?: unknown }
    const { cookie, origin } = socket.request.headers
    const credentials = typeof token === 'string' ? { authorization: `Bearer ${token}` } : origin ? { cookie } : {}
    const person = await accounts.identify(credentials).catch((error) => void log.error({ err: error }, 'could not tell who connects'))
    if (!person) return next(new Error('unauthenticated'))
    socket.data = { ...person, underWay: 0 }
    next()
  })

  io.on('connection', (socket) => {
    const on = (event: string, handler: (...args: unknown[]) => Promise<object>) => handle(socket, log, event, handler)

    on('join', async (boardId, seen) => {
      const id = await readable(socket, boardId)
      const from = Seen.safeParse(seen ?? null)
      if (!from.success) refuse('invalid', 'Join with the epoch and seq that you have, or null.')
      if (socket.rooms.size > MOST_BOARDS) refuse('limited', `One page may follow ${MOST_BOARDS} boards.`)
      await socket.join(id) // before reading, so that nothing falls between; what comes twice is skipped by seq
      presence.enter(id, socket.id, socket.data.userId)
      return boards.newsSince(id, from.data)
    })

    on('leave', async (boardId) => {
      if (typeof boardId === 'string' && boardId !== socket.id) leave(socket, boardId)
      return { ok: true }
    })

    on('mutate', async (boardId, mutation) => {
      const read = Sent.safeParse(mutation)
      if (!read.success || typeof boardId !== 'string') refuse('invalid', 'A mutation is {id, command}.')
      if (socket.data.underWay >= MOST_UNDER_WAY) refuse('limited', 'That is a lot at once. Your change is kept and will be tried again.')
      socket.data.underWay++
      try {
        const { seq } = await boards.commit(boardId, { id: read.data.id, command: read.data.command }, socket.data.userId)
        return { ok: true, seq }
      } finally {
        socket.data.underWay--
      }
    })

    on('seal', async (boardId, answer) => {
      const read = Seal.safeParse(answer)
      if (!read.success || read.data.value === undefined) refuse('invalid', 'An answer is {sessionId, key, value}.')
      await boards.seal(await readable(socket, boardId), read.data as typeof read.data & { value: unknown }, socket.data.userId)
      return { ok: true }
    })

    on('sealed', async (boardId, which) => {
      const read = Seal.pick({ sessionId: true }).safeParse(which)
      if (!read.success) refuse('invalid', 'Say which session, with {sessionId}.')
      return boards.sealed(await readable(socket, boardId), read.data.sessionId, socket.data.userId)
    })

    on('seen', async (boardId, what) => {
      const read = Read.safeParse(what)
      if (!read.success) refuse('invalid', 'Say what was seen, with {sessionId, noteIds}.')
      return { ok: true, everyone: await coverage.sees(await readable(socket, boardId), socket.id, socket.data.userId, read.data) }
    })

    on('time', async () => ({ now: Date.now() }))

    socket.on('presence', (boardId: unknown, whereabouts: unknown, reply: unknown) => {
      if (typeof boardId === 'string' && socket.rooms.has(boardId)) presence.says(boardId, socket.id, whereabouts)
      if (typeof reply === 'function') reply({ ok: true })
    })

    socket.onAny((event: string, ...args: unknown[]) => {
      const reply = args.at(-1)
      if (typeof reply === 'function' && socket.listenerCount(event) === 0) reply(no(new Refusal('invalid', 'This server does not know that event.')))
    })

    socket.on('disconnecting', () => {
      for (const room of socket.rooms) presence.leave(room, socket.id)
    })
  })

  const stopListening = boards.onEntries((boardId, entries) => {
    for (const userId of removedBy(entries)) revoke(boardId, userId)
    io.to(boardId).emit('entries', { boardId, epoch: boards.epoch, entries: [...entries] })
  })

  const stopHearing = boards.onAnswered(async (boardId, sessionId, questions) => {
    const answered = await boards.answered(boardId, sessionId, questions).catch((error) => void log.error({ err: error }, 'could not tell who has answered'))
    for (const { question, who } of answered ?? []) io.to(boardId).emit('answered', { boardId, sessionId, key: question, who })
  })

  accounts.onEnded(({ userId, sessionId }) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.userId === userId && (!sessionId || socket.data.sessionId === sessionId)) socket.disconnect(true)
  })

  const stopSweeping = cutTheSignedOut({ sockets: () => io.sockets.sockets.values(), accounts, log })

  const heads = setInterval(async () => {
    for (const socket of io.sockets.sockets.values()) if (unreadBytes(socket) > MOST_UNREAD_BYTES) socket.disconnect(true)
    for (const [boardId, sockets] of io.sockets.adapter.rooms) {
      if (sockets.has(boardId)) continue // each socket has a room of its own
      const seq = await boards.head(boardId).catch(() => null)
      if (seq !== null) io.to(boardId).emit('head', { boardId, epoch: boards.epoch, seq, now: Date.now() })
    }
  }, HEAD_EVERY_MS).unref()

  async function readable(socket: PersonalSocket, boardId: unknown): Promise<string> {
    const id = Id.safeParse(boardId)
    if (!id.success || !(await boards.roleOf(id.data, socket.data.userId))) throw new Refusal('missing', 'There is no such board, or you are not on it.')
    return id.data
  }

  function leave(socket: PersonalSocket, boardId: string) {
    socket.leave(boardId)
    presence.leave(boardId, socket.id)
  }

  function revoke(boardId: string, userId: string) {
    for (const id of [...(io.sockets.adapter.rooms.get(boardId) ?? [])]) {
      const socket = io.sockets.sockets.get(id)
      if (socket?.data.userId !== userId) continue
      leave(socket, boardId)
      socket.emit('revoked', { boardId })
    }
  }

  return {
    /** Asks every browser to come back in a moment: another process, or this one anew, will answer. */
    async drain() {
      io.emit('drain', { minMs: 200, maxMs: 2000 })
    },
    async close() {
      clearInterval(heads)
      stopSweeping()
      await stopConducting()
      presence.close()
      coverage.close()
      stopListening()
      stopHearing()
      await io.close()
    },
  }
}

/** Who may no longer read, by these entries. */
function removedBy(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ patches }) =>
    patches.flatMap(({ table, id, from, to }) => (table === 'members' && from !== null && (to === null || ('role' in to && to.role === null)) ? [id] : [])),
  )
}

function unreadBytes(socket: PersonalSocket): number {
  const { transport } = socket.conn as unknown as { transport?: { socket?: { bufferedAmount?: number } } } // engine.io keeps ws's socket there
  return transport?.socket?.bufferedAmount ?? 0
}
