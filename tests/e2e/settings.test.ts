import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect, openBrowser } from '../support/browser.ts'
import { setUp, startEmpty } from '../support/first-visit.ts'
import { expectAccessible } from '../support/looks.ts'
import { expectLine } from '../support/on-the-board.ts'
import { startRondo } from '../support/rondo.ts'

let rondo: Awaited<ReturnType<typeof startRondo>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page
let board: string
beforeAll(async () => {
  rondo = await startRondo()
  browser = await openBrowser(rondo.url)
  page = await browser.window()
  await setUp(page)
  board = await startEmpty(page, 'Customer portal')
  await page.goto(`${board}/settings`)
})
afterAll(async () => {
  await browser?.close()
  await rondo?.stop()
})

const part = (id: string) => page.locator(`#${id}`)
const lines = (name: string) => page.getByRole('list', { name, exact: true }).getByRole('listitem')

test('a board is renamed where its name stands', async () => {
  await page.getByRole('button', { name: /^Customer portal/ }).click()
  await page.getByLabel('Name of the board').fill('Customer house')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Customer house')
  await expectAccessible(page)
})

test('columns are added, moved, archived and restored', async () => {
  await page.getByLabel('New column').fill('Review')
  await part('columns').getByRole('button', { name: 'Add' }).click()
  await expect(lines('Columns')).toHaveText([/^To do/, /^Doing/, /^Done/, /^Review/])
  await page.getByRole('button', { name: 'Move Review to the left' }).click()
  await expect(lines('Columns')).toHaveText([/^To do/, /^Doing/, /^Review/, /^Done/])

  await page.getByRole('button', { name: 'More for Review' }).click()
  await page.getByRole('menuitem', { name: 'Archive with its cards' }).click()
  await expect(lines('Columns')).toHaveText([/^To do/, /^Doing/, /^Done/, /^Review.*archived/])
  await page.getByRole('button', { name: 'Restore Review' }).click()
  await expect(lines('Columns')).toHaveText([/^To do/, /^Doing/, /^Review/, /^Done/])
})

test('how the team plans is set on one page: rhythm, working days, sprints at once, and what ready means', async () => {
  const rhythm = page.getByLabel('Days from the start of one sprint to that of the next')
  await rhythm.fill('0')
  await rhythm.blur()
  await expect(rhythm).toHaveValue('14')
  await rhythm.fill('7')
  await rhythm.blur()
  await part('sprints').getByLabel('Fri', { exact: true }).uncheck()
  await part('sprints')
    .getByLabel(/run at the same time/)
    .check()
  await page.getByRole('button', { name: 'Change the definition of ready' }).click()
  await page.getByLabel(/^It has acceptance criteria/).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(part('sprints')).not.toContainText('It has acceptance criteria')
  await page.reload()
  await expect(rhythm).toHaveValue('7')
  await expect(part('sprints').getByLabel('Fri', { exact: true })).not.toBeChecked()
  await expect(part('sprints').getByLabel('Thu', { exact: true })).toBeChecked()
  await expect(part('sprints').getByLabel(/run at the same time/)).toBeChecked()
  await expectAccessible(page)
})

