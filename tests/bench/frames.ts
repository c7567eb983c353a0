import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

type TraceEvent = { name: string; ph: string; ts: number; tdur?: number; pid: number; tid: number }

/**
 * Main-thread work (processor time, ms) for each frame while `act` goes on: the tasks since the frame before. Only tasks and frames are traced: a trace of each
 * layout, which counts all that is on the page, and of each call of a script added about 1 ms to the frames it was to measure.
 */
export async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])))
  const isComplete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'cc'] } })
  await act()
  await sleep(100)
  await devtools.send('Tracing.end')
  await isComplete
  await devtools.detach()

  const whole = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts)
  const frames = whole.filter(({ name }) => name === 'ProxyMain::BeginMainFrame')
  if (frames.length < 2) throw new Error('The browser told of no frames.')
  const main = mostCommon(frames.map(threadOf)) // the page's own draws most of them
  const isMain = (event: TraceEvent) => threadOf(event) === main
  const tasks = whole.filter((event) => event.name.endsWith('RunTask') && isMain(event))
  const begins = frames.filter(isMain).map(({ ts }) => ts)
  return begins.slice(1).map((begin, i) => {
    const before = begins[i] as number
    return tasks.filter(({ ts }) => ts > before && ts <= begin).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  })
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`

function mostCommon(values: string[]) {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
