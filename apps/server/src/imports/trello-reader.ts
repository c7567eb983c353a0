import { buffer } from 'node:stream/consumers'
import { sourceOf } from '@rondo/core/trello/copy-board'
import type { TrelloExport } from '@rondo/core/trello/export'
import { type PlanOptions, plan } from '@rondo/core/trello/plan'
import { readExport } from '@rondo/core/trello/read-export'
import { Refusal } from '@rondo/types'
import { decode } from './decode.ts'
import { refuseMonster } from './monster.ts'

// A process of its own: reading 64 MB of JSON takes seconds, and a file that exhausts its memory ends only it. It says what was read, then answers each
// question with a plan.

let file: TrelloExport
process.on('disconnect', () => process.exit())
process.on('message', (options: PlanOptions) => answer(() => plan(file, options)))
const bytes = await buffer(process.stdin)
answer(() => {
  const text = decode(bytes)
  refuseMonster(text)
  file = readExport(text)
  return { source: sourceOf(file), name: file.name }
})

function answer(make: () => object) {
  try {
    process.send?.({ value: make() })
  } catch (error) {
    if (error instanceof Refusal) process.send?.({ no: { code: error.code, message: error.message } })
    else process.send?.({ mistake: error instanceof Error ? error.stack : String(error) })
  }
}
