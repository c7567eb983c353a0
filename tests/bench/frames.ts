import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

type TraceEvent = { name: string; ph: string; ts: number; dur?: number; pid: number; tid: number; args?: { name?: string } }

/** Main-thread work in ms for each frame that is drawn while `act` goes on: the tasks that run from one frame's beginning to the next. */
export async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])))
  const isComplete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'] },
  })
  await act()
  await sleep(100)
  await devtools.send('Tracing.end')
  await isComplete
  await devtools.detach()

  const frames = events.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X')
  const main = mostCommon(frames.map(({ pid, tid }) => `${pid}/${tid}`))
  const isMain = ({ pid, tid }: TraceEvent) => `${pid}/${tid}` === main
  const tasks = events.filter((event) => /RunTask$/.test(event.name) && event.ph === 'X' && isMain(event)).sort((a, b) => a.ts - b.ts)
  const starts = [...new Set(frames.filter(isMain).map(({ ts }) => tasks.findLast((task) => task.ts <= ts)?.ts ?? ts))].sort((a, b) => a - b)
  return starts.slice(0, -1).map((start, i) => {
    const end = starts[i + 1] as number
    return tasks.filter(({ ts }) => ts >= start && ts < end).reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000
  })
}

function mostCommon(values: string[]) {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
