import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { fourPeople } from '../support/four-people.ts'
import { card } from '../support/on-the-board.ts'
import { tabTo } from '../support/tab-to.ts'

// Ann has no mouse at all.
let team: Awaited<ReturnType<typeof fourPeople>>
beforeAll(async () => {
  team = await fourPeople()
  await team.cards('Reset link', 'Rate limit')
  await team.ann.goto(`${team.address}/backlog`)
})
afterAll(() => team?.close())

const result = (page: Page) => page.getByRole('region', { name: 'Result' })

async function press(page: Page, name: string | RegExp) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('a poker is opened, led, voted in, settled and ended by keyboard alone', async () => {
  const { ann, bo, cy, di } = team
  await expect(card(ann, 'Reset link')).toBeVisible()
  await ann.keyboard.press('j')
  await ann.keyboard.press('x')
  await ann.keyboard.press('Shift+ArrowDown')
  await press(ann, 'Estimate together')
  await press(ann, 'Open it')
  await expect(ann.getByRole('heading', { name: 'Reset link' })).toBeVisible()
  for (const page of [bo, cy, di]) await page.goto(ann.url())
  for (const page of [bo, cy, di]) await page.getByRole('group', { name: 'Choose a card' }).getByRole('button', { name: '5', exact: true }).click()
  await tabTo(ann, '0')
  await ann.keyboard.press('8')
  await ann.keyboard.press('Enter')
  for (const page of [ann, bo, cy, di]) await expect(result(page)).toContainText('Close enough: 5 or 8')
  await press(ann, 'Settle at 5 and go on')
  await expect(di.getByRole('heading', { name: 'Rate limit' })).toBeVisible()
  await tabTo(ann, '0')
  await ann.keyboard.press('3')
  await ann.keyboard.press('Enter')
  await press(ann, 'Turn the cards')
  await expect(result(bo)).toContainText('3')
  await press(ann, /^Settle at 3/)
  await press(ann, 'End session')
  await press(ann, 'End the session')
  await expect(bo.getByText('2 of 2 cards estimated')).toBeVisible()
  for (const page of [ann, bo, cy, di]) await expect(page.getByRole('button', { name: 'End session' })).toBeHidden()
  at(team.browser.complaints).toEqual([])
})
