import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { IMPORTER } from '@rondo/core/roles'
import { commandOf, type Step } from '@rondo/core/trello/step'
import { Refusal } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'

type Sent = { id: string; command: object; of: string | undefined }

const TRIES = 4
const MOST_AT_ONCE = 200
/** A moment of more rows keeps everybody else waiting. */
const MOST_ROWS_AT_ONCE = 500

/**
 * Sends the past through the one door. What is under way at once makes a moment; each keeps its id, so that trying again cannot tell anything twice. Answers
 * where somebody was quicker: there the step was refused, and those that rest on it were left out.
 */
export async function writeSteps(
  boards: Pick<Boards, 'commit'>,
  boardId: string,
  steps: readonly Step[],
  onWritten: (count: number) => void,
): Promise<ReadonlySet<string>> {
  const run = randomUUID()
  const left = new Set<string>()
  for (let from = 0; from < steps.length; ) {
    const to = endOfPortion(steps, from)
    const portion = steps.slice(from, to).map((step, i) => ({ id: `${run}-${from + i}`, command: commandOf(step), of: step.of }))
    const conflicts = await writeAll(
      boards,
      boardId,
      portion.filter(({ of }) => !of || !left.has(of)),
    )
    for (const of of conflicts) left.add(of)
    from = to
    onWritten(to)
  }
  return left
}

/** What rests on each other does not go at once: the second is sent when the first is known to be there. */
function endOfPortion(steps: readonly Step[], from: number): number {
  const seen = new Set<string>()
  let [to, rows] = [from, 0]
  for (; to < steps.length && to - from < MOST_AT_ONCE && rows < MOST_ROWS_AT_ONCE; to++) {
    const step = steps[to] as Step
    if (step.of && seen.has(step.of)) break
    if (step.of) seen.add(step.of)
    rows += (step.rows?.length ?? 0) + (step.drop?.length ?? 0)
  }
  return to
}

async function writeAll(boards: Pick<Boards, 'commit'>, boardId: string, all: readonly Sent[]): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    const results = await Promise.allSettled(all.map(({ id, command }) => boards.commit(boardId, { id, command }, IMPORTER)))
    const noes = results.flatMap((result, i) => (result.status === 'rejected' ? [{ no: result.reason, of: all[i]?.of }] : []))
    const failed = noes.find(({ no, of }) => !of || !isNo(no, 'conflict'))
    if (!failed) return noes.flatMap(({ of }) => of ?? [])
    if (!isNo(failed.no, 'unavailable') || tries === TRIES) throw failed.no
    await sleep(100 * 4 ** tries)
  }
}

const isNo = (error: unknown, code: Refusal['code']) => error instanceof Refusal && error.code === code
