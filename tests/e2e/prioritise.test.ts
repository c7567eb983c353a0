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

test('of cards that are compared with each other the page says where the 1 is missing, and they are scored again', async () => {
  const { ann, bo, gives } = team
  const ids = ['Reset-link', 'Rate-limit']
  await gives(ann, { type: 'session.open', id: 'wsjf', kind: 'priority', template: 'wsjf', secrecy: 'named-at-reveal', name: 'In order', cardIds: ids })
  for (const page of [ann, bo]) await page.goto(`${team.address}/sessions/wsjf`)
  const weigh = async (title: string, size: string) => {
    for (const name of ['Value', 'Time criticality', 'Risk reduction']) await ann.getByLabel(`${name} of ${title}`).selectOption('1')
    await ann.getByLabel(`Job size of ${title}`).selectOption(size)
  }
  await weigh('Reset link', '3')
  await weigh('Rate limit', '2')
  await ann.getByRole('button', { name: 'Reveal the scores' }).click()
  for (const page of [ann, bo]) await expect(page.getByText('No card has a 1 for Job size.')).toBeVisible()
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Score again' }).click()
  await weigh('Reset link', '3')
  await weigh('Rate limit', '1')
  await ann.getByRole('button', { name: 'Reveal the scores' }).click()
  await expect(bo.getByText('No card has a 1')).toBeHidden()
  await expect(bo.getByRole('list', { name: 'Proposed order' }).getByRole('listitem')).toHaveText([/^Rate limit/, /^Reset link/])
})
