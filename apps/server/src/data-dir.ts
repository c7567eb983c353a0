import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { WrongEnvironment } from './environment.ts'

/** The folder that everything is kept in, for our eyes only. A folder that holds other people's things keeps its mode. */
export function prepareDataDir(dir: string) {
  try {
    const isOurs = !existsSync(dir) || readdirSync(dir).length === 0 || readdirSync(dir).includes('rondo.sqlite')
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    accessSync(dir, constants.W_OK | constants.X_OK)
    if (isOurs) chmodSync(dir, 0o700)
  } catch (error) {
    throw new WrongEnvironment([
      `DATA_DIR=${JSON.stringify(dir)} will not do: it may be a folder that Rondo can write to, e.g. /var/lib/rondo (${(error as Error).message})`,
    ])
  }
}
