import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { threePeople } from '../support/three-people.ts'

let team: Awaited<ReturnType<typeof threePeople>>
beforeAll(async () => {
  team = await threePeople()
})
afterAll(() => team?.close())

const stages = (page: Page) => page.getByRole('list', { name: 'Stages' })
const roomAt = (page: Page) => stages(page).locator('[data-room]')
const secondsLeft = async (page: Page) => {
  const [minutes = 0, seconds = 0] = ((await page.getByRole('timer').textContent()) ?? '').split(':').map(Number)
  return minutes * 60 + seconds
}

test('someone opens a stand-up, and every page of the board shows the way in', async () => {
  const { ann, bo, cy, address } = team
  await bo.goto(address)
  await ann.goto(`${address}/ceremonies`)
  await expect(ann.getByRole('heading', { name: 'Nothing has been held here yet' })).toBeVisible()
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Open a session' }).click()
  await ann.getByText('Stand-up', { exact: true }).click()
  await ann.getByLabel('Name').fill('Daily')
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Open it' }).click()
  await expect(ann.getByRole('heading', { level: 2, name: 'Daily' })).toBeVisible()
  await expect(ann.getByRole('button', { name: 'You lead' })).toBeVisible()
  await bo.getByRole('link', { name: 'Join' }).click()
  await cy.goto(ann.url())
  for (const page of [ann, bo, cy]) await expect(page.getByRole('list', { name: 'Who is here' }).getByRole('listitem')).toHaveCount(3)
  await expect(bo.getByRole('button', { name: /^Ann.* leads$/ })).toBeVisible()
})

test('the clock says the same on every screen, also right after a reload', async () => {
  const { ann, bo, cy } = team
  await ann.getByRole('button', { name: /^Start \d+ min$/ }).click()
  await bo.getByRole('button', { name: '+ 2 min' }).click()
  await expect.poll(() => secondsLeft(cy)).toBeGreaterThan(120)
  await cy.reload()
  await cy.getByRole('timer').waitFor()
  const [a, c] = await Promise.all([secondsLeft(ann), secondsLeft(cy)])
  expect(Math.abs(a - c)).toBeLessThanOrEqual(1)
  await ann.getByRole('button', { name: 'Hold the clock' }).click()
  await expect(bo.getByText('held')).toBeVisible()
  const held = await secondsLeft(bo)
  await ann.getByRole('button', { name: 'Let it go on' }).click()
  await expect.poll(() => secondsLeft(bo)).toBeLessThanOrEqual(held)
})

test('whoever is ready is seen by name, and leaves the seat with the page', async () => {
  const { ann, bo, cy, address } = team
  await cy.getByLabel('I am ready to go on').check()
  await expect(ann.getByRole('img', { name: 'Cy Okafor is ready' })).toBeVisible()
  await bo.goto(address)
  await expect(ann.getByRole('list', { name: 'Who is here' }).getByRole('listitem')).toHaveCount(2)
  await bo.goBack()
})

test('whoever leads moves the room, others look where they like, and the lead is handed on', async () => {
  const { ann, bo, cy } = team
  await ann.getByRole('button', { name: /^On to / }).click()
  await expect(roomAt(bo)).toHaveText('Walk the board')
  await expect(ann.getByRole('img', { name: /is ready$/ }), 'a new stage, and nobody is ready for the next').toHaveCount(0)
  await stages(bo).getByRole('button', { name: 'Goal' }).click()
  await expect(bo.getByRole('status').filter({ hasText: 'The room is at “Walk the board”' })).toBeVisible()
  await bo.getByRole('button', { name: 'Go to Walk the board' }).click()
  await expect(bo.getByRole('button', { name: /^On to / })).toHaveCount(0)
  await ann.getByRole('button', { name: 'You lead' }).click()
  await ann.getByRole('menuitem', { name: 'Cy Okafor' }).click()
  await expect(cy.getByRole('button', { name: /^On to / })).toBeVisible()
  await expect(ann.getByRole('button', { name: 'Take it back' })).toBeVisible()
  await expectAccessible(cy)
})

test('stages are left out and timed in the middle of it', async () => {
  const { bo, cy } = team
  await cy.getByRole('button', { name: 'More about the stages' }).click()
  await cy.getByRole('menuitem', { name: 'Change the stages' }).click()
  await cy.getByRole('button', { name: 'Remove Parking lot' }).click()
  await expect(cy.getByRole('button', { name: 'Remove Walk the board' }), 'where the room is cannot be taken out').toHaveCount(0)
  await expectAccessible(cy)
  await cy.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(stages(bo).getByRole('button')).toHaveText(['Goal', 'Walk the board', 'Close'])
})

test('a format that the team has made its own is offered from then on', async () => {
  const { ann, bo, address } = team
  await ann.goto(`${address}/ceremonies`)
  await ann.getByRole('button', { name: 'Open a session' }).click()
  await ann.getByRole('button', { name: 'Make it our own' }).click()
  await ann.getByLabel('Name of the format').fill('Ours')
  await ann.getByLabel('Name of column 1').fill('Begin')
  await ann.getByRole('button', { name: 'Remove Stop', exact: true }).click()
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Save the format' }).click()
  await bo.goto(`${address}/ceremonies`)
  await bo.getByRole('button', { name: 'Open a session' }).click()
  await expect(bo.getByLabel('Format').getByRole('option', { name: 'Ours' })).toHaveCount(1)
  await ann.getByRole('button', { name: 'Open it' }).click()
  await expect(ann.getByRole('heading', { level: 2, name: /^Retrospective/ })).toBeVisible()
})

test('what someone notes on a card is kept for the retrospective, seen by nobody else', async () => {
  const { ann, bo, address } = team
  await team.cards('Reset link')
  await bo.goto(address)
  await bo.getByRole('button', { name: 'More for Reset link' }).click({ force: true })
  await bo.getByRole('menuitem', { name: 'Note for the retro…' }).click()
  await bo.getByLabel('Under').selectOption('Begin')
  await bo.getByLabel('Your note').fill('ask the desk first')
  await expectAccessible(bo)
  await expect(bo.getByLabel('Your note'), 'a window made narrow and wide again').toHaveValue('ask the desk first')
  await bo.getByRole('button', { name: 'Keep it for the retro' }).click()
  await bo.getByRole('link', { name: 'Join' }).last().click()
  await stages(bo).getByRole('button', { name: 'Write' }).click()
  await expect(bo.getByText('Reset link: ask the desk first')).toBeVisible()
  await expect(ann.getByText('ask the desk first')).toHaveCount(0)
})

test('a closed session is listed and can be read, and takes nothing more', async () => {
  const { ann, bo, cy } = team
  await cy.getByRole('button', { name: 'End session' }).click()
  await cy.getByRole('dialog').getByRole('button', { name: 'End the session' }).click()
  await cy.getByRole('list', { name: 'Past sessions' }).getByRole('link', { name: 'Daily' }).click()
  await expect(cy.getByText(/^closed/)).toBeVisible()
  for (const page of [ann, bo]) await expect(page.getByRole('button', { name: '+ 2 min' })).toHaveCount(0)
  await expectAccessible(cy)
})
