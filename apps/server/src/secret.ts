import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A secret of this installation: made at first use, then always the same. Two processes that begin at once agree on one. */
export function secret(dir: string, name: string): string {
  const path = join(dir, name)
  const fresh = `${path}.${process.pid}`
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  writeFileSync(fresh, randomBytes(48).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(fresh, path) // whole or not at all: nobody reads half a secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh)
  }
  return readFileSync(path, 'utf8')
}
