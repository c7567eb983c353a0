// The floor that delivery is measured against: a bare socket.io server that does one SQLite FULL transaction and one broadcast for each message.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Server } from 'socket.io'

const file = new Database(join(process.argv[2] as string, 'floor.sqlite'))
file.pragma('journal_mode = WAL')
file.pragma('synchronous = FULL')
file.exec('create table cards (id text primary key, column_id text, rank text)')
const put = file.prepare('insert into cards values (?, ?, ?) on conflict (id) do update set column_id = excluded.column_id, rank = excluded.rank')
const write = file.transaction((id: string, columnId: string, rank: string) => void put.run(id, columnId, rank))

const http = createServer()
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('join', (boardId, _seen, reply) => {
    socket.join(boardId)
    reply({ ok: true })
  })
  socket.on('mutate', (boardId, { id, command }, reply) => {
    write(command.id, command.columnId, id)
    reply({ ok: true })
    io.to(boardId).emit('entries', { boardId, entries: [{ mutationId: id, command }] })
  })
})
http.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ event: 'ready', url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, pid: process.pid })),
)