test('on a small screen the page that one is on is in sight among the tabs', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.reload()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('a label that was removed comes back with Undo, which F6 leads to', async () => {
  await page.getByLabel('New label').fill('api')
  await part('labels').getByRole('button', { name: 'Add' }).click()
  await expect(lines('Labels')).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove the label api' }).click()
  await expect(lines('Labels')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(lines('Labels')).toHaveCount(1)
})

test('a field of one’s own has choices', async () => {
  await page.getByLabel('New field').fill('Size')
  await part('fields').getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Choice' }).click()
  await page.getByLabel('Choices, with commas between').fill('S, M, L')
  await part('fields').getByRole('button', { name: 'Add' }).click()
  await expect(lines('Own fields')).toHaveText([/Size.*Choice: S, M, L/])
  await expectAccessible(page)
})

test('what was done here is there after a reload', async () => {
  await page.reload()
  await expect(lines('Columns')).toHaveText([/^To do/, /^Doing/, /^Review/, /^Done/])
  await expect(lines('Labels')).toHaveCount(1)
})

test('a board is taken away as JSON and as CSV', async () => {
  for (const [name, file] of [
    ['JSON', 'CP.json'],
    ['CSV', 'CP.csv'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
    expect(download.suggestedFilename()).toBe(file)
  }
})

test('a board is duplicated', async () => {
  await page.getByRole('button', { name: 'Duplicate …' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill('A copy')
  await dialog.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A copy')
  await page.goto(`${board}/settings`)
})

test('a board is closed, and opened again', async () => {
  await page.getByRole('button', { name: 'Close …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close the board' }).click()
  await expect(page.getByRole('heading', { name: 'This board is closed' })).toBeVisible()
  await page.goto('/')
  await page.getByText('1 closed board').click()
  await page.getByRole('list', { name: 'Closed boards' }).getByRole('link').click()
  await page.goto(`${board}/settings`)
  await page.getByRole('button', { name: 'Open it again' }).click()
  await expect(page.getByRole('heading', { name: 'Close the board' })).toBeVisible()
})

test('by keyboard alone: the palette does what is typed, ? shows the shortcuts of this page, two letters lead on', async () => {
  await page.goto(`${board}/settings`)
  await expect(page.getByRole('heading', { name: 'General' })).toBeVisible()
  await page.keyboard.press('Shift+?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByText('My account')).toBeVisible()
  await expect(help.getByText('Board', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
  await page.keyboard.type('my acc')
  await expect(page.getByRole('dialog').getByRole('button', { name: /^My account/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/account$/)
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.getByRole('heading', { name: 'My account' }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { name: 'My boards' })).toBeVisible()
})

test('the palette invites, duplicates, exports and begins a board, wherever one is', async () => {
  const choose = async (typed: string, name: RegExp) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill(typed)
    await expect(page.getByRole('dialog').getByRole('button', { name })).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await page.goto(board)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Customer house')
  const [download] = await Promise.all([page.waitForEvent('download'), choose('cards as csv', /CSV/)])
  expect(download.suggestedFilename()).toBe('CP.csv')
  await choose('duplicate', /Duplicate this board/)
  await expect(page.getByRole('dialog', { name: /Duplicate “/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose('invite', /Invite someone/)
  await expect(page.getByLabel('Invite someone')).toBeFocused()
  await choose('new board', /New board/)
  await expect(page.getByRole('dialog', { name: 'New board' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the palette adds a column, opens the menu of one, renames the board, and asks before it is closed or left', async () => {
  const choose = async (typed: string, name: string) => {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Search and commands' })
    await palette.getByRole('textbox').fill(typed)
    await palette.getByRole('button', { name }).click()
    await expect(palette).toHaveCount(0)
  }
  await page.goto(board)
  await expectLine(page, 'live')
  await choose('add column', 'Add a column')
  await expect(page.getByLabel('Name of the new column')).toBeFocused()
  await page.keyboard.press('Escape')
  for (const word of ['rename', 'move', 'kind', 'limit', 'archive', 'remove']) {
    await choose(`${word} review`, 'Column Review')
    await expect(page.getByRole('menu', { name: 'Column Review' }).getByRole('menuitem', { name: 'Rename' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Column Review' })).toBeFocused()
  }
  await choose('close', 'Close this board…')
  await page.getByRole('dialog', { name: 'Close “' }).getByRole('button', { name: 'Cancel' }).click()
  for (const _ of ['from the board', 'and again in the settings']) {
    await choose('rename', 'Rename this board')
    await expect(page.getByLabel('Name of the board')).toBeFocused()
    await page.keyboard.press('Escape')
  }
  await page.goto(`${board}/backlog`)
  await expectLine(page, 'live')
  await choose('limit review', 'Column Review')
  await expect(page.getByLabel('Limit of the column Review')).toBeInViewport()
})

test('the last admin cannot leave by the palette either', async () => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  await expect(palette.getByRole('button', { name: 'Rename this board' })).toHaveCount(1)
  await expect(palette.getByRole('button', { name: 'Leave this board…' })).toHaveCount(0)
  await page.keyboard.press('Escape')
})

test('shortcuts of a single letter can be switched off, and stay off', async () => {
  await page.goto('/account')
  await page.getByRole('switch', { name: /^Shortcuts of a single letter/ }).uncheck({ force: true })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'My boards' })).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveAccessibleName('Search and commands')
})

test('nothing on these pages complained', () => {
  expect(browser.complaints).toEqual([])
})
