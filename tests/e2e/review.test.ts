import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
let guest: Page
let link: string
beforeAll(async () => {
  team = await twoPeople()
  const { ann, gives } = team
  await team.cards('Reset link expires', 'Session list', 'Audit log')
  const does = (command: Parameters<typeof gives>[1]) => gives(ann, command)
  await does({ type: 'check.add', id: 'k', cardId: 'Reset-link-expires', list: 'Acceptance criteria', text: 'After an hour it says that it is too old' })
  for (const id of ['Reset-link-expires', 'Session-list']) await does({ type: 'card.estimate', id, points: 3 })
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
  await does({ type: 'sprint.plan', id: 's', name: 'Sprint 7', goal: 'Sign-in works for every customer', startsOn: day(-3), endsOn: day(9) })
  await does({ type: 'sprint.add', sprintId: 's', cardIds: ['Reset-link-expires', 'Session-list', 'Audit-log'] })
  await does({ type: 'card.goal', id: 'Reset-link-expires', isGoal: true })
  await does({ type: 'sprint.start', id: 's' })
  for (const id of ['Reset-link-expires', 'Session-list']) await does({ type: 'card.move', id, columnId: 'done' })
  guest = await team.browser.window()
})
afterAll(() => team?.close())

const shown = (page: Page) => page.getByRole('region', { name: 'What was done' }).getByRole('heading', { level: 3 })
const ledger = (page: Page) => page.getByRole('list', { name: 'What was said' }).getByRole('listitem')

test('a facilitator shows the sprint and makes a link for guests', async () => {
  const { ann, address } = team
  await ann.goto(`${address}/review`)
  await expect(ann.locator('#main').getByText('Sign-in works for every customer')).toBeVisible()
  await expect(ann.getByText('Everything that the goal needs is done.')).toBeVisible()
  await expect(shown(ann)).toHaveText(['Reset link expires', 'Session list'])
  await ann.getByRole('button', { name: 'Make a guest link' }).click()
  link = await ann.getByLabel('Guest link to the review of Sprint 7').inputValue()
  await expect(ann.getByRole('list', { name: 'Guest links' }).getByRole('listitem')).toHaveCount(1)
  await expectAccessible(ann)
})

test('a guest without an account sees the review and nothing of the board', async () => {
  await guest.goto(link)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Customer portal: review of Sprint 7')
  await expect(shown(guest)).toHaveText(['Reset link expires', 'Session list'])
  await expect(guest.getByText('After an hour it says that it is too old')).toBeVisible()
  await expect(guest.getByText('Audit log')).toBeVisible()
  await expect(guest.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(guest)
})

test('the guest accepts one card and asks about another, and the board sees it at once', async () => {
  const { ann, bo, address } = team
  await bo.goto(`${address}/review`)
  await guest.getByLabel('Your name').fill('Ms Otto <script>alert(1)</script>')
  await guest.getByRole('button', { name: 'Accept: Reset link expires' }).click()
  await expect(guest.getByRole('button', { name: 'Accepted: Reset link expires' })).toBeDisabled()
  await guest.getByRole('button', { name: 'Question: Session list' }).click()
  const card = guest.getByRole('listitem', { name: 'Session list' })
  await card.getByLabel('Your question').fill('Can I end all sessions at once?')
  await card.getByRole('button', { name: 'Ask', exact: true }).click()
  await guest.getByRole('button', { name: /^Well done/ }).click()
  for (const page of [ann, bo]) {
    await expect(page.getByRole('list', { name: 'Said of Reset link expires' })).toContainText('Ms Otto <script>alert(1)</script> (guest) accepts it')
    await expect(ledger(page)).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Well done: 1' })).toBeVisible()
  }
})

test('a member makes it a card of the backlog, asked for by the guest, who sees what became of it', async () => {
  const { bo, address } = team
  await bo.getByRole('button', { name: 'To the backlog: Can I end all sessions at once?' }).click()
  await expect(ledger(bo).nth(1)).toContainText('CP-4 waits in the backlog')
  await expect(ledger(guest).nth(1)).toContainText('CP-4 waits in the backlog')
  const answer = await bo.request.get(`/api${address}`)
  const { state } = (await answer.json()) as { state: { cards: Record<string, { number: number; requester: string | null }> } }
  expect(Object.values(state.cards).find(({ number }) => number === 4)?.requester).toBe('Ms Otto <script>alert(1)</script>')
  await team.gives(bo, { type: 'sprint.add', sprintId: 's', cardIds: Object.entries(state.cards).flatMap(([id, { number }]) => (number === 4 ? [id] : [])) })
  await expect(ledger(guest).nth(1)).toContainText('CP-4 is in the sprint')
})

test('the facilitator puts the cards in another order, for the guest too', async () => {
  await team.ann.getByRole('button', { name: 'Show Session list earlier' }).click()
  await expect(shown(team.ann)).toHaveText(['Session list', 'Reset link expires'])
  await expect(shown(guest)).toHaveText(['Session list', 'Reset link expires'])
  await expect(team.bo.getByRole('button', { name: 'Show Session list later' })).toHaveCount(0)
})

test('what somebody says in the room is written down under their name, and takes away nothing that a guest writes just then', async () => {
  const { ann } = team
  await guest.getByLabel('Your question').fill('And on')
  await ann.getByLabel('Speaking for').fill('Mr Brun')
  await ann.getByRole('button', { name: 'Not what I meant: Session list' }).click()
  await ann.getByLabel('What you meant').fill('Only my own sessions')
  await ann.getByRole('button', { name: 'Say it' }).click()
  await expect(ledger(guest)).toContainText([
    /accepts/,
    /Can I end/,
    /Mr Brun, noted by Ann Lindqvist meant something else by Session list.*Only my own sessions/s,
  ])
  await expect(guest.getByLabel('Your question')).toHaveValue('And on')
})

test('the sprint is told again with a slider', async () => {
  const { ann } = team
  const done = ann.getByRole('list', { name: 'Done that evening' }).getByRole('listitem')
  await expect(done).toHaveCount(2)
  const slider = ann.getByRole('slider', { name: 'Day of the sprint' })
  await slider.press('Home')
  await expect(done).toHaveCount(0)
  await expect(ann.getByText('in the evening: nothing changed.')).toBeVisible()
  await slider.press('End')
  await expect(ann.getByText(/in the evening: .* were done/)).toBeVisible()
  await expectAccessible(ann)
})

test('a closed sprint’s review is still there, on paper too', async () => {
  const { ann, gives, boardId } = team
  await gives(ann, { type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  await expect(ann.getByText('The goal was met.')).toBeVisible()
  await expect(guest.getByText('The goal was met.')).toBeVisible()
  await ann.goto(`/boards/${boardId}/review`)
  await expect(ledger(ann)).toHaveCount(3)
  await ann.emulateMedia({ media: 'print' })
  await expect(ann.getByRole('button', { name: 'Make a guest link' })).toBeHidden()
  await expect(ann.getByRole('navigation').first()).toBeHidden()
  const isWhole = await ann.evaluate(() => document.documentElement.scrollHeight > 1200)
  expect(isWhole).toBe(true)
  await ann.emulateMedia({ media: 'screen' })
})

test('a link that is withdrawn says so in words', async () => {
  await team.ann.getByRole('button', { name: /^Withdraw the link/ }).click()
  await expect(guest.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await expect(guest.getByText('Ask whoever sent it for a new one.')).toBeVisible()
  await expectAccessible(guest)
})

test('nothing went wrong on the way', () => {
  expect(team.browser.complaints).toEqual([])
})
