import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

type Ended = { code: number | null; out: string; err: string }

/** Runs one of the server's programs to its end. */
export async function run(file: 'main.ts' | 'cli.ts', args: string[], env: Record<string, string>, input = ''): Promise<Ended> {
  const child = begin(file, args, env)
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.once('close', resolve))])
  return { code, out, err }
}

/** A server of its own process, listening; it is stopped with the test if not before. */
export async function serve(env: Record<string, string>) {
  const child = begin('main.ts', [], { PORT: '0', LOG_LEVEL: 'error', LOG_FORMAT: 'json', ...env })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  let out = ''
  const logged = text(child.stderr)
  const line = await new Promise<string>((resolve, reject) => {
    closed.then((code) => reject(new Error(`it ended with ${code} before it was ready`)))
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
      if (out.includes('\n')) resolve(out)
    })
  })
  const ready = JSON.parse(line) as { event: string; url: string; pid: number }
  return {
    ...ready,
    said: () => out,
    /** Its whole log, once it has ended. */
    logged,
    stop(signal: NodeJS.Signals = 'SIGTERM') {
      child.kill(signal)
      return closed
    },
  }
}

function begin(file: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [`apps/server/src/${file}`, ...args], { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
