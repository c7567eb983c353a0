import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { twoPeople } from '../support/two-people.ts'
import { median, ms, row } from './measure.ts'

const SECONDS = 20
const AHEAD_MS = 95_000

/** How far apart two screens turn the second of the room's clock, where the clock of one machine is a minute and a half wrong. */
export async function clock() {
  console.log(`\nThe room's clock on two screens, one of them on a machine that is ${AHEAD_MS / 1000} s ahead`)
  const team = await twoPeople()
  const { ann, bo, gives } = team
  await gives(ann, { type: 'session.open', id: 's', kind: 'standup', template: 'classic', secrecy: 'named', name: 'Daily' })
  await gives(ann, { type: 'session.time', id: 's', what: 'start', minutes: 15 })
  await bo.addInitScript((ahead) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ahead
  }, AHEAD_MS)
  const [first, second] = [await turns(ann), await turns(bo)]
  for (const page of [ann, bo]) await page.goto(`${team.address}/sessions/s`)
  await ann.getByRole('timer').waitFor()
  await bo.getByRole('timer').waitFor()
  await sleep(1000)
  first.clear()
  second.clear()
  await sleep(SECONDS * 1000)
  const apart = [...first].flatMap(([text, at]) => (second.has(text) ? [Math.abs(at - (second.get(text) as number))] : []))
  row('', 'median', 'worst', 'goal')
  row(`the same second, ${apart.length} times`, ms(median(apart)), ms(Math.max(...apart)), '250 ms')
  await team.close()
}

/** When each text of the clock appeared, by this machine's own time. */
async function turns(page: Page) {
  const seen = new Map<string, number>()
  await page.exposeFunction('turned', (text: string) => void (seen.has(text) || seen.set(text, performance.now())))
  await page.addInitScript(() => {
    const look = () => {
      const text = document.querySelector('[role="timer"]')?.textContent
      if (text) (window as unknown as { turned(text: string): void }).turned(text)
    }
    addEventListener('DOMContentLoaded', () => new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true }))
  })
  return seen
}
