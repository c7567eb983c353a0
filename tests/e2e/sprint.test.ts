import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDays } from '@rondo/core/metrics/days'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles } from '../support/on-the-board.ts'
import { threePeople } from '../support/three-people.ts'

let team: Awaited<ReturnType<typeof threePeople>>
const today = new Date().toISOString().slice(0, 10)
const points = { 'Reset-link': 3, 'Rate-limit': 5, Audit: 8, 'Session-list': 2, 'Shelf-map': 1, 'Quiet-hours': 5 }

beforeAll(async () => {
  team = await threePeople()
  const { ann, gives } = team
  await team.cards('Reset link', 'Rate limit', 'Audit', 'Session list', 'Shelf map', 'Quiet hours')
  for (const [id, size] of Object.entries(points)) await gives(ann, { type: 'card.estimate', id, points: size })
  await gives(ann, { type: 'sprint.plan', id: 's1', name: 'Sprint 1', goal: 'Sign-in works for everyone', startsOn: today, endsOn: addDays(today, 11) })
  await gives(ann, { type: 'sprint.plan', id: 's2', name: 'Sprint 2', goal: '', startsOn: addDays(today, 14), endsOn: addDays(today, 25) })
  await gives(ann, { type: 'sprint.add', sprintId: 's1', cardIds: ['Reset-link', 'Rate-limit', 'Audit', 'Session-list', 'Shelf-map'] })
  await gives(ann, { type: 'card.goal', id: 'Reset-link', isGoal: true })
  for (const page of [team.ann, team.bo, team.cy]) {
    await page.goto(team.address)
    await expectLine(page, 'live')
  }
})
afterAll(() => team?.close())

const goalLine = (page: Page) => page.getByRole('region', { name: 'Goal of Sprint 1' })
const burndown = (page: Page) => page.getByRole('region', { name: 'Burndown of Sprint 1' })
const journal = (page: Page) => page.getByRole('list', { name: 'Changes of scope' })
const decide = (page: Page, title: string, what: string) =>
  page
    .getByRole('group', { name: `What becomes of ${title}` })
    .getByRole('radio', { name: what, exact: true })
    .check()

test('one starts the sprint, and the goal stands over the board of all three, which shows the sprint’s cards alone', async () => {
  const { ann, bo, cy } = team
  await ann.goto(`${team.address}/sprint`)
  await ann.getByRole('button', { name: 'Start Sprint 1' }).click()
  for (const page of [ann, bo, cy]) {
    await expect(goalLine(page)).toContainText('Sign-in works for everyone')
    await expect(goalLine(page)).toContainText(/working days? left|last working day/)
    await expect(goalLine(page)).toContainText('0 of 19 points')
  }
  await expectTitles(bo, 'To do', ['Reset link', 'Rate limit', 'Audit', 'Session list', 'Shelf map'])
  await expect(bo.getByRole('search')).toContainText('Only Sprint 1')
  await expect(bo.getByRole('link', { name: '1 in the backlog' })).toBeVisible()
})

test('the goal line is on every page of the board', async () => {
  for (const page of ['', '/backlog', '/sprint', '/reports', '/settings']) {
    await team.cy.goto(`${team.address}${page}`)
    await expect(goalLine(team.cy)).toContainText('0 of 19 points')
  }
  await team.cy.goto(team.address)
})

test('a pace that could not be had is asked for once more when the line brings something, and not again', async () => {
  const page = await team.ann.context().newPage()
  let asked = 0
  await page.route('**/reports/forecast*', (route) => (++asked === 1 ? route.abort() : route.continue()))
  await page.goto(team.address)
  await expect.poll(() => asked).toBeGreaterThan(0)
  const renames = async (title: string) => {
    await team.gives(team.bo, { type: 'card.rename', id: 'Shelf-map', title })
    await expect(card(page, title)).toBeVisible()
    await page.waitForTimeout(1000) // longer than it is patient
  }
  await renames('Shelf plan')
  await expect.poll(() => asked).toBeGreaterThan(1)
  await renames('Shelf atlas')
  const had = asked
  for (const title of ['Shelf chart', 'Shelf map']) await renames(title)
  at(asked).toBe(had)
  await page.close()
})

test('a card that is added to the board of a sprint is in the sprint', async () => {
  const { cy, ann } = team
  await column(cy, 'To do').getByRole('button', { name: 'Add a card to To do' }).click()
  await cy.getByRole('textbox', { name: 'New card in To do' }).fill('Found on the way ~1')
  await cy.keyboard.press('Enter')
  await expect(card(cy, 'Found on the way')).toBeVisible()
  await expect(goalLine(ann)).toContainText('0 of 20 points')
})

