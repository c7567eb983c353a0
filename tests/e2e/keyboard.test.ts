import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles, sheet } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
let page: Page
beforeAll(async () => {
  team = await twoPeople()
  await team.cards('Reset link', 'Rate limit', 'Audit', 'Session list')
  page = team.ann
  await page.goto(team.address)
  await expectLine(page, 'live')
})
afterAll(() => team?.close())

async function openPalette() {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Search and commands' })).toBeFocused()
}

const said = () => page.locator('[data-announcements]')

test('the arrows walk from card to card, and a column is one stop of Tab', async () => {
  await page.keyboard.press('j')
  await expect(card(page, 'Reset link')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Rate limit')).toBeFocused()
  await page.keyboard.press('End')
  await expect(card(page, 'Session list')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Add a card to To do' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(card(page, 'Reset link')).toBeFocused()
})

test('Alt and the arrows move the card, the focus stays on it, and the new place is said', async () => {
  await page.keyboard.press('Alt+ArrowRight')
  await expectTitles(page, 'Doing', ['Reset link'])
  await expect(card(page, 'Reset link')).toBeFocused()
  await expect(said()).toHaveText('Moved to Doing, 1 of 1')
  await page.keyboard.press('<')
  await expect(said()).toHaveText('Moved to To do, 1 of 4')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expectTitles(page, 'To do', ['Rate limit', 'Audit', 'Session list', 'Reset link'])
  await page.keyboard.press('Alt+ArrowUp')
  await expectTitles(page, 'To do', ['Rate limit', 'Audit', 'Reset link', 'Session list'])
  await expect(card(page, 'Reset link')).toBeFocused()
  await expect(said()).toHaveText('Moved to To do, 3 of 4')
})

test('undo and redo', async () => {
  await page.keyboard.press('Control+z')
  await expectTitles(page, 'To do', ['Rate limit', 'Audit', 'Session list', 'Reset link'])
  await page.keyboard.press('Control+Shift+z')
  await expectTitles(page, 'To do', ['Rate limit', 'Audit', 'Reset link', 'Session list'])
})

test('a title is edited in place, and Escape leaves it as it was', async () => {
  await card(page, 'Audit').focus()
  await page.keyboard.press('e')
  await page.keyboard.type('Audit of scripts')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Audit of scripts')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('Something else')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Audit of scripts')).toBeFocused()
})

