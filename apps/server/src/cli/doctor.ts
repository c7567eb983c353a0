import { count } from '@rondo/core/count'
import { same } from '@rondo/core/patch'
import { recount } from '@rondo/core/recount'
import { State } from '@rondo/core/state'
import { nouns, type Rows, tableNames } from '@rondo/types'
import type { Context } from '../context.ts'
import type { Command } from './command.ts'
import { databases, faultsIn } from './files.ts'

const PAGE = 1000
const TRIES = 5

/** Looks for damage: files that SQLite finds broken, gaps in a log, rows that are not what their log says. It changes nothing. */
export const doctor: Command = {
  usage: 'doctor [--json]',
  options: {},
  async run({ env, open }) {
    const faults = env.DATABASE_URL ? [] : databases.flatMap((name) => faultsIn(env.DATA_DIR, name))
    if (faults.length > 0) return verdict(0, [...faults, 'Restore the last backup with: rondo restore FILE'])
    const { store } = await open()
    const boardIds = await store.boardIds()
    for (const boardId of boardIds) faults.push(...(await faultsOf(store, boardId)))
    return verdict(boardIds.length, faults)
  },
}

function verdict(boards: number, faults: string[]) {
  const text = faults.length === 0 ? `All is well: ${count(boards, 'board')}, each as its log says.` : faults.join('\n')
  return { data: { boards, faults }, text, isBad: faults.length > 0 }
}

/** A server may write beside us: what differs is looked at again if the log has grown meanwhile. */
async function faultsOf(store: Context['store'], boardId: string): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    const before = await store.head(boardId)
    const faults = await compare(store, boardId)
    if (faults.length === 0 || (await store.head(boardId)) === before || tries === TRIES) return faults
  }
}

async function compare(store: Context['store'], boardId: string): Promise<string[]> {
  const state = State.from({})
  let seq = 0
  for (;;) {
    const entries = await store.since(boardId, seq, PAGE)
    if (entries.length === 0) break
    for (const entry of entries) {
      if (entry.seq !== seq + 1) return [`Board ${boardId}: its log jumps from ${seq} to ${entry.seq}; ${seq} is the last good one.`]
      state.apply(entry.patches)
      seq = entry.seq
    }
  }
  recount(state)
  return differences(boardId, state.toRows(), await store.rows(boardId, tableNames))
}

function differences(boardId: string, logged: Rows, stored: Rows): string[] {
  return tableNames.flatMap((table) => {
    const [right, found] = [logged[table] ?? {}, stored[table] ?? {}] as [Record<string, object>, Record<string, object>]
    return [...new Set([...Object.keys(right), ...Object.keys(found)])]
      .filter((id) => !same(right[id], found[id]))
      .map((id) => `Board ${boardId}: the ${nouns[table]} ${id} is not what the log says.`)
  })
}
