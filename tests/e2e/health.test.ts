import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { fourPeople } from '../support/four-people.ts'
import { expectAccessible } from '../support/looks.ts'

let team: Awaited<ReturnType<typeof fourPeople>>
beforeAll(async () => {
  team = await fourPeople()
  const { ann, bo, cy, gives, address, cards } = team
  await cards('Reset link', 'Rate limit')
  for (const id of ['Reset-link', 'Rate-limit']) await gives(ann, { type: 'card.move', id, columnId: 'doing' })
  await gives(ann, { type: 'session.open', id: 'first', kind: 'health', template: 'delivery', secrecy: 'anonymous', name: 'First check' })
  for (const page of [ann, bo, cy]) await page.goto(`${address}/sessions/first`)
})
afterAll(() => team?.close())

const mark = (page: Page, what: string) => page.getByRole('button', { name: what, exact: true })
const result = (page: Page, dimension: string) => page.getByRole('article', { name: dimension, exact: true })
const look = (page: Page, stage: string) => page.getByRole('list', { name: 'Stages' }).getByRole('button', { name: stage })
const held = async (page: Page, sessionId: string) =>
  (await page.context().request.get(`/api/boards/${team.boardId}?part=session&sessionId=${sessionId}`)).text()

test('what is asked says its best and its worst, and what becomes of an answer', async () => {
  const { ann } = team
  const pace = ann.getByRole('group', { name: 'Sustainable pace' })
  await expect(pace).toContainText('We could go on like this for years.')
  await expect(pace).toContainText('We could not go on like this for another month.')
  await expect(ann.getByText(/not even the server can tell.*three or more have answered, words when five or more have/)).toBeVisible()
  await expectAccessible(ann)
})

test('one answers by keyboard alone, and takes an answer back', async () => {
  const { bo } = team
  await mark(bo, 'Predictability: Green').focus()
  await bo.keyboard.press('Tab')
  await bo.keyboard.press('Enter')
  await expect(mark(bo, 'Predictability: Amber')).toHaveAttribute('aria-pressed', 'true')
  await bo.keyboard.press('Enter')
  await expect(mark(bo, 'Predictability: Amber')).toHaveAttribute('aria-pressed', 'false')
  await bo.keyboard.press('Shift+Tab')
  await bo.keyboard.press('Enter')
  await mark(bo, 'Predictability: getting better').focus()
  await bo.keyboard.press('Enter')
  await bo.getByLabel('A few words on predictability').focus()
  await bo.keyboard.type('since the pairs')
  await bo.keyboard.press('Enter')
  await expect(bo.getByText('You have answered 1 of 9.')).toBeVisible()
  await expectAccessible(bo)
})

test('below three answers there is nothing to show, whoever leads', async () => {
  const { ann, cy } = team
  await mark(ann, 'Predictability: Red').click()
  await look(ann, 'Results').click()
  await expect(ann.getByText(/^Up to 2 people have answered/)).toBeVisible()
  await expect(ann.getByRole('button', { name: 'Show the results' })).toBeDisabled()
  await cy.context().setOffline(true)
  await mark(cy, 'Predictability: Green').click()
  await mark(cy, 'Flow: Red').click()
  await cy.reload().catch(() => {})
  await cy.context().setOffline(false)
  await cy.goto(`${team.address}/sessions/first`)
  await expect(mark(cy, 'Predictability: Green'), 'what was answered without a line is kept and sent').toHaveAttribute('aria-pressed', 'true')
  await expect(ann.getByText(/^Up to 3 people have answered/)).toBeVisible()
})

test('figures come out for all at once, without names, without words of fewer than five, beside what the board measures', async () => {
  const { ann, bo, cy, di, address } = team
  await di.goto(`${address}/sessions/first`)
  await mark(di, 'Predictability: Green').click()
  for (const page of [bo, cy, di]) await mark(page, 'Sustainable pace: Amber').click()
  await expect(ann.getByText(/^Up to 4 people have answered. 7 dimensions have fewer than 3 answers and stay closed/)).toBeVisible()
  for (const page of [ann, bo, cy, di]) at(await held(page, 'first')).not.toContain('"score"')
  await ann
    .getByRole('button', { name: 'On to Results' })
    .or(ann.getByRole('button', { name: 'Bring everybody here' }))
    .click()
  await ann.getByRole('button', { name: 'Show the results' }).click()
  for (const page of [ann, bo, cy, di]) await expect(result(page, 'Predictability')).toContainText('good: green')
  await expect(result(bo, 'Predictability').getByRole('list', { name: /^Marks for/ })).toHaveText(/red: 1.*green: 3/s)
  await expect(result(bo, 'Predictability')).toContainText('Words come out from five answers on.')
  await expect(result(bo, 'Sustainable pace')).toContainText('The board says: 0.5 cards under way per person.')
  await expect(result(bo, 'Flow')).toHaveCount(0)
  for (const page of [ann, cy]) {
    at(await held(page, 'first')).not.toContain('since the pairs')
    for (const userId of Object.values(team.ids)) at(await held(page, 'first').then((text) => text.split('"answers"')[1] ?? '')).not.toContain(userId)
  }
  await expectAccessible(ann)
})

test('at most two dimensions are acted on, and each act becomes a card with one owner', async () => {
  const { ann, di } = team
  await ann.getByRole('button', { name: 'On to Act' }).click()
  const form = di.getByRole('form', { name: 'A new action' })
  const decide = async (dimension: string, what: string) => {
    await form.getByLabel('To make better').selectOption(dimension)
    await form.getByLabel('We', { exact: true }).fill(what)
    await form.getByLabel('Owner').selectOption({ label: 'Bo Chen' })
    await form.getByRole('button', { name: 'Decide it' }).click()
    await expect(ann.getByRole('list', { name: 'Actions decided' })).toContainText(what)
  }
  await form.getByRole('button', { name: 'Decide it' }).click()
  await expect(di.getByRole('alert')).toHaveText('Choose what it makes better.')
  await decide('Predictability', 'plan a fifth less')
  await decide('Sustainable pace', 'go home at five')
  await expect(form.getByLabel('To make better').getByRole('option')).toHaveText(['Choose a dimension', 'Predictability', 'Sustainable pace'])
  await expectAccessible(di)
})

test('the next check says what has changed since the last one in the same words, and whether chance could have done it', async () => {
  const { ann, bo, cy, di, address, gives } = team
  await gives(ann, { type: 'session.close', id: 'first' })
  await gives(ann, { type: 'session.open', id: 'second', kind: 'health', template: 'delivery', secrecy: 'anonymous', name: 'Second check' })
  for (const page of [ann, bo, cy, di]) {
    await page.goto(`${address}/sessions/second`)
    await mark(page, 'Sustainable pace: Green').click()
    await mark(page, 'Quality: Red').click()
  }
  await look(ann, 'Results').click()
  await expect(ann.getByText(/^Up to 4 people have answered/)).toBeVisible()
  await ann.getByRole('button', { name: 'Show the results' }).click()
  await look(bo, 'Results').click()
  for (const page of [ann, bo]) await expect(result(page, 'Sustainable pace')).toContainText('The mean is 1.0 higher than on')
  await expect(result(ann, 'Sustainable pace')).toContainText('more than chance alone would do')
  await expect(result(ann, 'Quality')).toContainText('for the first time')
  await ann.goto(`${address}/sessions/first`)
  await expect(result(ann, 'Predictability'), 'the first is read as it was').toContainText('4 answers')
  await expectAccessible(ann)
  at(team.browser.complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