test('a card is assigned, labelled, estimated and moved without a pointer', async () => {
  await page.keyboard.press('i')
  await expect(column(page, 'To do').getByRole('img', { name: 'Ann Lindqvist' })).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.type('security')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(column(page, 'To do')).toContainText('security')
  await expect(card(page, 'Audit of scripts')).toBeFocused()
  await page.keyboard.press('Shift+E')
  await page.keyboard.type('8')
  await page.keyboard.press('Enter')
  await expect(column(page, 'To do').getByTitle('8 points')).toBeVisible()
  await expect(card(page, 'Audit of scripts')).toBeFocused()
  await page.keyboard.press('p')
  await page.keyboard.press('1')
  await expect(column(page, 'To do')).toContainText('urgent')
  await expect(card(page, 'Audit of scripts')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.getByRole('radio', { name: 'To do' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectTitles(page, 'Doing', ['Audit of scripts'])
  await expect(card(page, 'Audit of scripts')).toBeFocused()
})

test('several are selected, moved together in order, and brought back by one Undo', async () => {
  await card(page, 'Rate limit').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toContainText('3 selected')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toContainText('2 selected')
  await page.keyboard.press('>')
  await expectTitles(page, 'Doing', ['Audit of scripts', 'Rate limit', 'Reset link'])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expectTitles(page, 'To do', ['Rate limit', 'Reset link', 'Session list'])
  await card(page, 'Rate limit').focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toHaveCount(0)
})

test('Undo in a message takes that act off what Ctrl+Z takes back', async () => {
  await card(page, 'Session list').focus()
  await page.keyboard.press('e')
  await page.keyboard.type('Sessions')
  await page.keyboard.press('Enter')
  await card(page, 'Rate limit').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('#')
  await expectTitles(page, 'To do', ['Sessions'])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expectTitles(page, 'To do', ['Rate limit', 'Reset link', 'Sessions'])
  await card(page, 'Sessions').focus()
  await page.keyboard.press('Control+z')
  await expectTitles(page, 'To do', ['Rate limit', 'Reset link', 'Session list'])
})

test('a card is opened, commented on and closed; the focus comes back to it', async () => {
  await card(page, 'Session list').focus()
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.press('m')
  await page.keyboard.type('Said by keyboard')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article', { name: 'Comment by Ann Lindqvist' })).toContainText('Said by keyboard')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(card(page, 'Session list')).toBeFocused()
})

test('a peek follows the arrows and closes with Escape', async () => {
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Session list')
  await expect(card(page, 'Session list')).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Reset link')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(card(page, 'Reset link')).toBeFocused()
})

test('the help lists the keys of the card, and the palette does what it says to the card that had the focus', async () => {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Edit the title')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card(page, 'Reset link')).toBeFocused()
  await openPalette()
  await page.keyboard.type('move to the column on the right')
  await page.keyboard.press('Enter')
  await expectTitles(page, 'Doing', ['Audit of scripts', 'Reset link'])
})

test('a move across columns is undone with the focus on the card', async () => {
  await page.keyboard.press('Control+z')
  await expectTitles(page, 'Doing', ['Audit of scripts'])
  await expect(card(page, 'Reset link')).toBeFocused()
})

test('by the palette alone a card becomes a bug, is blocked no more, and is deleted; the focus goes to its neighbour', async () => {
  const command = async (words: string) => {
    await openPalette()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await command('type: bug')
  await expect(column(page, 'To do').getByRole('listitem', { name: 'Reset link' }).getByRole('img', { name: 'Bug' })).toBeVisible()
  await command('blocked…')
  await expect(page.getByLabel('What is it waiting for?')).toBeFocused()
  await page.keyboard.type('Waits for the key')
  await page.keyboard.press('Enter')
  await expect(column(page, 'To do')).toContainText('Waits for the key')
  await expect(card(page, 'Reset link')).toBeFocused()
  await command('no longer blocked')
  await expect(column(page, 'To do')).not.toContainText('Waits for the key')
  await command('delete…')
  await page
    .getByRole('dialog', { name: /Delete “Reset link”/ })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(card(page, 'Reset link')).toHaveCount(0)
  await expect(column(page, 'To do').locator('[data-card-link]:focus')).toHaveCount(1)
})

test('with a card in focus and nothing typed, the palette has every action there is, to the last', async () => {
  await card(page, 'Rate limit').focus()
  await openPalette()
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  for (const name of [/^Settings/, /^My account/, 'Theme: dark', 'Sign out']) await expect(palette.getByRole('button', { name })).toHaveCount(1)
  await page.keyboard.type('add a column')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name of the new column')).toBeFocused()
  await page.keyboard.press('Escape')
})

test('the palette jumps to a card by its key', async () => {
  await openPalette()
  await page.keyboard.type('CP-2')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Rate limit')
})

test('a menu is opened and left by keys alone, with the focus back on its button; a tip comes with the focus and goes with Escape', async () => {
  const button = page.getByRole('button', { name: 'Column Doing' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu', { name: 'Column Doing' }).getByRole('menuitem', { name: 'Rename' })).toBeFocused()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
  await expect(page.getByRole('tooltip')).toContainText('Keyboard shortcuts')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('keys that come faster than cards are drawn are all heard, and what follows is about the card where they lead', async () => {
  const titles = Array.from({ length: 60 }, (_, n) => `Card ${n}`)
  for (const title of titles) await team.gives(page, { type: 'card.add', id: title.replace(' ', '-'), columnId: 'done', title })
  const first = column(page, 'Done').locator('[data-card-link]').first()
  await first.focus()
  await page.evaluate(async () => {
    for (const code of [...Array(40).fill('ArrowDown'), 'KeyX']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key: code.replace('KeyX', 'x'), bubbles: true }))
      await null // no frame is drawn between two of them
    }
  })
  await expect(card(page, 'Card 40')).toBeFocused()
  await expect(column(page, 'Done').locator('[data-state="selected"]')).toHaveCount(1)
  at(await column(page, 'Done').locator('[data-state="selected"]').getAttribute('data-card')).toBe('Card-40')
})

/** Walks down the long list to its card of this number, from its top. */
async function walkTo(n: number) {
  await page.keyboard.press('Escape')
  await column(page, 'Done').locator('[data-card-link]').first().focus()
  await page.keyboard.press('Home')
  await expect(column(page, 'Done').locator('[aria-posinset="1"] [data-card-link]')).toBeFocused() // keys are faster than frames
  while ((await page.evaluate(() => document.activeElement?.textContent)) !== `Card ${n}`) {
    const before = await page.evaluate(() => document.activeElement?.id)
    await page.keyboard.press('j')
    await page.waitForFunction((id) => document.activeElement?.id.startsWith('title-') && document.activeElement.id !== id, before)
  }
}

test('Shift and a click select all between, also what is not drawn', async () => {
  await walkTo(0)
  await page.keyboard.press('x')
  await column(page, 'Done').locator('[data-list]').hover()
  await expect(async () => {
    await page.mouse.wheel(0, 2000)
    await expect(card(page, 'Card 59')).toBeInViewport({ timeout: 300 })
  }).toPass()
  await card(page, 'Card 59').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toContainText('60 selected')
})

test('Shift and a click select from the card that has the focus', async () => {
  await walkTo(3)
  await card(page, 'Card 5').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toContainText('3 selected')
  await expect(card(page, 'Card 5')).toBeFocused()
})

test('a card that goes to the other end of a long column is seen there', async () => {
  await walkTo(3)
  for (const key of ['Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp']) {
    await page.keyboard.press(key)
    await expect(card(page, 'Card 3')).toBeFocused()
    await expect(card(page, 'Card 3')).toBeInViewport()
  }
  for (const _ of [1, 2]) await page.keyboard.press('Control+z')
})

test('what others take away is no part of a selection, and the rest moves', async () => {
  await walkTo(10)
  for (const key of ['x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key)
  const bar = page.getByRole('toolbar', { name: 'Selected cards' })
  await expect(bar).toContainText('3 selected')
  await team.gives(team.bo, { type: 'card.delete', id: 'Card-10' })
  await expect(bar).toContainText('2 selected')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('2 cards moved to Doing.')).toBeVisible()
  for (const title of ['Card 11', 'Card 12']) await expect(column(page, 'Doing').getByRole('link', { name: title, exact: true })).toBeVisible()
})

test('where a card goes out of sight, the one in its place has the focus, and keys are about that one', async () => {
  await walkTo(20)
  await page.keyboard.press('Control+Backspace')
  await expect(card(page, 'Card 21')).toBeFocused()
  await team.gives(team.bo, { type: 'card.archive', id: 'Card-21' })
  await expect(card(page, 'Card 22')).toBeFocused()
  const { userId } = (await (await page.request.get('/api/me')).json()) as { userId: string }
  for (const id of ['Card-30', 'Card-31']) await team.gives(page, { type: 'card.assign', id, add: [userId], remove: [] })
  await page.goto(`${team.address}?mine=yes`)
  await expectLine(page, 'live')
  await card(page, 'Card 30').focus()
  await page.keyboard.press('i')
  await expect(card(page, 'Card 31')).toBeFocused()
})
