import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect, openBrowser } from '../support/browser.ts'
import { setUp, startEmpty } from '../support/first-visit.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles, sheet } from '../support/on-the-board.ts'
import { startRondo } from '../support/rondo.ts'

let rondo: Awaited<ReturnType<typeof startRondo>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page
let address: string
beforeAll(async () => {
  rondo = await startRondo()
  browser = await openBrowser(rondo.url)
  page = await browser.window()
  await setUp(page)
  address = await startEmpty(page, 'Customer portal')
})
afterAll(async () => {
  await browser?.close()
  await rondo?.stop()
})

test('from first start to first card moved', async () => {
  await expectLine(page, 'live')
  await page.getByRole('button', { name: 'Add a card to To do' }).click()
  await page.keyboard.type('Reset link expires')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rate limit on sign-in ~5 !high ^top')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expectTitles(page, 'To do', ['Rate limit on sign-in', 'Reset link expires'])

  await card(page, 'Reset link expires').dragTo(column(page, 'Doing'))
  await expectTitles(page, 'Doing', ['Reset link expires'])
  await expectTitles(page, 'To do', ['Rate limit on sign-in'])
  await expectAccessible(page)

  await page.reload()
  await expectTitles(page, 'Doing', ['Reset link expires'])
  await expect(column(page, 'To do')).toContainText('high')
})

test('several lines that are pasted become as many cards', async () => {
  await page.getByRole('button', { name: 'Add a card to To do' }).click()
  await page.getByLabel('New card in To do').fill('Audit\nSession list\nExport as CSV')
  await page.getByRole('button', { name: 'Add 3 cards, one for each line' }).click()
  await page.keyboard.press('Escape')
  await expectTitles(page, 'To do', ['Rate limit on sign-in', 'Audit', 'Session list', 'Export as CSV'])
})

test('a label that is not there yet is made while a card is written', async () => {
  await page.getByRole('button', { name: 'Add a card to Done' }).click()
  await page.keyboard.type('Sketch of the sign-in page #drawn')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expectTitles(page, 'Done', ['Sketch of the sign-in page'])
  await expect(column(page, 'Done')).toContainText('drawn')
})

test('a card lands where the line is, and the Move menu reaches every place that dragging does', async () => {
  await card(page, 'Export as CSV').dragTo(card(page, 'Audit'), { targetPosition: { x: 40, y: 4 } })
  await expectTitles(page, 'To do', ['Rate limit on sign-in', 'Export as CSV', 'Audit', 'Session list'])

  await page.getByRole('button', { name: 'More for Session list' }).click({ force: true })
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Move to…' }).click()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Doing' }).check()
  await page.getByRole('button', { name: 'To the top' }).click()
  await expectTitles(page, 'Doing', ['Session list', 'Reset link expires'])
})

test('a column is taken by its header to where the line is, and dropped beside where it was it stays', async () => {
  const names = () =>
    page
      .getByRole('region')
      .and(page.locator('[data-column]'))
      .evaluateAll((all) => all.map((one) => one.querySelector('h2')?.textContent))
  const header = (name: string) => column(page, name).locator('header')
  const before = await seq()
  await header('Doing').dragTo(header('Done'), { targetPosition: { x: 10, y: 10 } })
  at(await seq()).toBe(before)
  await header('Done').dragTo(header('To do'), { targetPosition: { x: 10, y: 10 } })
  await expect.poll(names).toEqual(['Done', 'To do', 'Doing'])
  await header('Done').dragTo(header('Doing'), { targetPosition: { x: 240, y: 10 } })
  await expect.poll(names).toEqual(['To do', 'Doing', 'Done'])
})

test('where it came from is no move', async () => {
  const before = await seq()
  await card(page, 'Audit').dragTo(card(page, 'Audit'), { targetPosition: { x: 60, y: 16 } })
  await expectTitles(page, 'To do', ['Rate limit on sign-in', 'Export as CSV', 'Audit'])
  at(await seq()).toBe(before)
})

