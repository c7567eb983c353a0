import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect, openBrowser } from '../support/browser.ts'
import { setUp, startEmpty } from '../support/first-visit.ts'
import { expectAccessible } from '../support/looks.ts'
import { startRondo } from '../support/rondo.ts'

let rondo: Awaited<ReturnType<typeof startRondo>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let ann: Page
let bo: Page
let board: string
beforeAll(async () => {
  rondo = await startRondo()
  browser = await openBrowser(rondo.url)
  ann = await browser.window()
  bo = await browser.window()
  await setUp(ann)
  board = await startEmpty(ann, 'Customer portal')
})
afterAll(async () => {
  await browser?.close()
  await rondo?.stop()
})

const people = (page: Page) => page.getByRole('list', { name: 'People' })

test('someone new comes onto the board by a link that works once', async () => {
  await ann.goto(`${board}/settings`)
  await ann.getByLabel('Invite someone').fill('bo@example.org')
  await ann.getByRole('button', { name: 'Invite' }).click()
  const link = await ann.getByLabel('Link for bo@example.org').inputValue()
  await expect(people(ann).getByText('bo@example.org')).toBeVisible()

  await bo.goto(link)
  await expect(bo.getByRole('heading', { name: 'Ann Lindqvist invites you to “Customer portal”' })).toBeVisible()
  await expectAccessible(bo)
  await bo.getByLabel('Name').fill('Bo Chen')
  await bo.getByRole('textbox', { name: 'Password' }).fill('a long way home')
  await bo.getByRole('button', { name: 'Make my account' }).click()
  await expect(bo).toHaveURL(new RegExp(`${board}$`))

  const late = await browser.window()
  await late.goto(link)
  await expect(late.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible()
  await expectAccessible(late)
  await late.context().close()
})

test('who is on the board is seen there at once, and what a member may not do is not offered', async () => {
  await expect(people(ann).getByText('Bo Chen')).toBeVisible()
  await bo.goto(`${board}/settings`)
  await expect(people(bo).getByText('Ann Lindqvist')).toBeVisible()
  await expect(bo.getByRole('button', { name: 'Invite' })).toHaveCount(0)
  await expect(bo.getByRole('button', { name: 'Remove Ann Lindqvist' })).toHaveCount(0)
  await expectAccessible(bo)
})

test('the last admin cannot leave, and is told why', async () => {
  await expect(people(ann).getByRole('button', { name: 'Leave' })).toBeDisabled()
  await expect(ann.getByText('A board needs an admin', { exact: false })).toBeVisible()
})

test('a role is changed, and counts at once', async () => {
  await ann.getByRole('combobox', { name: 'Role of Bo Chen' }).click()
  await ann.getByRole('option', { name: 'Facilitator' }).click()
  await expect(bo.getByLabel('New column')).toBeVisible()
  await bo.getByLabel('New column').fill('Review')
  await bo.locator('#columns').getByRole('button', { name: 'Add' }).click()
  await expect(ann.getByRole('list', { name: 'Columns' }).getByRole('button', { name: /^Review/ })).toBeVisible()
})

test('removed means removed: the board closes under their hands', async () => {
  await ann.getByRole('button', { name: 'Remove Bo Chen' }).click()
  await expectAccessible(ann)
  await ann.getByRole('dialog', { name: 'Remove Bo Chen?' }).getByRole('button', { name: 'Remove' }).click()
  await expect(people(ann).getByText('Bo Chen')).toHaveCount(0)
  await expect(bo.getByLabel('New column')).toHaveCount(0)
  await bo.goto('/')
  await expect(bo.getByRole('heading', { name: 'Welcome, Bo' })).toBeVisible()
})

test('someone who has an account is added at once by address, and may leave', async () => {
  await ann.goto(`${board}/settings`)
  await ann.getByLabel('Invite someone').fill('bo@example.org')
  await ann.getByRole('button', { name: 'Invite' }).click()
  await expect(people(ann).getByText('Bo Chen')).toBeVisible()
  await bo.goto(`${board}/settings`)
  await people(bo).getByRole('button', { name: 'Leave' }).click()
  await bo.getByRole('dialog').getByRole('button', { name: 'Leave the board' }).click()
  await expect(bo.getByRole('heading', { name: 'Welcome, Bo' })).toBeVisible()
  await expect(people(ann).getByText('Bo Chen')).toHaveCount(0)
})

test('a link for one person is used as who one is; one that was withdrawn is not', async () => {
  const link = async () => {
    await ann.reload()
    await ann.getByRole('button', { name: 'Invite' }).click()
    return ann.getByLabel('Link for one person').inputValue()
  }
  const [first, second] = [await link(), await link()]
  await bo.goto(first)
  await expect(bo.getByText('bo@example.org')).toBeVisible()
  await expectAccessible(bo)
  await bo.getByRole('button', { name: 'Join the board' }).click()
  await expect(bo).toHaveURL(new RegExp(`${board}$`))

  await ann
    .getByRole('button', { name: /^Withdraw the invitation/ })
    .first()
    .click()
  await expect(ann.getByRole('button', { name: /^Withdraw the invitation/ })).toHaveCount(0)
  await bo.goto(second)
  await expect(bo.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible()
})

test('a forgotten password: without mail the admin hands over the link, which works once', async () => {
  const out = await browser.window()
  await out.goto('/sign-in')
  await out.getByRole('link', { name: 'Forgotten your password?' }).click()
  await expectAccessible(out)
  await out.getByLabel('E-mail').fill('bo@example.org')
  await out.getByRole('button', { name: 'Send the link' }).click()
  await expect(out.getByRole('heading', { name: 'A link is on its way' })).toBeVisible()

  await ann.goto('/people')
  const link = await ann.getByLabel('Bo Chen forgot their password').inputValue()
  await expectAccessible(ann)

  await out.goto(link)
  await expect(out.getByText('For bo@example.org.', { exact: false })).toBeVisible()
  await expectAccessible(out)
  await out.getByRole('textbox', { name: 'New password' }).fill('another long way home')
  await out.getByRole('button', { name: 'Set password' }).click()
  await out.getByRole('link', { name: 'Sign in' }).click()
  await out.getByLabel('E-mail').fill('bo@example.org')
  await out.getByRole('textbox', { name: 'Password' }).fill('another long way home')
  await out.keyboard.press('Enter')
  await expect(out.getByRole('heading', { name: 'My boards' })).toBeVisible()

  await out.goto(link)
  await expect(out.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await out.context().close()
})

test('someone who is suspended is signed out at once and told so at the door', async () => {
  const window = await browser.window()
  await window.goto('/sign-in')
  const signIn = async () => {
    await window.getByLabel('E-mail').fill('bo@example.org')
    await window.getByRole('textbox', { name: 'Password' }).fill('another long way home')
    await window.keyboard.press('Enter')
  }
  await signIn()
  await expect(window.getByRole('heading', { name: 'My boards' })).toBeVisible()

  await ann.goto('/people')
  await ann.getByRole('button', { name: 'What to do with Bo Chen' }).click()
  await ann.getByRole('menuitem', { name: 'Suspend' }).click()
  await ann.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click()
  await expect(ann.getByText('suspended', { exact: true })).toBeVisible()

  await window.reload()
  await expect(window).toHaveURL(/\/sign-in/)
  await signIn()
  await expect(window.getByRole('alert')).toContainText('suspended')
  await window.context().close()
})

test('one’s own account: a name, a token that is shown once, a password', async () => {
  await ann.goto('/account')
  await ann.getByRole('textbox', { name: 'Name', exact: true }).fill('Ann Berg')
  await ann.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(ann.getByRole('navigation', { name: 'Rondo' }).first()).toContainText('Ann Berg')

  await ann.getByLabel('What for').fill('Nightly report')
  await ann.getByRole('button', { name: 'Make a token' }).click()
  const token = await ann.getByLabel('Token “Nightly report”').inputValue()
  const me = () => fetch(`${rondo.url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
  expect((await me()).status).toBe(200)
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Revoke Nightly report' }).click()
  await ann.getByRole('dialog').getByRole('button', { name: 'Revoke the token' }).click()
  await expect(ann.getByRole('list', { name: 'API tokens' })).toHaveCount(0)
  expect((await me()).status).toBe(401)

  await ann.getByRole('textbox', { name: 'Current password' }).fill('not this one')
  await ann.getByRole('textbox', { name: 'New password' }).fill('an even longer way home')
  await ann.getByRole('button', { name: 'Change password' }).click()
  await expect(ann.getByRole('alert')).toContainText('not your current password')
  await ann.getByRole('textbox', { name: 'Current password' }).fill('correct horse battery')
  await ann.getByRole('button', { name: 'Change password' }).click()
  await expect(ann.getByText('Your password is changed', { exact: false })).toBeVisible()
})

test('nothing on these pages complained', () => {
  expect(browser.complaints).toEqual([])
})
