import { setTimeout as sleep } from 'node:timers/promises'
import { Conductor } from './conductor.ts'

const LOOK_EVERY_MS = 200

/** Looks after the open sessions until told to stop. */
export function conduct(options: Parameters<typeof Conductor.open>[0]): () => Promise<void> {
  const stopped = new AbortController()
  const going = run(options, stopped.signal).catch((error) => options.log.error({ err: error }, 'sessions are not conducted any more'))
  return async () => {
    stopped.abort()
    await going
  }
}

async function run(options: Parameters<typeof Conductor.open>[0], signal: AbortSignal) {
  const conductor = await Conductor.open(options)
  while (!signal.aborted) {
    await conductor.look()
    await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => {})
  }
  conductor.close()
}
