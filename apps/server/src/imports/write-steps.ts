import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { IMPORTER } from '@rondo/core/roles'
import type { Step } from '@rondo/core/trello/step'
import { Refusal } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'

const TRIES = 4

/** Sends the past through the one door. What is under way at once makes a moment; each keeps its id, so that trying again cannot tell anything twice. */
export async function writeSteps(boards: Pick<Boards, 'commit'>, boardId: string, steps: readonly Step[], onWritten: (count: number) => void, atOnce = 200) {
  const run = randomUUID()
  for (let from = 0; from < steps.length; from += atOnce) {
    const portion = steps.slice(from, from + atOnce).map((step, i) => ({ id: `${run}-${from + i}`, command: commandOf(step) }))
    await writeAll(boards, boardId, portion)
    onWritten(Math.min(from + atOnce, steps.length))
  }
}

async function writeAll(boards: Pick<Boards, 'commit'>, boardId: string, mutations: readonly { id: string; command: object }[]) {
  for (let tries = 1; ; tries++) {
    const results = await Promise.allSettled(mutations.map((mutation) => boards.commit(boardId, mutation, IMPORTER)))
    const failed = results.find((result) => result.status === 'rejected')
    if (!failed) return
    const isPassing = failed.reason instanceof Refusal && failed.reason.code === 'unavailable'
    if (!isPassing || tries === TRIES) throw failed.reason
    await sleep(100 * 4 ** tries)
  }
}

function commandOf({ at, by, ...rest }: Step) {
  return 'rows' in rest ? { type: 'import.put', at, by, rows: rest.rows } : { type: 'import.drop', at, by, rows: rest.drop }
}
