import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium, launch } from '../support/chromium.ts'

type Cookie = { name: string; value: string; domain: string; path: string; httpOnly: boolean; sameSite: 'Strict' | 'Lax' | 'None' }
type Visit = { shownAt: number; nodes: number; heap: number }
type Answer = { id: number; result?: Record<string, unknown>; error?: object }

/**
 * A browser with a profile of its own and nobody's eyes on it. A debugger that listens to a page's scripts, as browser tests have one, makes the same visit a
 * quarter slower: it reads every file again as soon as an error object is made.
 */
export async function plainBrowser(cookies: readonly Cookie[]) {
  const profile = mkdtempSync(join(tmpdir(), 'rondo-bench-'))
  const place = findChromium()
  if (!place) throw new Error('There is no Chromium here.')
  const flags = ['--headless=old', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1440,900', '--hide-scrollbars']
  const child = spawn(place, [...launch().args, ...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const send = await connect(child.stderr)
  await send('Storage.setCookies', {
    cookies: cookies.map(({ name, value, domain, path, httpOnly, sameSite }) => ({ name, value, domain, path, httpOnly, sameSite })),
  })

  return {
    /** From the navigation until two frames after the first such element is there, in ms. */
    async visit(address: string, selector: string, stayMs: number): Promise<Visit> {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', width: 1440, height: 900 })
      const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
      const source = `{const look=()=>{if(document.querySelector(${JSON.stringify(selector)}))requestAnimationFrame(()=>requestAnimationFrame(()=>globalThis.shownAt=performance.now()));else requestAnimationFrame(look)};look()}`
      await send('Page.enable', {}, sessionId)
      await send('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId)
      await send('Page.navigate', { url: address }, sessionId)
      const ask = async (expression: string) => ((await send('Runtime.evaluate', { expression }, sessionId)).result as { value?: number }).value
      let shownAt: number | undefined
      for (let tries = 0; tries < 200 && shownAt === undefined; tries++) {
        await sleep(150)
        shownAt = await ask('globalThis.shownAt')
      }
      if (shownAt === undefined) throw new Error(`${address} does not show ${selector}`)
      const [nodes, heap] = [await ask('document.querySelectorAll("*").length'), await ask('performance.memory.usedJSHeapSize')]
      await sleep(stayMs)
      await send('Target.closeTarget', { targetId })
      return { shownAt, nodes: nodes ?? 0, heap: heap ?? 0 }
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      void send('Browser.close')
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Chromium says on stderr where it listens. */
async function connect(stderr: NodeJS.ReadableStream) {
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: stderr }).on('line', (said) => {
      const [, found] = /listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
  })
  const socket = new WebSocket(url)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(data as string) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, error }) => (result ? resolve(result) : reject(new Error(`${method}: ${JSON.stringify(error)}`))))
      socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  return send
}
