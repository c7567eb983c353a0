import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '@rondo/types'
import { expect, test } from 'vitest'
import { line } from '../bench/line.ts'
import { firstAdmin, program } from '../support/program.ts'
import { startRondo } from '../support/rondo.ts'

const KILLS = Number(process.env.KILLS ?? 20)
const WRITERS = 10

test('what was acknowledged survives kill -9, once, in one order without gaps', { timeout: KILLS * 30_000 }, async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'rondo-kill-'))
  let rondo = await startRondo({ DATA_DIR })
  const { token, ...admin } = await firstAdmin(rondo.url)
  const { boardId, cards, columns } = await admin.board(50)
  const acknowledged = new Map<string, number>()
  let asked = 0

  for (let kill = 0; kill < KILLS; kill++) {
    const { url, gone } = rondo
    let isDead = false
    const write = async () => {
      const it = await Promise.race([line(url, token, () => {}), gone])
      while (it && !isDead) {
        const id = `m${++asked}`
        const command = { type: 'card.move', id: cards[asked % cards.length], columnId: columns[asked % columns.length], after: null }
        const answer = (await Promise.race([it.emit('mutate', boardId, { id, command }), gone])) as { ok?: boolean; seq?: number } | null
        if (answer?.ok && answer.seq) acknowledged.set(id, answer.seq)
      }
      it?.close()
    }
    const writers = Array.from({ length: WRITERS }, write)
    await new Promise((resolve) => setTimeout(resolve, 100 + ((kill * 37) % 150)))
    await rondo.kill()
    isDead = true
    await Promise.all(writers)
    rondo = await startRondo({ DATA_DIR })
  }

  const entries: Entry[] = []
  for (let after = 0, page: Entry[] = []; ; after = page.at(-1)?.seq ?? 0) {
    page = (await program(rondo.url, token).get<{ entries: Entry[] }>(`/api/boards/${boardId}/log?after=${after}&limit=1000`)).entries
    if (page.length === 0) break
    entries.push(...page)
  }
  await rondo.stop()
  rmSync(DATA_DIR, { recursive: true })

  const kept = new Map(entries.map(({ mutationId, seq }) => [mutationId, seq]))
  const lost = [...acknowledged].filter(([id, seq]) => kept.get(id) !== seq)
  console.log(`${KILLS} kills, ${acknowledged.size} acknowledged, ${lost.length} lost`)
  expect(acknowledged.size).toBeGreaterThan(KILLS)
  expect(lost).toEqual([])
  expect(kept.size).toBe(entries.length)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1))
})
