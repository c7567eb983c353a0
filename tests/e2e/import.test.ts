import { request } from 'node:http'
import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { trelloLookAlike } from '../fixtures/trello-look-alike.ts'
import { expect, openBrowser } from '../support/browser.ts'
import { setUp } from '../support/first-visit.ts'
import { expectAccessible } from '../support/looks.ts'
import { startRondo } from '../support/rondo.ts'

const file = { name: 'harbour-app.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(trelloLookAlike({ cards: 122, archived: 78 }))) }

let rondo: Awaited<ReturnType<typeof startRondo>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page
beforeAll(async () => {
  rondo = await startRondo()
  browser = await openBrowser(rondo.url)
  page = await browser.window()
  await setUp(page)
  await page.getByRole('button', { name: 'Bring a Trello board' }).click()
})
afterAll(async () => {
  await browser?.close()
  await rondo?.stop()
})

const choose = (chosen: typeof file) => page.getByLabel('The JSON file of a Trello board').setInputFiles(chosen)

test('a file that is none is turned down in words, and nothing is made', async () => {
  await expectAccessible(page)
  await choose({ ...file, buffer: file.buffer.subarray(0, 5000) })
  await expect(page.getByRole('alert')).toContainText('cut off or damaged')
  await choose({ ...file, buffer: Buffer.from('{"id": "5f", "idList": "6a", "name": "One card"}') })
  await expect(page.getByRole('alert')).toContainText('a single card')
  at(await (await page.request.get('/api/boards')).json()).toEqual({ boards: [] })
})

test('what will happen is said first: what comes, what cannot, what the lists mean, who is who', async () => {
  await choose(file)
  await expect(page.getByRole('heading', { name: '“Harbour app” can be brought' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'What comes along' })).toContainText('122 cards, 78 of them archived')
  await expect(page.getByText(/\d+ things we cannot keep/)).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'What In progress means' }).getByRole('radio', { name: 'Doing' })).toBeChecked()
  await expectAccessible(page)
})

test('what the person decides is what is brought', async () => {
  await page.getByRole('radiogroup', { name: 'What Backlog means' }).getByText('Doing').click()
  const someone = page.getByRole('list', { name: 'People' }).getByRole('combobox').first()
  await someone.click()
  await page.getByRole('option', { name: 'Ann Lindqvist (you)' }).click()
  await page.getByRole('button', { name: 'Bring the board' }).click()
  await expect(page.getByRole('heading', { name: '“Harbour app” is here' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Rondo' }).first()).toContainText('Harbour app')

  await page.getByRole('link', { name: 'Invite people' }).click()
  const backlog = page.getByRole('list', { name: 'Columns' }).getByRole('listitem').filter({ hasText: 'Backlog' })
  await expect(backlog.getByRole('combobox')).toHaveValue('Doing')
})

test('the same file again updates the board and does not double it', async () => {
  await page.goto('/import')
  await choose(file)
  await expect(page.getByRole('heading', { name: '“Harbour app” is here already' })).toBeVisible()
  await page.getByRole('button', { name: 'Update the board' }).click()
  await page.getByRole('link', { name: 'Open the board' }).click()
  await page.goto('/')
  await expect(page.getByRole('list', { name: 'My boards' }).getByRole('link')).toHaveCount(1)
})

test('a dry run that a reload left behind is shown as one, and claims no board when it is over', async () => {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: rondo.url, 'x-rondo': '1', 'content-type': 'application/json' }
  const upload = request(new URL('/api/imports?format=trello&dryRun=1', rondo.url), { method: 'POST', headers }, (answer) => void answer.resume())
  upload.write(file.buffer.subarray(0, 5000))
  await page.goto('/import')
  const underWay = page.getByRole('region', { name: 'Import', exact: true })
  await expect(underWay).toContainText('Nothing is made yet.')
  upload.end(file.buffer.subarray(5000))
  await expect(underWay).toHaveCount(0)
  await expect(page.getByText('is here.')).toHaveCount(0)
})

test('nothing on these pages complained', () => {
  expect(browser.complaints).toEqual([])
})
