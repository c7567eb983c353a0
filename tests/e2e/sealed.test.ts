import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { expectLine } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

// What one person answers where nobody sees it, over a line that breaks, in two tabs, and on a machine that others use too.
let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
})
afterAll(() => team?.close())

/** A retro whose notes are to be voted on, or written. */
async function retro(id: string, stageId: 'write' | 'vote') {
  const { ann, gives } = team
  await gives(ann, { type: 'session.open', id, kind: 'retro', template: 'start-stop-continue', secrecy: 'named-at-reveal', name: `Retro ${id}` })
  if (stageId === 'vote') {
    await gives(ann, { type: 'retro.reveal', id })
    for (const text of ['Late builds', 'Long meetings', 'Short lunches'])
      await gives(ann, { type: 'note.add', id: `${id}-${text.replace(' ', '-')}`, sessionId: id, columnId: 'stop', text })
  }
  await gives(ann, { type: 'session.stage', id, stageId })
  return `${team.address}/sessions/${id}`
}

const more = (page: Page, name: string) => page.getByRole('button', { name: `One dot more: ${name}` })

test('dots given without a line count, and stay in sight when it is back', async () => {
  const { bo } = team
  await bo.goto(await retro('dots', 'vote'))
  await more(bo, 'Late builds').click()
  await expect(bo.getByText('1 person has voted.')).toBeVisible()
  await expect(bo.getByText('2 left')).toBeVisible()
  await bo.context().setOffline(true)
  await expectLine(bo, 'offline')
  await more(bo, 'Long meetings').click()
  await expect(bo.getByText('1 left')).toBeVisible()
  await bo.context().setOffline(false)
  await expectLine(bo, 'live')
  await more(bo, 'Short lunches').click()
  await expect(bo.getByText('No dots left')).toBeVisible()
  await bo.reload()
  await expect(bo.getByText('No dots left')).toBeVisible()
})

const field = (page: Page, column: string) => page.getByRole('textbox', { name: `New note in ${column}` })
const notes = (page: Page, column: string) => page.getByRole('list', { name: `Notes in ${column}` }).getByRole('listitem')
const write = async (page: Page, column: string, text: string) => {
  await field(page, column).fill(text)
  await field(page, column).press('Enter')
}

test('two tabs of one person are one: notes and dots of each stand in both', async () => {
  const { bo } = team
  const second = await bo.context().newPage()
  const address = await retro('tabs', 'write')
  for (const tab of [bo, second]) {
    await tab.goto(address)
    await expect(field(tab, 'Stop')).toBeVisible()
    await expectLine(tab, 'live')
  }
  await bo.context().setOffline(true)
  for (const tab of [bo, second]) await expectLine(tab, 'offline')
  await write(bo, 'Stop', 'Late builds')
  await write(second, 'Stop', 'Long meetings')
  for (const tab of [bo, second]) await expect(notes(tab, 'Stop')).toHaveCount(2)
  for (const tab of [bo, second]) await tab.goto('about:blank')
  await bo.context().setOffline(false)
  for (const tab of [bo, second]) await tab.goto(address)
  for (const tab of [bo, second]) await expect(notes(tab, 'Stop')).toHaveText([/Late builds/, /Long meetings/])
  await expect(bo.getByText('1 person has written')).toBeVisible()

  const votes = await retro('two-ballots', 'vote')
  for (const tab of [bo, second]) await tab.goto(votes)
  await more(bo, 'Late builds').click()
  await expect(second.getByText('2 left')).toBeVisible()
  await more(second, 'Long meetings').click()
  for (const tab of [bo, second]) await expect(tab.getByText('1 left')).toBeVisible()
  await bo.reload()
  await expect(bo.getByText('1 left')).toBeVisible()
  await second.close()
})

/** Signs in on a machine at which somebody else may have sat. */
async function signsIn(page: Page, email: string, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

test('whoever uses a browser next reads nothing that somebody else began to write there', async () => {
  const { browser } = team
  const shared = await browser.window()
  const address = await retro('shared', 'write')
  await signsIn(shared, 'bo@example.org', 'a long way home')
  await shared.goto(address)
  await write(shared, 'Stop', 'Written by Bo')
  await field(shared, 'Start').fill('Begun by Bo')
  await shared.context().clearCookies() // ended elsewhere: this browser was not asked to forget
  await signsIn(shared, 'ann@example.org', 'correct horse battery')
  await shared.goto(address)
  await expect(field(shared, 'Start')).toHaveValue('')
  await expect(notes(shared, 'Stop')).toHaveCount(0)
  expect(await shared.content()).not.toContain('by Bo')
  await field(shared, 'Start').fill('Begun by Ann')
  await shared.context().clearCookies()
  await signsIn(shared, 'bo@example.org', 'a long way home')
  await shared.goto(address)
  await expect(field(shared, 'Start')).toHaveValue('Begun by Bo')
  await expect(notes(shared, 'Stop')).toHaveText([/Written by Bo/])
  await shared.context().close()
})

test('what nobody read before the end is given back to whoever wrote it', async () => {
  const { ann, bo, gives } = team
  const address = await retro('ended', 'write')
  await bo.goto(address)
  await write(bo, 'Stop', 'Deploys on a Friday')
  await expect(bo.getByText('1 person has written')).toBeVisible()
  await field(bo, 'Start').fill('Half a thou')
  await gives(ann, { type: 'session.close', id: 'ended' })
  const left = bo.getByRole('region', { name: 'What nobody has read' })
  await expect(left.getByRole('listitem')).toHaveText(['Deploys on a Friday', 'Half a thou'])
  await expectAccessible(bo)
  if (process.env.SHOTS) await bo.screenshot({ path: `${process.env.SHOTS}/never-read.png`, fullPage: true })
  await bo.reload()
  await expect(left.getByRole('listitem')).toHaveText(['Deploys on a Friday', 'Half a thou'])
  await ann.goto(address)
  await expect(ann.getByRole('heading', { name: 'Retro ended' })).toBeVisible()
  expect(await ann.content()).not.toContain('Deploys on a Friday')
  await left.getByRole('button', { name: 'Remove them from this browser' }).click()
  await expect(left).toHaveCount(0)
  await bo.reload()
  await expect(notes(bo, 'Stop')).toHaveCount(0)
  await expect(left).toHaveCount(0)
})
