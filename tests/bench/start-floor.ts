import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bound } from '../support/bound.ts'

/** The floor, in a process of its own. */
export async function startFloor() {
  const dir = mkdtempSync(join(tmpdir(), 'rondo-floor-'))
  const server = bound(process.execPath, ['tests/bench/floor.ts', dir])
  const { url, pid } = await new Promise<{ url: string; pid: number }>((resolve) => {
    createInterface({ input: server.child.stdout as NodeJS.ReadableStream }).once('line', (line) => resolve(JSON.parse(line)))
  })
  return {
    url,
    pid,
    stop: async () => {
      await server.release()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
