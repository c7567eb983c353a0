import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const TEXT = 0x81
const ACK_LENGTH = 7

/**
 * A socket.io client that costs next to nothing, so that a bench measures the server and not itself: it reads WebSocket headers, answers pings and
 * acknowledgements, and hands on each frame as bytes, unparsed.
 */
export async function line(url: string, token: string | null, onEvent: (frame: Buffer) => void) {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  const acks = new Map<number, (content: string) => void>()
  let lastAck = 0
  let opened = () => {}
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve
  })

  const send = (text: string) => socket.write(frame(text))
  receive(socket, (payload) => {
    const kind = payload[0]
    if (kind === 0x32) return void send('3') // engine.io: ping, pong
    if (kind === 0x30) return void send(`40${token ? JSON.stringify({ token }) : ''}`) // engine.io is open: ask for socket.io's main namespace
    if (payload[1] === 0x30) return opened()
    if (payload[1] === 0x34) throw new Error(`refused: ${payload}`)
    if (payload[1] === 0x33) {
      const text = payload.toString()
      const id = Number.parseInt(text.slice(2, 2 + ACK_LENGTH + 5), 10)
      acks.get(id)?.(text.slice(text.indexOf('[')))
      acks.delete(id)
      return
    }
    onEvent(payload)
  })
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  await isOpen

  return {
    emit: (event: string, ...args: unknown[]) =>
      new Promise<unknown>((resolve) => {
        acks.set(++lastAck, (content) => resolve(JSON.parse(content)[0]))
        send(`42${lastAck}${JSON.stringify([event, ...args])}`)
      }),
    close: () => socket.destroy(),
  }
}

function frame(text: string) {
  const payload = Buffer.from(text)
  const head = payload.length < 126 ? Buffer.from([TEXT, 0x80 | payload.length]) : Buffer.from([TEXT, 0x80 | 126, payload.length >> 8, payload.length & 255])
  return Buffer.concat([head, Buffer.alloc(4), payload]) // a mask of zeros leaves the payload as it is
}

/** Cuts what arrives into the payloads of WebSocket frames. */
function receive(socket: Socket, onPayload: (payload: Buffer) => void) {
  let rest: Buffer = Buffer.alloc(0)
  let isUpgraded = false
  socket.on('data', (chunk) => {
    rest = rest.length ? Buffer.concat([rest, chunk]) : chunk
    if (!isUpgraded) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return
      isUpgraded = true
      rest = rest.subarray(end + 4)
    }
    for (;;) {
      if (rest.length < 2) return
      const short = (rest[1] as number) & 127
      const head = short === 126 ? 4 : short === 127 ? 10 : 2
      if (rest.length < head) return
      const length = short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short
      if (rest.length < head + length) return
      const payload = rest.subarray(head, head + length)
      rest = rest.subarray(head + length)
      onPayload(payload)
    }
  })
  socket.on('error', () => {}) // it closes; whoever waits for an answer waits for the server's end too
}
