import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { CommandInput, ReadyCheck } from '@rondo/types'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles, sheet, titlesIn } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
  for (const page of [team.ann, team.bo]) {
    await page.goto(`${team.address}/backlog`)
    await expectLine(page, 'live')
  }
})
afterAll(() => team?.close())

const said = (page: Page) => page.locator('[data-announcements]')
const meter = (page: Page) => page.getByRole('region', { name: /^What Sprint 1 comes to/ })
const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10)
const day = (offset: number) => isoDay(Date.now() + offset * 86_400_000)
async function choose(page: Page, name: string, act: string) {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

test('an empty backlog says what it is, and takes the first cards', async () => {
  const { ann, bo } = team
  await expect(ann.getByRole('heading', { name: 'The backlog is empty' })).toBeVisible()
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Add the first card' }).click()
  await ann.keyboard.type('Reset link ~3')
  await ann.keyboard.press('Enter')
  await ann.keyboard.type('Rate limit ~5')
  await ann.keyboard.press('Enter')
  await ann.keyboard.press('Escape')
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Rate limit'])
  await expect(card(ann, 'Rate limit')).toBeFocused()
})

test('a new card goes below the one that has the focus', async () => {
  const { ann, bo } = team
  await card(ann, 'Reset link').focus()
  await ann.keyboard.press('n')
  await ann.keyboard.type('Audit ~8')
  await ann.keyboard.press('Enter')
  await ann.keyboard.type('Session list')
  await ann.keyboard.press('Enter')
  await ann.keyboard.press('Escape')
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Audit', 'Session list', 'Rate limit'])
  await expect(card(ann, 'Session list')).toBeFocused()
})

test('a card is ranked by dragging, another browser sees it, and the board keeps its own order', async () => {
  const { ann, bo } = team
  await card(ann, 'Rate limit').dragTo(card(ann, 'Audit'), { targetPosition: { x: 40, y: 2 } })
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Rate limit', 'Audit', 'Session list'])
  await bo.goto(team.address)
  await expectTitles(
    bo,
    'To do',
    ['Reset link', 'Rate limit', 'Audit', 'Session list'].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  )
  await bo.goto(`${team.address}/backlog`)
})
/** In which the cards were made. */
const order = ['Reset link', 'Rate limit', 'Audit', 'Session list']

test('a card is ranked by keyboard: the focus stays on it, its place is said, and undo takes it back', async () => {
  const { ann, bo } = team
  await card(ann, 'Audit').focus()
  await ann.keyboard.press('Alt+ArrowUp')
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Audit', 'Rate limit', 'Session list'])
  await expect(card(ann, 'Audit')).toBeFocused()
  await expect(said(ann)).toHaveText('Moved to the backlog, 2 of 4')
  await ann.keyboard.press('Alt+Shift+ArrowDown')
  await expectTitles(bo, 'Backlog', ['Reset link', 'Rate limit', 'Session list', 'Audit'])
  await ann.keyboard.press('Control+z')
  await ann.keyboard.press('Control+z')
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Rate limit', 'Audit', 'Session list'])
})

test('a card is ranked by the menu, without a drag and without a key', async () => {
  const { ann, bo } = team
  await choose(bo, 'Session list', 'Move to…')
  await bo.getByRole('button', { name: 'To the top' }).click()
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Session list', 'Reset link', 'Rate limit', 'Audit'])
  await expect(card(bo, 'Session list')).toBeFocused()
})

test('what is dropped where it was sends nothing', async () => {
  const { ann } = team
  const before = await head()
  await card(ann, 'Rate limit').dragTo(card(ann, 'Rate limit'), { targetPosition: { x: 60, y: 10 } })
  await card(ann, 'Session list').focus()
  await ann.keyboard.press('Alt+ArrowUp')
  await card(ann, 'Rate limit').dragTo(card(ann, 'Audit'), { targetPosition: { x: 40, y: 2 } })
  await expectTitles(ann, 'Backlog', ['Session list', 'Reset link', 'Rate limit', 'Audit'])
  at(await head()).toBe(before)
})

test('what a card lacks to be ready stands on it, and follows the team’s definition', async () => {
  const { ann, bo } = team
  const badge = (page: Page) => page.getByRole('button', { name: /^(Ready|Not ready).*Session list$/ })
  await expect(badge(bo)).toHaveAccessibleName('Not ready: no description, no acceptance criteria, no estimate. Session list')
  await ann.getByRole('button', { name: /Show the definition of ready/ }).click()
  await ann.getByLabel(/^It has acceptance criteria/).uncheck()
  await ann.getByLabel(/^It says why/).uncheck()
  await ann.getByRole('button', { name: 'Add a line to tick' }).click()
  await ann.getByRole('button', { name: 'Save' }).click()
  await expect(ann.getByRole('alert')).toHaveText('Each line that people tick needs a name.')
  await ann.getByLabel('What people tick').fill('We have talked about it')
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Save' }).click()
  await expect(badge(bo)).toHaveAccessibleName('Not ready: no estimate, We have talked about it. Session list')
  await badge(bo).click()
  await bo.getByRole('checkbox', { name: 'We have talked about it' }).check()
  await expect(badge(ann)).toHaveAccessibleName('Not ready: no estimate. Session list')
  await bo.keyboard.press('Escape')
})

test('several are selected by keyboard, estimated and given an epic at once; the epic filters', async () => {
  const { ann, bo } = team
  await card(ann, 'Session list').focus()
  await ann.keyboard.press('x')
  await ann.keyboard.press('Shift+ArrowDown')
  const bar = ann.getByRole('toolbar', { name: 'Selected cards' })
  await expect(bar).toContainText('2 selected')
  await bar.getByRole('button', { name: 'Estimate', exact: true }).click()
  await ann.getByRole('button', { name: '5', exact: true }).click()
  await bar.getByRole('button', { name: 'Epic' }).click()
  await ann.keyboard.type('Accounts')
  await ann.keyboard.press('Enter')
  await ann.keyboard.press('Escape')
  await expect(column(bo, 'Backlog').getByTitle('Epic: Accounts')).toHaveCount(2)
  await expect(column(bo, 'Backlog').getByTitle('5 points')).toHaveCount(3)
  await ann.keyboard.press('Escape')
  await bo.getByRole('button', { name: 'Accounts', exact: true }).click()
  await expectTitles(bo, 'Backlog', ['Session list', 'Reset link'])
  at(new URL(bo.url()).search).toContain('epic=')
  await bo.getByRole('button', { name: 'Accounts', exact: true }).click()
  await expectTitles(bo, 'Backlog', ['Session list', 'Reset link', 'Rate limit', 'Audit'])
})

test('epics are renamed and ordered in their dialog', async () => {
  const { ann, bo } = team
  await ann.getByRole('button', { name: 'Edit epics' }).click()
  await ann.getByLabel('New epic', { exact: true }).fill('Safety')
  await ann.keyboard.press('Enter')
  await ann.getByRole('button', { name: 'Move Safety up' }).click()
  await expect(bo.getByRole('group', { name: 'Epics' }).getByRole('button')).toHaveText(['Safety', 'Accounts', 'no epic', 'Edit epics'])
  await expectAccessible(ann)
  await ann.keyboard.press('Escape')
})

test('a card is split with its points conserved, and more than it has is refused where it was typed', async () => {
  const { ann, bo } = team
  await choose(ann, 'Audit', 'Split…')
  await ann.getByLabel('Title of the new card').fill('Audit of fonts')
  await ann.getByLabel('Points of the new card').fill('-1')
  await expect(ann.getByRole('status').filter({ hasText: 'Points may not be below 0.' })).toBeVisible()
  await ann.getByLabel('Points of the new card').fill('9')
  await expect(ann.getByRole('status').filter({ hasText: 'That is more than the 8 points there are.' })).toBeVisible()
  await ann.getByRole('button', { name: 'Split' }).click()
  await expect(ann.getByRole('dialog')).toContainText('the two parts together must have as many')
  await ann.getByLabel('Points of the new card').fill('3')
  await expect(ann.getByRole('dialog')).toContainText('8 points stay 8: 5 here and 3 in the new card.')
  await ann.getByRole('button', { name: 'Split' }).click()
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Session list', 'Reset link', 'Rate limit', 'Audit', 'Audit of fonts'])
  await expect(column(bo, 'Backlog').getByTitle('3 points')).toHaveCount(1)
})

test('a card opens beside the backlog at an address of its own, and gives the focus back', async () => {
  const { ann } = team
  await card(ann, 'Audit').focus()
  await ann.keyboard.press('Enter')
  await ann.waitForURL(/\/backlog\/cards\/3$/)
  await expect(sheet(ann).getByLabel('Title', { exact: true })).toHaveValue('Audit')
  await ann.reload()
  await expect(sheet(ann).getByLabel('Title', { exact: true })).toHaveValue('Audit')
  await expect(column(ann, 'Backlog')).toContainText('Session list')
  await sheet(ann).getByRole('button', { name: 'Close the card' }).click()
  await ann.waitForURL(/\/backlog$/)
  await expect(card(ann, 'Audit')).toBeFocused()
})

test('a sprint is planned with a proposed name and days; days that cannot be are refused in words', async () => {
  const { ann, bo } = team
  await expect(bo.getByText('A facilitator of this board plans the next one.')).toBeVisible()
  await ann.getByRole('button', { name: 'Plan a sprint' }).click()
  const dialog = ann.getByRole('dialog', { name: 'Plan a sprint' })
  await expect(dialog.getByLabel('Name')).toHaveValue('Sprint 1')
  await dialog.getByLabel('First day').fill(day(20))
  await dialog.getByLabel('Last day').fill(day(10))
  await dialog.getByRole('button', { name: 'Plan it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('A sprint cannot end on')
  await expect(dialog.getByLabel('Last day')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(ann)
  await dialog.getByLabel('First day').fill(day(0))
  await dialog.getByLabel('Last day').fill(day(13))
  await dialog.getByLabel('Name').fill('  ')
  await dialog.getByRole('button', { name: 'Plan it' }).click()
  await expect(dialog).toContainText('A sprint needs a name.')
  await dialog.getByLabel('Name').fill('Sprint 1')
  await dialog.getByRole('button', { name: 'Plan it' }).click()
  await expect(bo.getByRole('heading', { name: 'Sprint 1' })).toBeVisible()

  await ann.getByRole('button', { name: 'Plan a sprint' }).click()
  await expect(dialog.getByLabel('Name')).toHaveValue('Sprint 2')
  await dialog.getByLabel('First day').fill(day(7))
  await dialog.getByRole('button', { name: 'Plan it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('These days overlap with “Sprint 1”')
  await dialog.getByLabel('First day').fill(day(14))
  await dialog.getByLabel('Last day').fill(day(27))
  await dialog.getByRole('button', { name: 'Plan it' }).click()
  await ann.getByRole('button', { name: /^Sprint 1/ }).click()
  await expect(ann.getByRole('heading', { name: 'Sprint 1' })).toBeVisible()
})

test('a card that is not ready goes into the sprint for a reason alone, which stands in its history', async () => {
  const { ann, bo } = team
  await card(ann, 'Rate limit').dragTo(column(ann, 'Sprint 1'))
  const why = ann.getByRole('dialog', { name: 'Into Sprint 1' })
  await expect(why).toContainText('Rate limit: We have talked about it')
  await expect(why.getByRole('button', { name: 'Move it all the same' })).toBeDisabled()
  await expectAccessible(ann)
  await why.getByRole('button', { name: 'Cancel' }).click()
  await expectTitles(bo, 'Sprint 1', [])
  await card(ann, 'Rate limit').focus()
  await ann.keyboard.press('Alt+ArrowRight')
  await why.getByLabel('Why?').fill('The audit asks for it')
  await ann.keyboard.press('Enter')
  for (const page of [ann, bo]) await expectTitles(page, 'Sprint 1', ['Rate limit'])
  await expect(card(ann, 'Rate limit')).toBeFocused()
  await ann.keyboard.press('Enter')
  await expect(sheet(ann)).toContainText('to Sprint 1: The audit asks for it')
  await ann.keyboard.press('Escape')
  await card(bo, 'Rate limit').focus()
  await bo.keyboard.press('Alt+ArrowLeft')
  await expectTitles(ann, 'Sprint 1', [])
  await areReady('Rate limit', 'Reset link', 'Audit', 'Audit of fonts')
})

test('cards go into the sprint by drag, by key and by choosing, and everybody’s meter says what it comes to', async () => {
  const { ann, bo } = team
  await card(ann, 'Rate limit').dragTo(column(ann, 'Sprint 1'))
  for (const page of [ann, bo]) await expectTitles(page, 'Sprint 1', ['Rate limit'])
  await expect(meter(bo)).toContainText('5 points in 1 card')
  await card(ann, 'Session list').focus()
  await ann.keyboard.press('Alt+ArrowRight')
  await expect(card(ann, 'Session list')).toBeFocused()
  await expect(meter(bo)).toContainText('10 points in 2 cards')
  await card(bo, 'Audit of fonts').focus()
  await bo.keyboard.press('Shift+C')
  await bo.keyboard.press('1')
  await expect(meter(ann)).toContainText('13 points in 3 cards')
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Audit'])
  await expect(meter(ann)).toContainText('Too little data: a forecast needs at least 5 days')
  await card(bo, 'Audit of fonts').focus()
  await bo.keyboard.press('Alt+ArrowLeft')
  for (const page of [ann, bo]) await expectTitles(page, 'Backlog', ['Reset link', 'Audit', 'Audit of fonts'])
})

test('two drag the same card, and it is in one place', async () => {
  const { ann, bo } = team
  await Promise.all([card(ann, 'Audit of fonts').dragTo(column(ann, 'Sprint 1')), card(bo, 'Audit of fonts').dragTo(column(bo, 'Sprint 1'))])
  for (const page of [ann, bo]) {
    await expect(meter(page)).toContainText('13 points in 3 cards')
    await expectTitles(page, 'Backlog', ['Reset link', 'Audit'])
  }
})

test('the goal is written in place by two people, and both texts are kept', async () => {
  const { ann, bo } = team
  for (const page of [ann, bo]) await page.getByRole('button', { name: /change the goal$/ }).click()
  await ann.getByLabel('Goal of the sprint').fill('Sign-in is safe')
  await ann.keyboard.press('Enter')
  await expect(bo.getByText('Ann Lindqvist changed this meanwhile. When you save, both are kept.')).toBeVisible()
  await bo.getByLabel('Goal of the sprint').fill('Nobody is locked out')
  await bo.getByRole('button', { name: 'Save the goal' }).click()
  for (const page of [ann, bo]) {
    await expect(page.getByRole('button', { name: /change the goal$/ })).toContainText('Sign-in is safe')
    await expect(page.getByRole('button', { name: /change the goal$/ })).toContainText('Nobody is locked out')
  }
})

test('cards that the goal needs are marked, for everybody', async () => {
  const { ann, bo } = team
  await expect(meter(ann)).toContainText('Too little data')
  await card(bo, 'Rate limit').focus()
  await bo.keyboard.press('Shift+G')
  await expect(ann.getByRole('button', { name: 'Part of the goal: Rate limit' })).toHaveAttribute('aria-pressed', 'true')
  await ann.getByRole('button', { name: 'Part of the goal: Session list' }).click()
  await expect(bo.getByRole('button', { name: 'Part of the goal: Session list' })).toHaveAttribute('aria-pressed', 'true')
})

test('everyone says how many days they have, and whose work it is stands beside it', async () => {
  const { ann, bo } = team
  await bo.getByRole('button', { name: 'Who has how many days' }).click()
  const dialog = bo.getByRole('dialog')
  await expect(dialog.getByLabel('Ann Lindqvist works so much of a full week, in %')).toBeDisabled()
  await dialog.getByLabel('Bo Chen works so much of a full week, in %').fill('120')
  await expect(dialog).toContainText('0 to 100')
  await dialog.getByLabel('Bo Chen works so much of a full week, in %').fill('50')
  await bo.keyboard.press('Enter')
  await expect(dialog).toContainText('15 days of people')
  await dialog.getByLabel('I am away from').fill(day(5))
  await dialog.getByLabel('To', { exact: true }).fill(day(2))
  await dialog.getByRole('button', { name: 'Add days off' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('The last day of an absence cannot come before the first.')
  await dialog.getByLabel('I am away from').fill(day(0))
  await dialog.getByLabel('To', { exact: true }).fill(day(6))
  await dialog.getByRole('button', { name: 'Add days off' }).click()
  await expect(meter(ann)).toContainText('12.5 days of people')
  await expectAccessible(bo)
  await bo.keyboard.press('Escape')
  await team.gives(ann, { type: 'card.assign', id: await idOf('Rate limit'), add: [await userId(bo)] })
  await expect(ann.getByRole('list', { name: 'Who has how much' })).toContainText(/Bo Chen\s*5 points, 1 card, 2.5 days/)
})

test('the page is accessible with a sprint in it, in both themes and at 360 pixels', async () => {
  const { bo } = team
  await expectAccessible(bo)
  await bo.setViewportSize({ width: 360, height: 740 })
  await bo.getByText('Sprint 1', { exact: true }).first().click()
  await expect(meter(bo)).toBeVisible()
  await expectAccessible(bo)
})

test('the sprint starts with what is committed, and a second one is refused in words', async () => {
  const { ann, bo } = team
  await ann.getByRole('button', { name: 'Start sprint' }).click()
  const dialog = ann.getByRole('dialog', { name: 'Start Sprint 1' })
  await expect(dialog.getByRole('list', { name: 'Committed cards' }).getByRole('listitem')).toHaveCount(3)
  await expect(dialog).toContainText('13 points in 3 cards')
  await expectAccessible(ann)
  await dialog.getByRole('button', { name: 'Start sprint' }).click()
  await expect(dialog).toHaveCount(0)
  for (const page of [ann, bo]) await expect(column(page, 'Sprint 1')).toContainText('running')
  await ann.getByRole('button', { name: /^Sprint 2/ }).click()
  await ann.getByRole('button', { name: 'Start sprint' }).click()
  await ann.getByRole('dialog', { name: 'Start Sprint 2' }).getByRole('button', { name: 'Start sprint' }).click()
  await expect(ann.getByRole('alert')).toContainText('“Sprint 1” is running. Finish it first')
  await ann.getByRole('button', { name: 'Not yet' }).click()
})

test('a card goes from one sprint to the other in one step, and back by one Undo', async () => {
  const { ann, bo } = team
  await ann.getByRole('button', { name: /^Sprint 1/ }).click()
  const before = await titlesIn(bo, 'Sprint 1')
  await choose(ann, 'Audit of fonts', 'Move to…')
  await ann.getByRole('radio', { name: 'Sprint 2' }).check()
  await ann.getByRole('button', { name: 'To the top' }).click()
  const why = ann.getByRole('dialog', { name: 'Into Sprint 2' })
  await expect(why).toContainText('Sprint 1 is running: this changes its scope.')
  await why.getByLabel('Why?').fill('No time')
  await why.getByRole('button', { name: 'Move it' }).click()
  await expect(bo.getByRole('button', { name: /^Sprint 2/ })).toContainText('1 card')
  await ann.getByRole('button', { name: 'Undo' }).last().click()
  await expectTitles(bo, 'Sprint 1', before)
  await ann.getByRole('button', { name: /^Sprint 2/ }).press('Enter') // the pointer rests on a message, which therefore stays and lies over it
})

test('a card lands below the one that it was dropped below, whatever others move while one says why', async () => {
  const { ann, bo } = team
  const [first, second, third] = await titlesIn(bo, 'Sprint 1')
  if (!first || !second || !third) throw new Error('there are too few cards in the sprint')
  await ann.getByRole('button', { name: /^Sprint 1/ }).press('Enter')
  await card(ann, 'Reset link').dragTo(card(ann, second), { targetPosition: { x: 60, y: 4 } })
  const why = ann.getByRole('dialog', { name: 'Into Sprint 1' })
  await expect(why).toContainText('Sprint 1 is running: this changes its scope.')
  await choose(bo, third, 'Move to…')
  await bo.getByRole('button', { name: 'To the top' }).click()
  await expectTitles(ann, 'Sprint 1', [third, first, second])
  await why.getByRole('button', { name: 'Move it' }).click()
  for (const page of [ann, bo]) await expectTitles(page, 'Sprint 1', [third, first, 'Reset link', second])
  await ann.keyboard.press('Control+z')
  await expectTitles(ann, 'Backlog', ['Reset link', 'Audit'])
  await ann.getByRole('button', { name: /^Sprint 2/ }).press('Enter')
})

test('a planned sprint that is deleted gives its cards back, and undo brings it again', async () => {
  const { ann } = team
  await card(ann, 'Audit').focus()
  await ann.keyboard.press('Alt+ArrowRight')
  await expectTitles(ann, 'Sprint 2', ['Audit'])
  await choose(ann, 'Sprint 2', 'Delete…')
  await ann.getByRole('button', { name: 'Delete' }).click()
  await expectTitles(ann, 'Backlog', ['Reset link', 'Audit'])
  await ann.getByRole('button', { name: 'Undo' }).last().click()
  await expect(ann.getByRole('button', { name: /^Sprint 2/ })).toContainText('1 card')
  await expectTitles(ann, 'Backlog', ['Reset link'])
})

test('a card stays in its sprint when the other one is gone by the time one has said why', async () => {
  const { ann, bo } = team
  const [first = '', ...others] = await titlesIn(ann, 'Sprint 1')
  await choose(ann, first, 'Move to…')
  await ann.getByRole('radio', { name: 'Sprint 2' }).check()
  await ann.getByRole('button', { name: 'To the top' }).click()
  const why = ann.getByRole('dialog', { name: 'Into Sprint 2' })
  await expect(why).toBeVisible()
  const { state } = await boardOf(team.boardId)
  const gone = Object.values(state.sprints).find(({ name }) => name === 'Sprint 2')
  await team.gives(ann, { type: 'sprint.delete', id: gone?.id ?? '' }) // on another machine
  await expect(ann.getByRole('button', { name: /^Sprint 2/ })).toHaveCount(0)
  await why.getByRole('button', { name: 'Move it' }).click()
  await expect(ann.getByRole('alert')).toContainText('That sprint is no longer on this board.')
  for (const page of [ann, bo]) await expectTitles(page, 'Sprint 1', [first, ...others])
})

test('P(goal met) is worked out on every screen with each move, and is the server’s', async () => {
  const { ann } = team
  const { boardId } = await ask<{ boardId: string }>(ann, '/api/demo', { people: 4, cards: 200 })
  const gives = (command: CommandInput) => ask(ann, `/api/boards/${boardId}/mutations`, { id: randomUUID(), command })
  const { state } = await boardOf(boardId)
  const last = Math.max(Date.now(), ...Object.values(state.sprints).map(({ endsOn }) => Date.parse(endsOn)))
  const days = { startsOn: isoDay(last + 86_400_000), endsOn: isoDay(last + 7 * 86_400_000) }
  await gives({ type: 'board.ready', checks: [] })
  await gives({ type: 'sprint.plan', id: 'ahead', name: 'The one ahead', goal: '', ...days })
  const ahead = (page: Page) => page.getByRole('region', { name: 'What The one ahead comes to' })
  const other = await ann.context().newPage()
  for (const page of [ann, other]) {
    await page.goto(`/boards/${boardId}/backlog`)
    await expectLine(page, 'live')
    await page.getByRole('button', { name: /^The one ahead/ }).click()
    await expect(ahead(page)).toContainText('No card of this sprint is marked as part of its goal.')
  }
  /** What the server says once it has heard, and both screens do too. */
  const whatAllSay = async () => {
    let said = ''
    await expect(async () => {
      const report = (await (await ann.context().request.get(`/api/boards/${boardId}/reports/goal?sprintId=ahead`)).json()) as { said: string; rank: number }
      for (const page of [ann, other]) at(await ahead(page).textContent()).toContain(`P ${report.said}, ${report.rank} of`)
      said = report.said
    }).toPass({ timeout: 20_000 })
    return said
  }
  const first = () => column(ann, 'Backlog').locator('[data-card-link]').first()
  await first().focus()
  await ann.keyboard.press('Alt+ArrowRight')
  await ann.keyboard.press('Shift+G')
  at(await whatAllSay()).toBe('> 95 %')
  await first().focus()
  await ann.keyboard.press('x')
  for (let n = 0; n < 16; n++) await ann.keyboard.press('Shift+ArrowDown')
  await ann.keyboard.press('Alt+ArrowRight')
  await expect(ahead(other)).toContainText('18 cards')
  const lowest = column(ann, 'The one ahead').locator('[data-card-link]').last()
  await lowest.focus()
  await ann.keyboard.press('Escape')
  await lowest.focus()
  await ann.keyboard.press('Shift+G')
  at(await whatAllSay()).not.toBe('> 95 %')
  await expect(ahead(other)).toContainText('It is too much')
  await other.close()
})

test('nothing complained meanwhile', () => {
  at(team.browser.complaints).toEqual([])
})

async function ask<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.context().request.post(path, { data, headers: { 'X-Rondo': '1', Origin: new URL(page.url()).origin } })
  return (await answer.json()) as T
}

type Rows = {
  seq: number
  state: {
    cards: Record<string, { id: string; title: string }>
    sprints: Record<string, { id: string; name: string; endsOn: string }>
    boards: Record<string, { definitionOfReady: ReadyCheck[] }>
  }
}
const boardOf = async (boardId: string) => (await (await team.ann.context().request.get(`/api/boards/${boardId}`)).json()) as Rows

/** Ticks what the team's definition of ready leaves to people. */
async function areReady(...titles: string[]) {
  const definition = Object.values((await boardOf(team.boardId)).state.boards)[0]?.definitionOfReady ?? []
  for (const title of titles)
    for (const { id, kind } of definition)
      if (kind === 'tick') await team.gives(team.ann, { type: 'card.ready', id: await idOf(title), checkId: id, isTicked: true })
}

const idOf = async (title: string) => Object.values((await boardOf(team.boardId)).state.cards).find((one) => one.title === title)?.id ?? ''

/** How much has happened on the board. */
const head = async () => (await boardOf(team.boardId)).seq

const userId = async (page: Page) => ((await (await page.context().request.get('/api/me')).json()) as { userId: string }).userId
