import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { State } from '@rondo/core/state'
import { lightTables, type Rows } from '@rondo/types'

type Bytes = { seq: number; json: Buffer; brotli(): Promise<Buffer> }

const MOST = 100
const compress = promisify(brotliCompress)

/** The first answer a browser gets, made once for all who ask at the same seq. */
export class SnapshotCache {
  readonly #epoch: string
  readonly #kept = new Map<string, Bytes>()

  constructor(epoch: string) {
    this.#epoch = epoch
  }

  of(boardId: string, seq: number, state: State): Bytes {
    const kept = this.#kept.get(boardId)
    if (kept?.seq === seq) return kept
    const json = Buffer.from(JSON.stringify({ epoch: this.#epoch, seq, state: this.rowsOf(state) }))
    let compressed: Promise<Buffer> | undefined
    const brotli = () => (compressed ??= compress(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }))
    const made = { seq, json, brotli }
    this.#kept.delete(boardId)
    this.#kept.set(boardId, made)
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value as string)
    return made
  }

  rowsOf(state: State): Rows {
    return state.toRows(lightTables)
  }

  forget(boardId: string) {
    this.#kept.delete(boardId)
  }
}
