import { hostname } from 'node:os'
import type { Context } from '../context.ts'

const MARK = 'importing'
const HOUR = 3_600_000

/** Stands in `source` until a board is whole: which process brings it, since when. */
export const markOfNow = () => `${MARK}:${hostname().slice(0, 100)}:${process.pid}:${Date.now()}`

/** Takes away what an earlier process began to bring and did not finish: nobody was ever let into those boards. */
export async function removeUnfinishedImports({ boards, store, log }: Pick<Context, 'boards' | 'store' | 'log'>) {
  for (const { id, source } of await store.boardsFrom(`${MARK}:`)) {
    if (isUnderWay(source, store.kind)) continue
    await boards.discard(id)
    log.info({ boardId: id }, 'an import that was not finished is taken away')
  }
}

/** The command line may be at it, or another server on the same database. */
function isUnderWay(source: string, storage: 'sqlite' | 'postgres'): boolean {
  const [, host, pid, since] = source.match(/^importing:(.*):(\d+):(\d+)$/) ?? []
  const age = Date.now() - Number(since ?? 0)
  if (host === hostname().slice(0, 100)) return Number(pid) !== process.pid && age < 24 * HOUR && isAlive(Number(pid))
  return storage === 'postgres' && age < HOUR
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
