import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles } from '../support/on-the-board.ts'
import { threePeople } from '../support/three-people.ts'

// One sprint as a team lives it: Ann, Bo and Cy plan it, work in it and close it, and Ms Otto, who has no account, looks at what came of it.
// What each screen does in particular is asked in planning, sprint and review; here it is one tale, told by clicks alone.

let team: Awaited<ReturnType<typeof threePeople>>
let otto: Page
let link: string
const points = { 'Reset-link': 3, 'Rate-limit': 5, 'Session-list': 2, 'Shelf-map': 1, 'Quiet-hours': 5 }

beforeAll(async () => {
  team = await threePeople()
  const { ann, gives } = team
  await gives(ann, { type: 'board.ready', checks: [{ id: 'size', name: 'It has an estimate', kind: 'points' }] })
  await team.cards('Reset link', 'Rate limit', 'Session list', 'Shelf map', 'Quiet hours', 'Audit')
  for (const [id, size] of Object.entries(points)) await gives(ann, { type: 'card.estimate', id, points: size })
  otto = await team.browser.window()
  await everybodyGoesTo('backlog')
})
afterAll(() => team?.close())

const all = () => [team.ann, team.bo, team.cy]
const meter = (page: Page) => page.getByRole('region', { name: 'What Sprint 1 comes to' })
const goalLine = (page: Page) => page.getByRole('region', { name: 'Goal of Sprint 1' })
const ledger = (page: Page) => page.getByRole('list', { name: 'What was said' }).getByRole('listitem')
const decide = (page: Page, title: string, what: string) =>
  page
    .getByRole('group', { name: `What becomes of ${title}` })
    .getByRole('radio', { name: what, exact: true })
    .check()

async function everybodyGoesTo(place: string) {
  for (const page of all()) {
    await page.goto(`${team.address}/${place}`)
    await expectLine(page, 'live')
  }
}

test('Monday: a sprint with a goal is proposed, Bo has half a week, and cards go in from every side', async () => {
  const { ann, bo, cy } = team
  await ann.getByRole('button', { name: 'Plan a sprint' }).click()
  const plan = ann.getByRole('dialog', { name: 'Plan a sprint' })
  await plan.getByLabel('Goal').fill('Nobody is locked out')
  await plan.getByRole('button', { name: 'Plan it' }).click()
  for (const page of all()) await expect(page.getByRole('button', { name: /change the goal$/ })).toContainText('Nobody is locked out')

  await bo.getByRole('button', { name: 'Who has how many days' }).click()
  await bo.getByLabel('Bo Chen works so much of a full week, in %').fill('50')
  await bo.keyboard.press('Enter')
  await bo.keyboard.press('Escape')
  await expect(meter(cy)).toContainText('25 days of people')

  await card(bo, 'Reset link').dragTo(column(bo, 'Sprint 1'))
  await card(cy, 'Rate limit').focus()
  await cy.keyboard.press('Alt+ArrowRight')
  await card(ann, 'Session list').dragTo(column(ann, 'Sprint 1'))
  for (const page of all()) await expect(meter(page)).toContainText('10 points in 3 cards')
  await ann.getByRole('button', { name: 'Part of the goal: Reset link' }).click()
  await expect(cy.getByRole('button', { name: 'Part of the goal: Reset link' })).toHaveAttribute('aria-pressed', 'true')
})

test('Monday: what is not ready comes in for a reason, and the plan becomes the team’s word', async () => {
  const { ann, bo } = team
  await card(bo, 'Audit').dragTo(column(bo, 'Sprint 1'))
  await bo.getByRole('dialog', { name: 'Into Sprint 1' }).getByLabel('Why?').fill('The auditors come on Friday')
  await bo.keyboard.press('Enter')
  for (const page of all()) {
    await expect(meter(page)).toContainText('10 points in 4 cards')
    await expect(page.getByRole('list', { name: 'Taken in though not ready' })).toHaveText(/^Audit: The auditors come on Friday.*Bo Chen/)
  }
  await ann.getByRole('button', { name: 'Start sprint' }).click()
  const start = ann.getByRole('dialog', { name: 'Start Sprint 1' })
  await expect(start).toContainText('Not ready1 card: Audit')
  await start.getByRole('button', { name: 'Start sprint' }).click()
  for (const page of all()) await expect(goalLine(page)).toContainText('0 of 10 points')
})

test('Tuesday: they work, and each sees what the others do', async () => {
  const { ann, bo, cy } = team
  await everybodyGoesTo('')
  for (const page of all()) await expectTitles(page, 'To do', ['Reset link', 'Rate limit', 'Session list', 'Audit'])
  await card(cy, 'Rate limit').dragTo(column(cy, 'Doing'))
  await card(bo, 'Reset link').dragTo(column(bo, 'Doing'))
  await card(bo, 'Reset link').dragTo(column(bo, 'Done'))
  await card(ann, 'Session list').dragTo(column(ann, 'Done'))
  for (const page of all()) {
    await expectTitles(page, 'Doing', ['Rate limit'])
    await expect(goalLine(page)).toContainText('5 of 10 points')
    await expect(goalLine(page)).toContainText('P 100 %')
  }
})

