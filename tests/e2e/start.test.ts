import { afterAll, beforeAll, test } from 'vitest'
import { expect, openBrowser } from '../support/browser.ts'
import { setUp, startEmpty } from '../support/first-visit.ts'
import { expectAccessible } from '../support/looks.ts'
import { startRondo } from '../support/rondo.ts'

let rondo: Awaited<ReturnType<typeof startRondo>>
let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  rondo = await startRondo()
  browser = await openBrowser(rondo.url)
})
afterAll(async () => {
  await browser?.close()
  await rondo?.stop()
})

test('from the first visit to a board of one’s own: who are you, three ways on, a name', async () => {
  const page = await browser.window()
  await page.goto('/')
  await expect(page).toHaveURL(/\/setup$/)
  await expectAccessible(page)

  await setUp(page)
  for (const way of ['Bring a Trello board', 'Start empty', 'Look at a demo']) await expect(page.getByRole('button', { name: way })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Start empty' }).click()
  const dialog = page.getByRole('dialog', { name: 'New board' })
  await dialog.getByLabel('Name').fill('Customer portal')
  await expect(dialog.getByLabel('Key')).toHaveValue('CP')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make the board' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Customer portal')
  for (const column of ['To do', 'Doing', 'Done']) await expect(page.getByText(column, { exact: true })).toBeVisible()
  await page.context().close()
})

test('the page that asks who you are is there once', async () => {
  const page = await browser.window()
  await page.goto('/setup')
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.context().close()
})

test('a wrong password is said in words, the right one leads back to where one was going', async () => {
  const page = await browser.window()
  await page.goto('/account')
  await page.getByLabel('E-mail').fill('ann@example.org')
  await page.getByRole('textbox', { name: 'Password' }).fill('wrong horse battery')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('do not match')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/account$/)

  await page.getByRole('button', { name: /Ann Lindqvist/ }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.context().close()
})

test('a link to sign in never leads to another site', async () => {
  const page = await browser.window()
  await page.goto('/sign-in?to=https://example.org/x')
  await page.getByLabel('E-mail').fill('ann@example.org')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'My boards' })).toBeVisible()
  await expectAccessible(page)

  await startEmpty(page, 'Ideas')
  await page.goto('/')
  await expect(page.getByRole('list', { name: 'My boards' }).getByRole('link')).toHaveCount(2)
  await page.context().close()
})

test('the theme that was chosen is there before the first paint', async () => {
  const page = await browser.window({ colorScheme: 'light' })
  await page.addInitScript(() => localStorage.setItem('mantine-color-scheme-value', 'dark'))
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await page.waitForFunction(() => document.body !== null)
  expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
  await page.context().close()
})

test('the app opens without a line, with the boards that were there', async () => {
  const page = await browser.window()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('ann@example.org')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
  await page.keyboard.press('Enter')
  const boards = page.getByRole('list', { name: 'My boards' }).getByRole('link')
  await expect(boards).toHaveCount(2)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.context().setOffline(true)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible()
  await page.goto('/')
  await expect(boards).toHaveCount(2)
  await page.context().close()
})

test('nothing on these pages complained', () => {
  expect(browser.complaints).toEqual([])
})
