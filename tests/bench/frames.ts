import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

type TraceEvent = { name: string; ph: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number; args?: { name?: string } }

/** Main-thread work (processor time, ms) for each frame that is drawn while `act` goes on: the tasks since the frame before. */
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

  const drawn = events.filter(({ name }) => name === 'Layerize').sort((a, b) => a.ts - b.ts)
  const main = mostCommon(drawn.map(({ pid, tid }) => `${pid}/${tid}`))
  const isMain = ({ pid, tid }: TraceEvent) => `${pid}/${tid}` === main
  const tasks = outermost(events.filter((event) => /RunTask$/.test(event.name) && event.ph === 'X' && isMain(event)))
  const ends = drawn.filter(isMain).map(({ ts }) => ts)
  return ends.slice(1).map((end, i) => {
    const begin = ends[i] as number
    return tasks.filter(({ ts }) => ts > begin && ts <= end).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  })
}

/** One task is reported under two names, one within the other. */
function outermost(tasks: TraceEvent[]) {
  let end = 0
  return tasks
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const isWithin = ts + dur <= end
      if (!isWithin) end = ts + dur
      return !isWithin
    })
}

function mostCommon(values: string[]) {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