test('whoever looks at the sprint sees its scope change with the reason, and what is done, as it happens', async () => {
  const { ann, bo, cy } = team
  await bo.goto(`${team.address}/sprint`)
  await expect(burndown(bo)).toContainText('Left: 20 of 20 points')
  await expect(journal(bo)).toContainText('Cy Okafor added Found on the way')

  await ann.getByRole('button', { name: 'Change the scope' }).click()
  const dialog = ann.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /Quiet hours/ }).check()
  await dialog.getByLabel('Filter').fill('audit')
  await expect(dialog.getByRole('checkbox')).toHaveCount(2) // what is found, and what is chosen
  await expect(dialog.getByRole('checkbox', { name: /Quiet hours/ })).toBeChecked()
  await at.soft(await dialog.getByRole('button', { name: 'Change the scope' }).isDisabled()).toBe(true) // not without saying why
  await dialog.getByLabel('Why?').fill('A customer waits for it')
  await dialog.getByRole('button', { name: 'Change the scope' }).click()
  await expect(journal(bo)).toContainText('Ann Lindqvist added Quiet hours: A customer waits for it')
  await expect(burndown(bo)).toContainText('Left: 25 of 25 points')
  await expect(burndown(bo)).toContainText('the scope has grown by 6 points')

  await card(cy, 'Reset link').dragTo(column(cy, 'Done'))
  await expect(burndown(bo)).toContainText('Left: 22 of 25 points')
  await expect(goalLine(bo)).toContainText('3 of 25 points')
  await expect(goalLine(bo)).toContainText('P 100 %') // the one card of the goal is done
  await card(cy, 'Audit').dragTo(column(cy, 'Doing'))
  await expect(bo.getByRole('region', { name: 'What grows old' })).toContainText('Audit')
})

test('the numbers of the burndown are a table too', async () => {
  await burndown(team.bo).getByRole('button', { name: 'Table' }).click()
  const first = burndown(team.bo).getByRole('row').nth(1)
  await expect(first).toContainText('25')
  await expect(first).toContainText('22')
  await burndown(team.bo).getByRole('button', { name: 'Table' }).click()
  await expectAccessible(team.bo)
})

test('closing takes one decision for each open card, and the sums add up while one decides', async () => {
  const { ann, bo, gives } = team
  for (const page of [ann, bo]) {
    await page.goto(`${team.address}/sprint`)
    await page.getByRole('button', { name: 'Close the sprint' }).click()
  }
  await gives(bo, { type: 'card.archive', id: 'Reset-link' }) // done and put away, and still a card of the sprint
  const sums = ann.getByRole('status', { name: 'What it comes to' })
  await expect(sums).toContainText('1 done + 1 carried + 0 split + 5 returned + 0 dropped = 7 cards') // what has begun goes on, the rest goes back
  await decide(ann, 'Audit', 'Split')
  const close = ann.getByRole('button', { name: 'Close Sprint 1' })
  await expect(close).toBeDisabled()
  await ann.getByLabel('Points of Audit that are done').fill('3')
  await decide(ann, 'Rate limit', 'Carry')
  await decide(ann, 'Shelf map', 'Drop')
  await expect(sums).toContainText('1 done + 1 carried + 1 split + 3 returned + 1 dropped = 7 cards')
  await expect(sums).toContainText('3 done + 5 carried + 8 split + 8 returned + 1 dropped = 25 points')
  await expect(close).toBeEnabled()
  await expectAccessible(ann)
})

test('two people close the sprint, and it is closed once: the second is told', async () => {
  const { ann, bo, boardId } = team
  await ann.getByRole('button', { name: 'Close Sprint 1' }).click()
  await expect(ann.getByRole('heading', { name: 'You closed Sprint 1' })).toBeVisible()
  await expect(bo.getByRole('heading', { name: 'Ann Lindqvist closed Sprint 1' })).toBeVisible()
  const again = { id: randomUUID(), command: { type: 'sprint.finish', id: 's1', unfinished: 'backlog' } }
  const answer = await bo
    .context()
    .request.post(`/api/boards/${boardId}/mutations`, { data: again, headers: { 'X-Rondo': '1', Origin: new URL(bo.url()).origin } })
  at(answer.status()).toBe(409)
  at(((await answer.json()) as { detail: string }).detail).toContain('is finished')
  await expect(goalLine(bo)).toHaveCount(0)
})

test('what it came to stays as it was, whatever happens to its cards later', async () => {
  const { ann, bo, gives } = team
  await ann.getByRole('button', { name: 'See what it came to' }).click()
  await expect(ann.getByText('1 done + 1 carried + 1 split + 3 returned + 1 dropped = 7 cards')).toBeVisible()
  await expect(ann.getByText('goal met')).toBeVisible()
  await expect(ann.getByRole('list', { name: 'Cards of the sprint' })).toContainText(/Audit.*split/)
  await expect(burndown(ann)).toContainText('of 25 points; left:')
  const rows = async () => {
    await burndown(ann).getByRole('button', { name: 'Table' }).click()
    return burndown(ann).getByRole('row').allTextContents()
  }
  const before = await rows()
  at(before.length).toBeGreaterThan(1)
  await gives(bo, { type: 'card.restore', id: 'Reset-link' })
  await gives(bo, { type: 'card.estimate', id: 'Reset-link', points: 13 })
  await gives(bo, { type: 'card.move', id: 'Reset-link', columnId: 'todo' })
  await gives(bo, { type: 'card.delete', id: 'Session-list' })
  await gives(bo, { type: 'holiday.add', on: today, name: 'Rest' })
  await ann.reload()
  await expect(burndown(ann)).toContainText('of 25 points; left:')
  at(await rows()).toEqual(before)
  await expectAccessible(ann)
})

test('the past sprint is listed, and the next one can be started', async () => {
  const { ann } = team
  await ann.getByRole('button', { name: 'All sprints' }).click()
  await expect(ann.getByRole('region', { name: 'Past sprints' })).toContainText('of 19 points')
  await expect(ann.getByRole('heading', { name: 'Sprint 2 is planned' })).toBeVisible()
})

test('nothing on these pages complained', () => at(team.browser.complaints).toEqual([]))