test('each field is edited where it stands', async () => {
  await card(page, 'Rate limit on sign-in').click()
  await expect(sheet(page)).toBeFocused()
  await expect(page).toHaveURL(/\/cards\/2$/)
  await page.getByLabel('Title', { exact: true }).fill('Rate limit')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Rate limit')).toBeVisible()

  await page.getByRole('button', { name: /^Assignees:/ }).click()
  await page.getByRole('option', { name: /Ann Lindqvist/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Assignees: Ann Lindqvist' })).toBeVisible()

  await page.getByRole('button', { name: /^Labels:/ }).click()
  await page.getByRole('textbox', { name: 'Labels' }).fill('api')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Labels: api' })).toBeVisible()

  await page.getByRole('button', { name: /^Due:/ }).click()
  await page.getByRole('button', { name: /^15 / }).click()
  await expect(page.getByRole('button', { name: /^Due: 15 / })).toBeVisible()

  await page.getByRole('button', { name: /^Blocked:/ }).click()
  await page.getByLabel('What is it waiting for?').fill('The key from the vendor')
  await page.keyboard.press('Enter')
  await expect(column(page, 'To do')).toContainText('The key from the vendor')
})

test('a description is Markdown, and nothing in it runs', async () => {
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page
    .getByLabel('Description', { exact: true })
    .fill('**Why** <img src=x onerror="window.ran = true"> [a](javascript:alert(1)) [b](https://example.org)')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page).locator('strong')).toHaveText('Why')
  await expect(sheet(page).getByRole('link', { name: 'b' })).toHaveAttribute('rel', 'noopener ugc')
  await expect(sheet(page).getByRole('link', { name: 'a', exact: true })).toHaveCount(0)
  at(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('a comment is said, changed and kept; a begun one survives a reload', async () => {
  await page.getByLabel('Write a comment').fill('Seen by three customers')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const said = page.getByRole('article', { name: 'Comment by Ann Lindqvist' })
  await said.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Change the comment').fill('Seen by four customers')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(said).toContainText('Seen by four customers')

  await page.getByRole('button', { name: 'Add a checklist' }).click()
  await expect(page.getByLabel('Name of the checklist')).toHaveValue('Acceptance criteria')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The link ends after an hour')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It works once')
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByRole('region', { name: 'Acceptance criteria' })).toContainText('0 of 2')

  await page.getByRole('button', { name: 'Add a checklist' }).click()
  await page.getByLabel('Name of the checklist').fill('Checklist')
  await page.keyboard.press('Enter')
  await page.getByLabel('Add to Checklist').fill('Tell support')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Tell support' }).check()
  await page.getByRole('button', { name: /change name of checklist$/ }).click()
  await page.getByLabel('Name of Checklist').fill('Before the release')
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByRole('region', { name: 'Before the release' })).toContainText('1 of 1')

  await page.getByLabel('Write a comment').fill('Not said yet')
  await page.reload()
  await expect(page.getByLabel('Write a comment')).toHaveValue('Not said yet')
  await expect(said).toContainText('Seen by four customers')
  await expect(page.getByRole('checkbox', { name: 'Tell support' })).toBeChecked()
  await expect(sheet(page)).toContainText('renamed “Rate limit on sign-in” to “Rate limit”')
  await expectAccessible(page)
})

test('Back and Forward walk through the cards that were open, and Escape closes', async () => {
  await page.goto(address)
  await card(page, 'Audit').click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Audit')
  await card(page, 'Rate limit').click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Rate limit')
  await page.goBack()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Audit')
  await page.goForward()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Rate limit')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
})

test('an archived card comes back by Undo, from its own address, and from the archive', async () => {
  await page.goto(address)
  await card(page, 'Audit').focus()
  await page.keyboard.press('#')
  await expect(card(page, 'Audit')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'Audit')).toBeVisible()

  await card(page, 'Audit').focus()
  await page.keyboard.press('#')
  await expect(card(page, 'Audit')).toHaveCount(0)
  await page.goto(`${address}/cards/3`)
  await expect(sheet(page)).toContainText('This card is archived')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close the card' }).click()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await page.getByRole('button', { name: 'Restore Audit' }).click()
  await expect(card(page, 'Audit')).toBeVisible()
  await page.getByRole('button', { name: 'Close archived cards' }).click()
})

