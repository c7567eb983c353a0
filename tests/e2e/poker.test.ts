import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { joins } from '../support/joins.ts'
import { expectAccessible } from '../support/looks.ts'
import { card } from '../support/on-the-board.ts'
import { threePeople } from '../support/three-people.ts'

let team: Awaited<ReturnType<typeof threePeople>>
let address = ''
let di: Page | undefined
const votes = (page: Page) => page.getByRole('region', { name: 'Votes', exact: true })
const hand = (page: Page) => page.getByRole('group', { name: 'Choose a card' })
const pick = (page: Page, card: string) => hand(page).getByRole('button', { name: card, exact: true }).click()
const result = (page: Page) => page.getByRole('region', { name: 'Result' })

beforeAll(async () => {
  team = await threePeople()
  const { ann, gives } = team
  await team.cards('Reset link expires', 'Rate limit on sign-in', 'Audit of sessions')
  for (const [n, title] of ['Session list', 'Sign out everywhere', 'Remember me', 'Magic link', 'Passkeys'].entries()) {
    await gives(ann, { type: 'card.add', id: `done-${n}`, columnId: 'todo', title })
    await gives(ann, { type: 'card.estimate', id: `done-${n}`, points: 5 })
    await gives(ann, { type: 'card.move', id: `done-${n}`, columnId: 'done', after: null })
  }
  await gives(ann, { type: 'card.describe', id: 'Reset-link-expires', base: '', text: 'A link in a mail works **once**, and for an hour.' })
  for (const [n, text] of ['A used link says so and offers a new one', 'After an hour it is refused'].entries())
    await gives(ann, { type: 'check.add', id: `k${n}`, cardId: 'Reset-link-expires', text, list: 'Acceptance criteria' })
})
afterAll(() => team?.close())

