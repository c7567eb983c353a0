import { setTimeout as sleep } from 'node:timers/promises'
import { Conductor } from './conductor.ts'

type Options = Parameters<typeof Conductor.open>[0]

const LOOK_EVERY_MS = 200
const TRY_AGAIN_MS = 5000

/** Looks after the open sessions until told to stop. Where the database does not answer, it tries again. */
export function conduct(options: Options): () => Promise<void> {
  const stopped = new AbortController()
  const going = run(options, stopped.signal)
  return async () => {
    stopped.abort()
    await going
  }
}

async function run(options: Options, signal: AbortSignal) {
  let conductor: Conductor | undefined
  while (!signal.aborted) {
    let pause = LOOK_EVERY_MS
    try {
      conductor ??= await Conductor.open(options)
      await conductor.look()
    } catch (error) {
      options.log.error({ err: error }, 'sessions could not be conducted')
      pause = TRY_AGAIN_MS
    }
    await sleep(pause, undefined, { signal, ref: false }).catch(() => {})
  }
  conductor?.close()
}
