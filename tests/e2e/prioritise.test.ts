import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, expectLine, expectTitles } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
  await team.cards('Reset link', 'Rate limit', 'Audit')
  await team.ann.goto(`${team.address}/backlog`)
  await expectLine(team.ann, 'live')
})
afterAll(() => team?.close())

const scores = async (page: Page, title: string, cost: string, weeks: string) => {
  await page.getByLabel(`Cost of delay of ${title}`).selectOption(cost)
  await page.getByLabel(`Weeks of ${title}`).selectOption(weeks)
}

test('cards that are selected are scored by everybody under a seal, and the backlog takes the order they come to', async () => {
  const { ann, bo } = team
  for (const title of ['Reset link', 'Rate limit', 'Audit']) {
    await card(ann, title).focus()
    await ann.keyboard.press('x')
  }
  await ann.getByRole('toolbar', { name: 'Selected cards' }).getByRole('button', { name: 'Prioritise' }).click()
  const dialog = ann.getByRole('dialog', { name: 'Open a session' })
  await dialog.getByLabel('Method').selectOption('cd3')
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await ann.waitForURL(/sessions/)
  await expect(ann.getByRole('columnheader', { name: /Cost of delay/ })).toBeVisible()
  await bo.goto(ann.url())
  await scores(ann, 'Reset link', '1', '8')
  await scores(ann, 'Rate limit', '8', '8')
  await scores(ann, 'Audit', '13', '1')
  await scores(bo, 'Reset link', '1', '8')
  const line = (page: Page) =>
    page
      .getByRole('row', { name: /Reset link/ })
      .getByRole('cell')
      .last()
  for (const page of [ann, bo]) await expect(line(page)).toHaveText('2')
  await expect(bo.getByLabel('Cost of delay of Audit')).toHaveValue('')
  await expectAccessible(ann)
  await bo.reload()
  await expect(bo.getByLabel('Weeks of Reset link')).toHaveValue('8')
  await ann.getByRole('button', { name: 'Reveal the scores' }).click()
  for (const page of [ann, bo])
    await expect(page.getByRole('list', { name: 'Proposed order' }).getByRole('listitem')).toHaveText([/^Audit/, /^Rate limit/, /^Reset link/])
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Put the backlog in this order' }).click()
  await ann.getByRole('link', { name: 'To the backlog' }).click()
  await expectTitles(ann, 'Backlog', ['Audit', 'Rate limit', 'Reset link'])
  at(team.browser.complaints).toEqual([])
})