test('cards that are selected in the backlog are estimated together', async () => {
  const { ann, bo, cy } = team
  await ann.goto(`${team.address}/backlog`)
  for (const title of ['Audit of sessions', 'Reset link expires', 'Rate limit on sign-in']) {
    await card(ann, title).focus()
    await ann.keyboard.press('x')
  }
  await ann.getByRole('button', { name: 'Estimate together' }).click()
  await ann.getByLabel('Name', { exact: true }).fill('Refinement')
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Open it' }).click()
  await expect(ann.getByRole('heading', { name: 'Refinement' })).toBeVisible()
  address = ann.url()
  for (const page of [bo, cy]) await page.goto(address)
  for (const page of [ann, bo, cy]) {
    await expect(page.getByRole('heading', { name: 'Reset link expires' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Acceptance criteria' })).toContainText('After an hour it is refused')
  }
  await expect(votes(ann)).toContainText('0 of 3 people have voted')
})

test('others see that someone has voted, and nothing of what', async () => {
  const { ann, bo } = team
  await pick(bo, '13')
  await expect(votes(ann)).toContainText('1 of 3 people have voted')
  await expect(votes(ann).getByRole('listitem').filter({ hasText: 'Bo Chen' })).toContainText('has voted')
  at(await votes(ann).innerHTML()).not.toContain('13')
  await bo.getByText('Unsure').click()
  await expectAccessible(bo)
})

test('by keyboard alone: digits choose a card, Enter votes, and all cards turn at once', async () => {
  const { ann, bo, cy } = team
  await pick(ann, '3')
  await hand(cy).getByRole('button', { name: '0', exact: true }).focus()
  await cy.keyboard.press('1')
  await cy.keyboard.press('3')
  await expect(hand(cy).getByRole('button', { name: '13', exact: true })).toBeFocused()
  await cy.keyboard.press('ArrowLeft')
  await cy.keyboard.press('ArrowLeft')
  await cy.keyboard.press('Enter')
  await expect(ann.getByRole('timer', { name: /turned in/ })).toBeVisible()
  await bo.getByRole('button', { name: 'Wait, I still think' }).click()
  await expect(ann.getByRole('timer', { name: /turned in/ })).toBeHidden()
  await pick(bo, '8')
  for (const page of [ann, bo, cy]) await expect(result(page)).toContainText('From 3 to 8: hear both before you settle')
  await expect(result(cy)).toContainText('First Ann Lindqvist (3), then Bo Chen (8), then anyone.')
  await expect(result(cy)).toContainText('1 vote was given unsure.')
  await expect(ann.getByRole('region', { name: 'Finished at 5 points' }).getByRole('listitem')).toHaveCount(3)
  await expect(ann.getByText('Most at 5 points took 1 day.')).toBeVisible()
  await expectAccessible(ann)
})

test('whoever comes after the reveal may say their estimate, which is shown as late and counted nowhere', async () => {
  const { ann } = team
  di = await joins(team, 'Di Moreau', 'di@example.org')
  await di.goto(address)
  await expect(di.getByText('The cards were turned without yours.')).toBeVisible()
  await expectAccessible(di)
  await di.getByRole('button', { name: '21', exact: true }).click()
  for (const page of [ann, di]) {
    await expect(votes(page).getByRole('listitem').filter({ hasText: 'Di Moreau' })).toContainText('late')
    await expect(result(page)).toContainText('From 3 to 8: hear both before you settle')
  }
  await expect(ann.getByText('The cards were turned without yours.')).toBeHidden()
})

test('disagreement needs a reason or a second round, and whoever comes late or back takes part in it', async () => {
  const { ann, bo, cy } = team
  if (!di) throw new Error('Di has not joined')
  await expect(ann.getByRole('button', { name: 'Settle at 5 and go on' })).toBeDisabled()
  await bo.context().setOffline(true)
  await ann.getByRole('button', { name: 'Vote again' }).click()
  await expect(votes(ann)).toContainText('have voted')
  await expect(result(di)).toContainText('Round 1: 3, 5, 8; median 5, 2 steps apart')
  await bo.context().setOffline(false)
  await expect(votes(ann)).toContainText('0 of 4 people have voted')
  for (const [page, card] of [
    [ann, '5'],
    [bo, '8'],
    [cy, '5'],
    [di, '5'],
  ] as const)
    await pick(page, card)
  for (const page of [ann, bo, cy, di]) await expect(result(page)).toContainText('Close enough: 5 or 8')
  await ann.getByRole('button', { name: 'Settle at 5 and go on' }).click()
  for (const page of [ann, bo, cy, di]) {
    await expect(page.getByRole('heading', { name: 'Rate limit on sign-in' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Cards to estimate' })).toContainText('1 of 3 cards estimated')
  }
  await expectAccessible(di)
  at(team.browser.complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('the team votes on goal and plan where it plans, and little confidence is said', async () => {
  const { ann, bo, cy, gives } = team
  const days = { startsOn: '2027-01-04', endsOn: '2027-01-15' }
  await gives(ann, { type: 'sprint.plan', id: 's1', name: 'Sprint 1', goal: 'Sign-in works for every customer', ...days })
  await gives(ann, { type: 'sprint.add', sprintId: 's1', cardIds: ['Rate-limit-on-sign-in', 'Audit-of-sessions'] })
  for (const page of [ann, bo, cy]) await page.goto(`${team.address}/backlog`)
  await ann.getByRole('button', { name: 'Vote on goal and plan' }).click()
  const fist = (page: Page) => page.getByRole('region', { name: 'Fist of five on the goal' })
  const sure = (page: Page) => page.getByRole('region', { name: 'Confidence in the plan' })
  await expect(fist(ann)).toContainText('0 of 3 people have voted')
  for (const [page, fingers] of [
    [ann, '5'],
    [bo, '4'],
    [cy, '1'],
  ] as const) {
    await expect(fist(ann)).not.toContainText('Median')
    await fist(page).getByRole('button', { name: fingers, exact: true }).click()
  }
  for (const page of [ann, bo, cy]) await expect(fist(page)).toContainText('Median 4 of 3 votes. One voice to hear. Hear Cy Okafor before you go on.')
  for (const page of [ann, bo, cy]) await sure(page).getByRole('button', { name: '2', exact: true }).click()
  for (const page of [ann, bo, cy]) await expect(sure(page)).toContainText('The team does not believe in this plan.')
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'End the voting' }).click()
  await expect(fist(cy)).toContainText('Median 4')
  await expect(cy.getByRole('button', { name: 'Vote on goal and plan again' })).toBeVisible()
})

test('on their own time people go from card to card alone, and all votes come out once everybody has given theirs', async () => {
  const { ann, bo, cy, gives } = team
  const cardIds = ['Rate-limit-on-sign-in', 'Audit-of-sessions']
  const answersUntil = new Date(Date.now() + 86_400_000).toISOString()
  await gives(ann, { type: 'session.open', id: 'own', kind: 'poker', template: 't-shirt', secrecy: 'anonymous', name: 'Sizes', cardIds, answersUntil })
  if (di) await gives(di, { type: 'session.spectate', id: 'own', isSpectator: true })
  for (const page of [ann, bo, cy]) await page.goto(`${team.address}/sessions/own`)
  await expect(votes(bo)).toContainText('0 of 3 people have voted')
  for (const [page, card] of [
    [ann, 'S, 2 points'],
    [bo, 'XL, 8 points'],
    [cy, 'S, 2 points'],
  ] as const) {
    await pick(page, card)
    await page.getByRole('button', { name: 'Next card' }).click()
    await expect(page.getByRole('heading', { name: 'Audit of sessions' })).toBeVisible()
    await expect(result(page)).toBeHidden()
    at(await votes(page).innerHTML()).not.toContain('Lindqvist')
    await pick(page, 'M, 3 points')
  }
  await expect(result(ann)).toContainText('All say M')
  await ann
    .getByRole('region', { name: 'Cards to estimate' })
    .getByRole('button', { name: /^Rate limit/ })
    .click()
  await expect(result(ann)).toContainText('From S to XL: hear both before you settle')
  await expect(result(ann)).toContainText('What speaks for S, and what for XL?')
  await expect(result(ann).getByRole('button', { name: 'S = 2' })).toBeVisible()
  await expectAccessible(ann)
  await ann.getByLabel('Or settle now, and say why').fill('The limit is there already')
  await ann.getByRole('button', { name: 'Settle at 2 and go on' }).click()
  await expect(ann.getByRole('region', { name: 'Cards to estimate' })).toContainText('1 of 2 cards estimated')
  await ann.goto(`${team.address}/cards/2`)
  await expect(ann.getByText('Estimated at 2 points: The limit is there already')).toBeVisible()
})

test('a card that is deleted meanwhile is passed over, and no longer counted', async () => {
  const { ann, bo, gives } = team
  const cardIds = ['gone-1', 'gone-2', 'stays']
  for (const id of cardIds) await gives(ann, { type: 'card.add', id, columnId: 'todo', title: `Card ${id}` })
  await gives(ann, { type: 'session.open', id: 'gone', kind: 'poker', template: 'fibonacci', secrecy: 'named-at-reveal', name: 'Second look', cardIds })
  for (const page of [ann, bo]) await page.goto(`${team.address}/sessions/gone`)
  const list = ann.getByRole('region', { name: 'Cards to estimate' })
  await expect(list).toContainText('0 of 3 cards estimated')
  for (const id of ['gone-1', 'gone-2']) await gives(bo, { type: 'card.delete', id })
  await expect(list).toContainText('0 of 1 card estimated')
  await expect(ann.getByText('This card is no longer on the board.')).toBeVisible()
  await expect(ann.getByRole('button', { name: 'Turn the cards' })).toHaveCount(0)
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'On to the next card' }).click()
  for (const page of [ann, bo]) await expect(page.getByRole('heading', { name: 'Card stays' })).toBeVisible()
  await expect(ann.getByRole('button', { name: 'Leave it for later' })).toHaveCount(0)
})

test('without names two votes turn no cards, and the page says that it takes three', async () => {
  const { ann, bo, cy, gives } = team
  await gives(ann, { type: 'session.open', id: 'two', kind: 'poker', template: 'fibonacci', secrecy: 'unattributed', name: 'Unsigned', cardIds: ['stays'] })
  for (const page of [ann, bo]) await page.goto(`${team.address}/sessions/two`)
  for (const page of [ann, bo]) await pick(page, '5')
  for (const page of [ann, bo]) await expect(page.getByText('Without names it takes three votes, since fewer would tell whose they are.')).toBeVisible()
  await expect(ann.getByRole('button', { name: 'Turn the cards' })).toBeDisabled()
  await expect(ann.getByRole('timer')).toHaveCount(0)
  await expectAccessible(bo)
  await cy.goto(`${team.address}/sessions/two`)
  await pick(cy, '5')
  for (const page of [ann, bo, cy]) await expect(result(page)).toContainText('All say 5')
})
