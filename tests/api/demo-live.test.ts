import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Entry, Present } from '@rondo/types'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { firstAdmin } from '../support/program.ts'
import { startRondo } from '../support/rondo.ts'

const rondo = (env: Record<string, string>, ...args: string[]) => {
  const child = spawn(process.execPath, ['apps/server/src/cli.ts', ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  return { child, said, lines: createInterface({ input: child.stdout }), code: once(child, 'exit').then(([code]) => code as number | null) }
}

test('with --live its people work on through their own sockets, and go home when told to', { timeout: 90_000 }, async () => {
  const server = await startRondo()
  onTestFinished(() => server.stop())
  const ann = await firstAdmin(server.url)
  const { boardId: mine } = await ann.post<{ boardId: string }>('/api/demo', { people: 3, cards: 40 })
  const env = { DATA_DIR: server.dir, PORT: new URL(server.url).port }

  const demo = rondo(env, 'demo', '--live', '--people', '4', '--pace', '0.02', '--json')
  onTestFinished(() => void demo.child.kill('SIGKILL'))
  const [line] = (await once(demo.lines, 'line')) as [string]
  const { boardId, url } = JSON.parse(line) as { boardId: string; url: string }
  expect(boardId).toBe(mine) // the demo that is there already
  expect(url).toBe(`${server.url}/boards/${boardId}`)

  const socket = io(server.url, { transports: ['websocket'], auth: { token: ann.token } })
  onTestFinished(() => void socket.close())
  const seen: Entry[] = []
  const places = new Set<string>()
  socket.on('entries', ({ entries }: { entries: Entry[] }) => seen.push(...entries))
  socket.on('presence', (_: string, people: Present[]) => {
    for (const { doing, cardId } of people) if (doing && cardId) places.add(doing)
  })
  expect(await socket.timeout(5000).emitWithAck('join', boardId, null)).toMatchObject({ ok: true })
  await expect.poll(() => new Set(seen.map(({ actorId }) => actorId)).size, { timeout: 40_000 }).toBeGreaterThanOrEqual(4)
  await expect.poll(() => new Set(seen.map(({ command }) => command.type)).size, { timeout: 40_000 }).toBeGreaterThanOrEqual(5)
  await expect.poll(() => places.has('typing') && places.has('dragging'), { timeout: 40_000 }).toBe(true)
  await expect.poll(() => seen.some(({ command }) => command.type === 'sprint.add'), { timeout: 40_000 }).toBe(true) // what they see to is where it is seen
  expect(seen.every(({ actorId, command }) => actorId !== 'importer' && !command.type.startsWith('import'))).toBe(true)

  demo.child.kill('SIGINT')
  expect(await demo.code, demo.said.join('')).toBe(0)
  expect(demo.said.join('')).toBe('')
})

test('where no Rondo answers, it says so and makes nothing', async () => {
  const { code, said } = rondo({ DATA_DIR: '/tmp/rondo-no-such', PORT: '9' }, 'demo', '--live')
  expect(await code).toBe(1)
  expect(said.join('')).toMatch(/^No Rondo answers at http:\/\/127.0.0.1:9\. Start it/)
})
