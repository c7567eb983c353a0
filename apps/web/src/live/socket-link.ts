import type { Link } from '@rondo/core/replica'
import type { Mutation, News, No, Verdict } from '@rondo/types'
import type { Line } from './line.ts'

/** A board's way to the server over the page's line. What is asked without a line rejects, and stays pending. */
export class SocketLink implements Link {
  readonly #line: Line
  readonly #boardId: string

  constructor(line: Line, boardId: string) {
    this.#line = line
    this.#boardId = boardId
  }

  join(seen: { epoch: string; seq: number } | null): Promise<News | No> {
    return this.#line.ask((socket, reply) => socket.emit('join', this.#boardId, seen, reply))
  }

  mutate({ id, command }: Mutation): Promise<Verdict> {
    return this.#line.ask((socket, reply) => socket.emit('mutate', this.#boardId, { id, command }, reply))
  }

  leave() {
    if (this.#line.isUp) this.#line.socket.emit('leave', this.#boardId, () => {})
  }
}
