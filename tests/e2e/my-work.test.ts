import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
  await team.cards('Reset link', 'Rate limit', 'Audit')
  for (const page of [team.ann, team.bo]) {
    await page.goto(team.address)
    await expectLine(page, 'live')
  }
})
afterAll(() => team?.close())

test('the board is a list by one key, which the address keeps, and cards are walked and moved in it as on the board', async () => {
  const { ann, bo } = team
  await ann.keyboard.press('Control+b')
  await expect(ann.getByRole('button', { name: 'List', exact: true })).toHaveAttribute('aria-pressed', 'true')
  at(new URL(ann.url()).search).toBe('?view=list')
  const [todo, doing] = [await column(ann, 'To do').boundingBox(), await column(ann, 'Doing').boundingBox()]
  at(doing?.x).toBe(todo?.x)
  at(doing?.y).toBeGreaterThan(todo?.y ?? 0)
  await ann.reload()
  await expectTitles(ann, 'To do', ['Reset link', 'Rate limit', 'Audit'])
  await card(ann, 'Reset link').focus()
  await ann.keyboard.press('j')
  await expect(card(ann, 'Rate limit')).toBeFocused()
  await ann.keyboard.press('Alt+ArrowRight')
  await expectTitles(bo, 'Doing', ['Rate limit'])
  await expect(card(ann, 'Rate limit')).toBeFocused()
  await card(ann, 'Audit').dragTo(column(ann, 'Doing'))
  await expectTitles(bo, 'Doing', ['Audit', 'Rate limit'])
  await expectAccessible(ann)
  await ann.keyboard.press('Control+b')
  at(new URL(ann.url()).search).toBe('')
})

test('my work shows my open cards alone, and follows what others do with them', async () => {
  const { ann, bo } = team
  await ann.keyboard.press('g')
  await ann.keyboard.press('m')
  await ann.waitForURL(/my-work$/)
  await expect(ann.getByRole('heading', { name: 'Nothing open is yours' })).toBeVisible()
  await expectAccessible(ann)
  for (const title of ['Audit', 'Reset link']) {
    await card(bo, title).focus()
    await bo.keyboard.press('a')
    await expect(bo.getByRole('textbox', { name: 'Assign to' })).toBeFocused()
    await bo.keyboard.type('Ann')
    await bo.keyboard.press('Enter')
    await bo.keyboard.press('Escape')
    await expect(card(bo, title)).toBeFocused()
  }
  await expect(ann.getByRole('list', { name: /^Under way/ })).toContainText('Audit')
  await expect(ann.getByRole('list', { name: /^Later/ })).toContainText('Reset link')
  await team.gives(bo, { type: 'card.block', id: 'Audit', reason: 'Waits for a key' })
  await expect(ann.getByRole('list', { name: /^Blocked/ })).toContainText('Blocked: Waits for a key')
  await expect(ann.getByText('Under way')).toHaveCount(0)
  await expectAccessible(ann)
  await card(ann, 'Reset link').click()
  await ann.waitForURL(/cards\/1$/)
})

test('nothing complained meanwhile', () => {
  at(team.browser.complaints).toEqual([])
})
