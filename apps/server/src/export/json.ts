import { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import { wholeBoard } from './whole-board.ts'

const PAGE = 1000

/** `{epoch, seq, state, people, log}`: every row and every entry, sent as it is read. Names are here, addresses are not. */
export async function exportJson({ boards, accounts }: Pick<Context, 'boards' | 'accounts'>, boardId: string): Promise<Readable> {
  const { epoch, seq, state } = await wholeBoard(boards, boardId)
  const people = await accounts.names(Object.keys(state.members ?? {}))

  async function* pieces() {
    yield `${JSON.stringify({ epoch, seq, state, people }).slice(0, -1)},"log":[`
    for (let after = 0; after < seq; ) {
      const { entries } = await boards.log(boardId, { after, limit: PAGE })
      const wanted = entries.filter((entry) => entry.seq <= seq)
      if (wanted.length === 0) break
      yield `${after === 0 ? '' : ','}${wanted.map((entry) => JSON.stringify(entry)).join(',')}`
      after = wanted.at(-1)?.seq ?? seq
    }
    yield ']}\n'
  }
  return Readable.from(pieces())
}
