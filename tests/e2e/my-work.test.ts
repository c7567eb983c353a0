import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { CommandInput } from '@rondo/types'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
let other: Awaited<ReturnType<typeof secondBoard>>
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
  for (const name of ['Ideas', 'To do']) {
    await team.gives(ann, { type: 'column.rename', id: 'todo', name })
    await expect(ann.getByRole('list', { name: /^Later/ })).toContainText(name)
  }
  await expectAccessible(ann)
  await card(ann, 'Reset link').click()
  await ann.waitForURL(/cards\/1$/)
})

test('my work of all boards is one step from that of one board, and names the board of each card', async () => {
  const { ann } = team
  other = await secondBoard()
  await ann.goto(`${team.address}/my-work`)
  const choice = ann.getByRole('navigation', { name: 'Which boards' })
  await expect(choice.getByRole('link', { name: 'This board' })).toHaveAttribute('aria-current', 'page')
  await choice.getByRole('link', { name: 'All boards' }).click()
  await expect(ann.getByText('3 open cards on 2 boards')).toBeVisible()
  await expect(lines(ann, 'Under way')).toHaveText([/^WEB-1New start pageWebsiteIn progress1d/])
  await expect(lines(ann, 'Blocked')).toHaveText([/^CP-3Audit Blocked: Waits for a keyCustomer portalDoing1d/])
  await expect(lines(ann, 'Later')).toHaveText([/^CP-1Reset linkCustomer portalTo do/])
  await expectAccessible(ann)
  await expect(choice.getByRole('link', { name: 'All boards' })).toHaveAttribute('aria-current', 'page')
  await choice.getByRole('link', { name: 'Customer portal' }).click()
  await ann.waitForURL(new RegExp(`${team.address}/my-work$`))
  await ann.goBack()
  await card(ann, 'New start page').click()
  await ann.waitForURL(new RegExp(`/boards/${other.id}/cards/1$`))
  await expect(ann.getByLabel('Title', { exact: true })).toHaveValue('New start page')
})

test('my work is reached from every page: by the sidebar, the palette, and where no board is open by G M', async () => {
  const { ann } = team
  const isThere = async () => {
    await ann.waitForURL(/\/my-work(\?|$)/)
    await expect(ann.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
  }
  await ann.goto('/account')
  await expect(ann.getByRole('heading', { name: 'My account' })).toBeVisible()
  await ann.keyboard.press('g')
  await ann.keyboard.press('m')
  await isThere()
  await ann.keyboard.press('?')
  await expect(ann.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('My work on all boards')
  await ann.keyboard.press('Escape')
  await ann.goto(team.address)
  await expectLine(ann, 'live')
  await ann.getByRole('navigation', { name: 'Rondo' }).getByRole('link', { name: 'My work' }).click()
  await isThere()
  await ann.goto(team.address)
  await expectLine(ann, 'live')
  await ann.keyboard.press('?')
  await expect(ann.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText(/^My work/)).toHaveText(['My work'])
  await ann.keyboard.press('Escape')
  await ann.keyboard.press('Control+k')
  await expect(ann.getByRole('textbox', { name: 'Search and commands' })).toBeFocused()
  await ann.keyboard.type('my work on all')
  await ann.keyboard.press('Enter')
  await isThere()
  await expect(ann.getByRole('link', { name: 'All boards' })).toBeVisible()
  await ann.setViewportSize({ width: 360, height: 740 })
  await ann.getByRole('navigation', { name: 'Rondo' }).getByRole('link', { name: 'Boards' }).click()
  await ann.getByRole('navigation', { name: 'Rondo' }).getByRole('link', { name: 'My work' }).click()
  await isThere()
  await ann.setViewportSize({ width: 1280, height: 800 })
})

test('it is asked again when the window gets the focus, when the line is back and from time to time, and nothing jumps', async () => {
  const page = await team.ann.context().newPage()
  await page.clock.install()
  await page.setViewportSize({ width: 1280, height: 360 })
  await page.goto('/my-work')
  await expect(lines(page, 'Under way')).toHaveCount(1)
  const still = await card(page, 'Reset link').elementHandle()
  await card(page, 'New start page').focus()
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 40))

  await other.gives({ type: 'card.block', id: 'start', reason: 'Waits for a word' })
  await page.clock.runFor(2000)
  await expect(lines(page, 'Under way')).toHaveCount(1)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(lines(page, 'Blocked')).toHaveCount(2)
  await expect(card(page, 'New start page')).toBeFocused()
  at(await page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(40)

  await other.gives({ type: 'card.unblock', id: 'start' })
  await page.clock.runFor(30_000)
  await expect(lines(page, 'Under way')).toHaveCount(1)
  await expect(card(page, 'New start page')).toBeFocused()

  await page.context().setOffline(true)
  await page.clock.runFor(30_000)
  await expect(page.getByRole('status').filter({ hasText: 'What you see may be old' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(lines(page, 'Under way')).toHaveCount(1)
  await other.gives({ type: 'card.move', id: 'start', columnId: 'done' }, team.bo)
  await page.clock.runFor(2000)
  await page.context().setOffline(false)
  await expect(page.getByText('2 open cards on 1 board')).toBeVisible()
  await expect(page.getByText('What you see may be old')).toHaveCount(0)
  await expect(card(page, 'Audit')).toBeFocused()
  at(await still?.evaluate((line) => line.isConnected)).toBe(true)
  await page.close()
})

test('where it cannot be shown it says so, and where nothing is theirs what would stand there', async () => {
  const { bo } = team
  await bo.route('**/api/me/work', (route) => route.abort())
  await bo.goto('/my-work')
  await expect(bo.getByRole('alert')).toContainText('Your cards are where they were.')
  await bo.unroute('**/api/me/work')
  await bo.getByRole('button', { name: 'Try again' }).click()
  await expect(bo.getByRole('heading', { name: 'Nothing open is yours' })).toBeVisible()
  await expect(bo.getByRole('alert')).toHaveCount(0)
  await expectAccessible(bo)
})

test('nothing complained meanwhile', () => {
  at(team.browser.complaints).toEqual([])
})

const lines = (page: Page, group: string) => page.getByRole('list', { name: new RegExp(`^${group}`) }).getByRole('listitem')

/** Ann's second board, on which one card is hers and under way. */
async function secondBoard() {
  const ask = async <T>(page: Page, path: string, data: object): Promise<T> => {
    const response = await page.context().request.post(path, { data, headers: { 'X-Rondo': '1', Origin: team.rondo.url } })
    at(response.ok(), path).toBe(true)
    return response.json() as Promise<T>
  }
  const [ann, bo] = await Promise.all(
    [team.ann, team.bo].map(async (page) => (await (await page.context().request.get('/api/me')).json()) as { userId: string }),
  )
  const { id } = await ask<{ id: string }>(team.ann, '/api/boards', { name: 'Website', key: 'WEB', zone: 'UTC' })
  await ask(team.ann, `/api/boards/${id}/members`, { userId: bo?.userId, role: 'member' })
  const gives = (command: CommandInput, by = team.ann) => ask(by, `/api/boards/${id}/mutations`, { id: randomUUID(), command })
  await gives({ type: 'column.add', id: 'doing', name: 'In progress', kind: 'doing' })
  await gives({ type: 'column.add', id: 'done', name: 'Done', kind: 'done' })
  await gives({ type: 'card.add', id: 'start', columnId: 'doing', title: 'New start page', assignees: [ann?.userId ?? ''] })
  return { id, gives }
}
