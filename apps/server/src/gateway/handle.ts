import { type No, Refusal } from '@rondo/types'
import type { Socket } from 'socket.io'

type Log = { error(context: object, message?: string): void }
type Handler = (...args: unknown[]) => Promise<object>

const PATIENCE_MS = 4500

/**
 * No naked handler: whatever was sent, however odd, is answered within 5 s and nothing thrown escapes. Without an acknowledgement function nothing is done, since
 * nobody would hear of it.
 */
export function handle(socket: Socket, log: Log, event: string, handler: Handler) {
  socket.on(event, (...args: unknown[]) => {
    const reply = args.at(-1)
    if (typeof reply !== 'function') return
    let isAnswered = false
    const answer = (content: object) => {
      if (isAnswered) return
      isAnswered = true
      clearTimeout(late)
      reply(content)
    }
    const late = setTimeout(
      () => answer(no(new Refusal('unavailable', 'The server is slow just now. Your change is kept and will be tried again.'))),
      PATIENCE_MS,
    )
    handler(...args.slice(0, -1)).then(answer, (error) => {
      if (!(error instanceof Refusal)) log.error({ err: error, event }, 'a socket handler failed')
      answer(no(error instanceof Refusal ? error : new Refusal('internal', 'Rondo made a mistake with this. It is noted.')))
    })
  })
}

export const no = ({ code, message }: Refusal): No => ({ ok: false, code, message })
