import { randomUUID } from 'node:crypto'
import type { CommandInput } from '@rondo/types'
import { openStore } from '../../apps/server/src/db/open.ts'
import { openBrowser } from './browser.ts'
import { setUp } from './first-visit.ts'
import { startRondo } from './rondo.ts'
import { yearOfSprints } from './year-of-sprints.ts'

/** Ann's board with 26 sprints behind it, of which the last one runs; and beside it one on which nothing has happened. */
export async function boardWithAPast() {
  const rondo = await startRondo()
  const browser = await openBrowser(rondo.url)
  const ann = await browser.window()
  await setUp(ann)
  const { request } = ann.context()
  const headers = { 'X-Rondo': '1', Origin: rondo.url }
  const { userId } = (await (await request.get('/api/me')).json()) as { userId: string }
  const entries = yearOfSprints({ boardId: 'year', people: [userId], until: new Date().toISOString().slice(0, 10) })
  const store = await openStore({ DATA_DIR: rondo.dir })
  await store.append('year', entries)
  await store.close()
  const { id: emptyId } = (await (await request.post('/api/boards', { data: { name: 'Nothing yet', key: 'NY' }, headers })).json()) as { id: string }
  return {
    browser,
    ann,
    emptyId,
    async gives(command: CommandInput) {
      const response = await request.post('/api/boards/year/mutations', { data: { id: randomUUID(), command }, headers })
      if (!response.ok()) throw new Error(await response.text())
    },
    async close() {
      await browser.close()
      await rondo.stop()
    },
  }
}