test('Wednesday: a customer waits, so the scope changes, and the journal tells why', async () => {
  const { ann, bo, cy, gives } = team
  await everybodyGoesTo('sprint')
  await cy.getByRole('button', { name: 'Change the scope' }).click()
  const change = cy.getByRole('dialog')
  await change.getByRole('checkbox', { name: /Quiet hours/ }).check()
  await change.getByRole('checkbox', { name: /Audit/ }).check()
  await change.getByLabel('Why?').fill('A customer waits, the auditors do not')
  await change.getByRole('button', { name: 'Change the scope' }).click()
  for (const page of [ann, bo]) {
    const journal = page.getByRole('list', { name: 'Changes of scope' })
    await expect(journal).toContainText('Cy Okafor added Quiet hours: A customer waits, the auditors do not')
    await expect(journal).toContainText('Cy Okafor took out Audit')
    await expect(goalLine(page)).toContainText('5 of 15 points')
  }
  await gives(bo, { type: 'card.estimate', id: 'Quiet-hours', points: 8 })
  const line = (page: Page) => page.getByRole('list', { name: 'Changes of scope' }).getByRole('listitem').filter({ hasText: 're-estimated Quiet hours' })
  await line(ann)
    .getByRole('button', { name: /^say why/ })
    .click()
  await ann.getByLabel('Reason', { exact: true }).fill('It rings at night too')
  await ann.keyboard.press('Enter')
  for (const page of [ann, bo]) await expect(line(page)).toContainText('Bo Chen re-estimated Quiet hours: It rings at night too')
  await gives(bo, { type: 'card.estimate', id: 'Quiet-hours', points: 5 })
  await expectAccessible(ann)
})

test('Friday: each card that is not done gets its decision, and the sprint is closed for everybody', async () => {
  const { ann, bo, cy } = team
  await ann.goto(`${team.address}/backlog`)
  await ann.getByRole('button', { name: 'Plan a sprint' }).click()
  await ann.getByRole('button', { name: 'Plan it' }).click()
  await expect(ann.getByRole('heading', { name: 'Sprint 2' })).toBeVisible()
  await bo.getByRole('button', { name: 'Close the sprint' }).click()
  await decide(bo, 'Rate limit', 'Split')
  await bo.getByLabel('Points of Rate limit that are done').fill('2')
  await decide(bo, 'Quiet hours', 'Carry')
  await expect(bo.getByRole('status', { name: 'What it comes to' })).toContainText('5 done + 5 carried + 5 split + 0 returned + 0 dropped = 15 points')
  await bo.getByRole('button', { name: 'Close Sprint 1' }).click()
  await expect(bo.getByRole('heading', { name: 'You closed Sprint 1' })).toBeVisible()
  await expect(cy.getByRole('heading', { name: 'Sprint 2 is planned' })).toBeVisible()
  for (const page of all()) await expect(goalLine(page)).toHaveCount(0)
  await expectTitles(ann, 'Sprint 2', ['Rate limit', 'Quiet hours'])
})

test('the review: Ms Otto comes by a link, claps, asks, accepts one thing and meant another', async () => {
  const { ann, bo, address } = team
  await ann.goto(`${address}/review`)
  await bo.goto(`${address}/review`)
  await ann.getByRole('button', { name: 'Make a guest link' }).click()
  link = await ann.getByLabel('Guest link to the review of Sprint 1').inputValue()
  await otto.goto(link)
  await expect(otto.getByText('The goal was met.')).toBeVisible()
  await otto.getByLabel('Your name').fill('Ms Otto')
  await otto.getByRole('button', { name: /^Well done/ }).click()
  await otto.getByRole('button', { name: 'Accept: Reset link' }).click()
  await otto.getByRole('button', { name: 'Not what I meant: Session list' }).click()
  await otto.getByLabel('What you meant').fill('Only my own sessions')
  await otto.getByRole('button', { name: 'Say it' }).click()
  await otto.getByLabel('Your question').fill('When do quiet hours come?')
  await otto.getByRole('button', { name: 'Ask', exact: true }).click()
  for (const page of [ann, bo]) {
    await expect(page.getByRole('button', { name: 'Well done: 1' })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Said of Reset link' })).toContainText('Ms Otto (guest) accepts it')
    await expect(ledger(page)).toContainText([/Ms Otto \(guest\) accepts/, /Only my own sessions/, /When do quiet hours come\?/])
  }
})

test('what she meant becomes a card that bears her name, which she sees, and then her link is withdrawn', async () => {
  const { ann, bo, cy, address } = team
  await bo.getByRole('button', { name: 'To the backlog: Only my own sessions' }).click()
  await expect(ledger(otto).filter({ hasText: 'Only my own sessions' })).toContainText('waits in the backlog')
  await cy.goto(`${address}/backlog`)
  await card(cy, 'Only my own sessions').click()
  await expect(cy.locator('[data-sheet]')).toContainText('Asked for byMs Otto')
  await ann.getByRole('button', { name: /^Withdraw the link/ }).click()
  await expect(otto.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
})

test('and nobody’s page complained', () => at(team.browser.complaints).toEqual([]))
