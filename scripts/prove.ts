// The large form of the promises: hours of what CI does in minutes. Prints each figure; what fails names its seed.
import { spawnSync } from 'node:child_process'

const env = { ...process.env, SEEDS: '10000', STEPS: '400', PEOPLE: '8', PG_SEEDS: '200', KILLS: '1000' }
const vitest = ['node_modules/vitest/vitest.mjs', 'run']
const steps = [
  [...vitest, '--project', 'unit', 'tests/sync/simulation'],
  [...vitest, '--project', 'chaos'],
]
const failed = steps.filter((args) => spawnSync(process.execPath, args, { stdio: 'inherit', env }).status !== 0)
process.exit(failed.length > 0 ? 1 : 0)