test('delete asks once, by name', async () => {
  await card(page, 'Audit').click()
  await page.getByRole('button', { name: 'More for this card' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog', { name: 'Delete “Audit”?' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(card(page, 'Audit')).toHaveCount(0)
  await expect(sheet(page)).toHaveCount(0)
})

test('what is shown is in the address: words, labels, only mine, and what is unknown is said', async () => {
  await page.getByLabel('Filter the cards').fill('export')
  await expect(page).toHaveURL(/\?q=export$/)
  await expect(column(page, 'To do')).toContainText('1 of 2')
  await page.goto(`${address}?label=api&label=nope&mine=yes`)
  await expectTitles(page, 'To do', ['Rate limit'])
  await expect(column(page, 'Doing')).toContainText('No card here passes the filter')
  await expect(page.getByText('unknown filter: label nope')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove label: api' }).click()
  await expect(page).not.toHaveURL(/label=api/)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expectTitles(page, 'To do', ['Rate limit', 'Export as CSV'])
})

test('a selected card that the filter hides is selected no more', async () => {
  const selected = page.getByRole('toolbar', { name: 'Selected cards' })
  for (const title of ['Rate limit', 'Export as CSV']) {
    await card(page, title).focus()
    await page.keyboard.press('x')
  }
  await expect(selected).toContainText('2 selected')
  await page.getByLabel('Filter the cards').fill('export')
  await expect(selected).toContainText('1 selected')
  await page.keyboard.press('Escape')
  await expectTitles(page, 'To do', ['Rate limit', 'Export as CSV'])
  await expect(page.getByLabel('Filter the cards')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Filter the cards')).not.toBeFocused()
  await selected.getByRole('button', { name: 'Select nothing' }).click()
})

test('a key drops the last filter, a text too', async () => {
  await page.goto(`${address}?q=export&label=api`)
  await expectTitles(page, 'To do', [])
  await page.keyboard.press('Shift+F')
  await expect(page).toHaveURL(/\?q=export$/)
  await expect(page.getByLabel('Filter the cards')).toHaveValue('export')
  await page.keyboard.press('Shift+F')
  await expect(page.getByLabel('Filter the cards')).toHaveValue('')
  await expectTitles(page, 'To do', ['Rate limit', 'Export as CSV'])
})

test('a new card that the filter hides is announced, and shown on request', async () => {
  await page.goto(`${address}?q=export`)
  await page.getByRole('button', { name: 'Add a card to To do' }).click()
  await page.keyboard.type('Something else')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(card(page, 'Something else')).toBeVisible()
})

test('the menu of a column is read well, and by its keys alone a limit is set, left as it was, and taken away', async () => {
  await page.goto(address)
  const button = page.getByRole('button', { name: 'Column Doing' })
  const field = page.getByRole('dialog', { name: 'Limit of the column Doing' }).getByLabel('Limit of cards at once')
  const openLimit = async () => {
    await button.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
    const item = page.getByRole('menuitem', { name: 'Limit of cards…' })
    for (let n = 0; n < 8 && !(await item.evaluate((element) => element === document.activeElement)); n++) await page.keyboard.press('ArrowDown')
    await expect(item).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
  }
  await button.click()
  await expect(page.getByRole('menuitem', { name: 'Limit of cards…' })).toContainText('none')
  await expectAccessible(page)
  await expect(page.getByRole('menuitem', { name: 'Limit of cards…' })).toBeVisible()
  await page.keyboard.press('Escape')

  await openLimit()
  await expectAccessible(page)
  await field.fill('3')
  await page.keyboard.press('Enter')
  await expect(column(page, 'Doing')).toContainText('2/3')
  await expect(button).toBeFocused()

  await openLimit()
  await field.fill('7')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(column(page, 'Doing')).toContainText('2/3')

  await openLimit()
  await field.fill('')
  await page.keyboard.press('Enter')
  await expect(column(page, 'Doing')).not.toContainText('2/')
})

test('a limit is said in words, and a column goes with a place for its cards', async () => {
  await page.getByRole('button', { name: 'Column Doing' }).click()
  await page.getByRole('menuitem', { name: 'Limit of cards…' }).click()
  await page.getByLabel('Limit of cards at once').fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(column(page, 'Doing')).toContainText('2/1')
  await expect(column(page, 'Doing')).toContainText('over the limit')

  await page.getByRole('button', { name: 'Column Doing' }).click()
  await page.getByRole('menuitem', { name: 'Remove…' }).click()
  await page.getByLabel('Its 2 cards go to').selectOption({ label: 'Done' })
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expectTitles(page, 'Done', ['Sketch of the sign-in page', 'Session list', 'Reset link expires'])
})

test('nothing complained meanwhile', () => {
  at(browser.complaints).toEqual([])
})

async function seq() {
  const answer = await page.context().request.get(`/api${address}/log?limit=1`)
  return ((await answer.json()) as { head: number }).head
}
