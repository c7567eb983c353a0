import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { openStore } from '../../apps/server/src/db/open.ts'
import type { Store } from '../../apps/server/src/db/store.ts'
import type { ReportQuestion } from '../../apps/server/src/reports/questions.ts'
import { Reports } from '../../apps/server/src/reports/reports.ts'
import { threeYears } from '../support/three-years.ts'
import { median, ms, row, times } from './measure.ts'

const ENTRIES = 100_000
const BOARD = 'three-years'
const FURTHER = 100
const NAMES = ['flow', 'cycle-time', 'wip-age', 'throughput', 'forecast'] as const

/** A chart over three years of history: the first time, once past days are folded, and after each further entry; beside reading those rows and nothing else. */
export async function reports() {
  const dir = mkdtempSync(join(tmpdir(), 'rondo-reports-'))
  const store = await openStore({ DATA_DIR: dir })
  const entries = threeYears(ENTRIES + FURTHER, { until: Date.now() - 60_000, actorId: 'ann', boardId: BOARD })
  for (let from = 0; from < ENTRIES; from += 5000) await store.append(BOARD, entries.slice(from, Math.min(from + 5000, ENTRIES)))

  const floor = timed(() => readAndParse(join(dir, 'rondo.sqlite')))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const first = begin(dir, store)
  const firstFold = await took(() => first.ask(question('flow', ENTRIES)))
  await new Promise((resolve) => setTimeout(resolve, 500)) // the fold is kept just after the answer
  delay.disable()
  const again: [string, number][] = []
  for (const name of NAMES) again.push([name, await repeated(() => first.ask(question(name, ENTRIES)))])
  const further: number[] = []
  for (const entry of entries.slice(ENTRIES)) {
    await store.append(BOARD, [entry])
    further.push(await took(() => first.ask(question('flow', entry.seq))))
  }
  const { byteLength } = await first.ask(question('flow', ENTRIES))
  await first.close()
  const second = begin(dir, store)
  const restarted = await took(() => second.ask(question('flow', ENTRIES)))
  await second.close()
  const third = begin(dir, store)
  await third.ask({ name: 'arithmetic', asked: { samples: [1, 0, 2, 1, 1], items: 3 } }) // its process stands, as it does once a server has started
  const warmed = await took(() => third.ask(question('flow', ENTRIES)))
  await third.close()

  console.log(`\nA report over three years of history (${ENTRIES.toLocaleString('en')} entries; ${(byteLength / 1e6).toFixed(1)} MB with its fold)`)
  row('', 'measured', 'goal', '× floor')
  row('floor: those rows read and parsed, nothing else', ms(floor), '', times(1))
  row('the very first, its process begun for it', ms(firstFold), '3 s', times(firstFold / floor))
  row('  meanwhile the loop stood still at most', ms(delay.max / 1e6), '', '')
  row('the first after a restart, past days folded', ms(warmed), '200 ms', times(warmed / floor))
  row('  had its process to be begun for it', ms(restarted), '', times(restarted / floor))
  for (const [name, value] of again) row(`once folded: ${name}`, ms(value), '200 ms', times(value / floor))
  row('after one further entry: flow', ms(median(further)), '', times(median(further) / floor))
  row('  of which the entry', ms(Math.max(0, median(further) - (again[0]?.[1] ?? 0))), '10 ms', '')
  await store.close()
  rmSync(dir, { recursive: true, force: true })
}

function begin(dir: string, store: Store) {
  return new Reports({ env: { DATA_DIR: dir }, store, log: console })
}

const question = (name: (typeof NAMES)[number], seq: number) =>
  ({ boardId: BOARD, seq, now: Date.now(), name, query: { by: 'day' }, as: 'json' }) as ReportQuestion

function readAndParse(path: string) {
  const file = new Database(path, { readonly: true })
  let changed = 0
  for (const { command, patches } of file.prepare('select command, patches from log where board_id = ? order by seq').iterate(BOARD) as Iterable<Row>)
    changed += JSON.parse(patches).length + Object.keys(JSON.parse(command)).length
  file.close()
  return changed
}

type Row = { command: string; patches: string }

async function repeated(act: () => Promise<unknown>) {
  const all: number[] = []
  for (let i = 0; i < 7; i++) all.push(await took(act))
  return median(all)
}

async function took(act: () => Promise<unknown>) {
  const began = performance.now()
  await act()
  return performance.now() - began
}

function timed(act: () => unknown) {
  const began = performance.now()
  act()
  return performance.now() - began
}
