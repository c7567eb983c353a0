import { describe, expect, test } from 'vitest'
import { Store } from '../../apps/server/src/db/store.ts'
import { databases } from '../support/databases.ts'
import { simulate } from '../support/simulation.ts'

const SEEDS = { sqlite: Number(process.env.SEEDS ?? 2000), postgres: Number(process.env.PG_SEEDS ?? 50) }
const STEPS = Number(process.env.STEPS ?? 300)
const PEOPLE = Number(process.env.PEOPLE ?? 5)
const FIRST = Number(process.env.FIRST_SEED ?? 1)

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  test('whatever people do while lines drop and servers die, every copy ends equal', { timeout: 3_000_000 }, async () => {
    const store = await Store.open(await databases[kind]())
    let written = 0
    for (let seed = FIRST; seed < FIRST + SEEDS[kind]; seed++) {
      written += await simulate({ seed, steps: STEPS, people: PEOPLE, kind, store }).catch((error) => {
        throw new Error(`seed ${seed}: ${error.message}`, { cause: error })
      })
    }
    console.log(`${SEEDS[kind]} seeds × ${STEPS} steps × ${PEOPLE} people on ${kind}: ${written} entries, 0 differences`)
    expect(written).toBeGreaterThan(SEEDS[kind] * 20)
    await store.close()
  })
})
