import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { joins } from '../support/joins.ts'
import { expectAccessible } from '../support/looks.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
  const { ann, gives } = team
  await gives(ann, { type: 'board.workdays', workdays: [0, 1, 2, 3, 4, 5, 6] })
  await team.cards('Reset link', 'Session list', 'Audit trail')
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
  await gives(ann, { type: 'sprint.plan', id: 's', name: 'Sprint 7', goal: 'Sign-in works for every customer', startsOn: day(0), endsOn: day(9) })
  for (const id of ['Reset-link', 'Session-list', 'Audit-trail']) await gives(ann, { type: 'card.estimate', id, points: 3 })
  await gives(ann, { type: 'sprint.add', sprintId: 's', cardIds: ['Reset-link', 'Session-list'] })
  await gives(ann, { type: 'sprint.start', id: 's' })
  await gives(ann, { type: 'sprint.add', sprintId: 's', cardIds: ['Audit-trail'], reason: 'Legal asks for it' })
  await gives(ann, { type: 'card.move', id: 'Reset-link', columnId: 'doing' })
  await gives(ann, { type: 'card.move', id: 'Session-list', columnId: 'done' })
  const { userId } = (await (await ann.request.get('/api/me')).json()) as { userId: string }
  await gives(ann, { type: 'session.open', id: 'before', kind: 'retro', template: 'daki', secrecy: 'named', name: 'Retro of sprint 6' })
  await gives(ann, { type: 'retro.act', id: 'old', sessionId: 'before', trigger: 'a build is red', title: 'stop and mend it', ownerId: userId })
  await gives(ann, { type: 'session.close', id: 'before' })
})
afterAll(() => team?.close())

const stage = (page: Page, name: string) => page.getByRole('list', { name: 'Stages' }).getByRole('button', { name, exact: true })
const notesIn = (page: Page, column: string) => page.getByRole('list', { name: `Notes in ${column}` }).getByRole('listitem')
const proposed = (page: Page, column: string) => page.getByRole('list', { name: `Proposed for ${column}` }).getByRole('listitem')
const shot = async (page: Page, name: string) =>
  void (process.env.SHOTS && (await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })))

async function opens(id: string, template: string, more: object = {}) {
  const { ann, bo, address, gives } = team
  await gives(ann, { type: 'session.open', id, kind: 'retro', template, secrecy: 'unattributed', name: template, sprintId: 's', ...more })
  for (const page of [ann, bo]) await page.goto(`${address}/sessions/${id}`)
}

test('a promise check begins with what was forecast and promised, which anybody lays out for all', async () => {
  const { ann, bo } = team
  await opens('pc', 'promise-check')
  await expect(proposed(bo, 'Forecast')).toHaveText([
    /Goal: “Sign-in works/,
    /Agreed on: 2 cards, 6 points/,
    /Promised: if a build is red, then stop and mend it/,
  ])
  await expect(proposed(bo, 'What happened').filter({ hasText: '1 of 3 cards done' })).toBeVisible()
  await expect(notesIn(ann, 'Forecast'), 'nothing is laid out by itself').toHaveCount(0)
  await expectAccessible(bo)
  await shot(bo, 'formats-1')
  await bo.getByRole('button', { name: /^Lay out: Promised/ }).click()
  await expect(notesIn(ann, 'Forecast')).toHaveText([/Promised: if a build is red/])
  await expect(proposed(ann, 'Forecast')).toHaveCount(2)
  await ann.getByRole('button', { name: 'Lay out all' }).click()
  await expect(notesIn(bo, 'Forecast')).toHaveText([/Promised/, /Goal/, /Agreed on/])
  await expect(bo.getByRole('region', { name: 'From the board' })).toHaveCount(0)
  await expectAccessible(ann)
  await shot(ann, 'formats-2')
  await bo.getByRole('button', { name: /^Take away: Goal/ }).click()
  await expect(notesIn(ann, 'Forecast')).toHaveText([/Promised/, /Agreed on/])
  await team.gives(ann, { type: 'session.close', id: 'pc' })
})

test('an autopsy lays out the oldest cards and the largest steps; a timeline what happened, day by day', async () => {
  const { ann } = team
  await opens('ba', 'board-autopsy')
  await expect(proposed(ann, 'Oldest cards')).toHaveText([/Reset link: 1 day/])
  await expect(proposed(ann, 'Steps in scope')).toHaveText([/Audit trail: added, \+3 points/])
  await team.gives(ann, { type: 'session.close', id: 'ba' })
  await opens('tl', 'timeline')
  await expect(proposed(ann, 'Day 1')).toHaveText([/The sprint began/, /Audit trail: added/, /Session list: done/])
  await expectAccessible(ann)
  await shot(ann, 'formats-3')
  await team.gives(ann, { type: 'session.close', id: 'tl' })
})

test('a drip asks one question a day, and is open until the last of them', async () => {
  const { ann, address, browser } = team
  await ann.goto(`${address}/ceremonies`)
  await ann.getByRole('button', { name: 'Open a session' }).click()
  const dialog = ann.getByRole('dialog', { name: 'Open a session' })
  await dialog.getByLabel('Format').selectOption({ label: 'Async drip' })
  const last = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)
  await expect(dialog.getByLabel('People answer on their own time, until')).toHaveValue(`${last}T17:00`)
  await expectAccessible(ann)
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(ann.getByRole('textbox', { name: /^New note in/ })).toHaveCount(1)
  await expect(ann.getByText(/^Question 1 of 5\. The next one comes on \w+day, /)).toBeVisible()
  await ann.getByLabel('New note in Day 1').fill('The release')
  await ann.getByLabel('New note in Day 1').press('Enter')
  await expectAccessible(ann)
  await shot(ann, 'formats-4')
  const later = await browser.window({ storageState: await team.bo.context().storageState() })
  await later.clock.install({ time: Date.now() + 2 * 86_400_000 })
  await later.goto(ann.url())
  await expect(later.getByRole('textbox', { name: /^New note in/ })).toHaveCount(3)
  await expect(later.getByRole('heading', { level: 3 }).first()).toHaveText('Day 3')
  await later.close()
})

test('whoever ends a retro before its reveal is told of how many people notes would be destroyed', async () => {
  const { ann, bo } = team
  await opens('early', 'daki')
  for (const [page, texts] of [
    [ann, ['One', 'Two']],
    [bo, ['Three']],
  ] as const)
    for (const text of texts) {
      await page.getByLabel('New note in Drop').fill(text)
      await page.getByLabel('New note in Drop').press('Enter')
    }
  await expect(ann.getByText('2 people have written')).toBeVisible()
  await ann.getByRole('button', { name: 'End session' }).click()
  await expect(ann.getByRole('dialog')).toContainText('Nobody has read the notes of 2 people yet: they will be destroyed.')
  await expectAccessible(ann)
  await shot(ann, 'formats-5')
  await ann.getByRole('button', { name: 'Cancel' }).click()
  await stage(ann, 'Reveal').click()
  await ann.getByRole('button', { name: 'Reveal all notes' }).click()
  await expect(notesIn(bo, 'Drop')).toHaveCount(3)
  await ann.getByRole('button', { name: 'End session' }).click()
  await expect(ann.getByRole('dialog')).not.toContainText('destroyed')
  await ann.getByRole('button', { name: 'End the session' }).click()
  await expect(ann).toHaveURL(/ceremonies$/)
})

test('in an anonymous retro too only how many is told, and with three in the room how many notes everyone has seen', async () => {
  const { ann, bo } = team
  const cy = await joins(team, 'Cy Okafor', 'cy@example.org')
  await opens('anon', 'daki', { secrecy: 'anonymous' })
  await cy.goto(`${team.address}/sessions/anon`)
  await bo.getByLabel('New note in Drop').fill('Late builds')
  await bo.getByLabel('New note in Drop').press('Enter')
  await ann.getByRole('button', { name: 'End session' }).click()
  await expect(ann.getByRole('dialog')).toContainText('the notes of 1 person yet')
  await ann.getByRole('button', { name: 'Cancel' }).click()
  await stage(ann, 'Reveal').click()
  await ann.getByRole('button', { name: 'Reveal all notes' }).click()
  await expect(ann.getByText('0 of 1 note seen by everyone.')).toBeVisible()
  await stage(bo, 'Reveal').click()
  await stage(cy, 'Reveal').click()
  await expect(ann.getByText('Everyone has seen every note.')).toBeVisible()
  await shot(ann, 'formats-6')
})

test('nothing went wrong on the way', () => {
  expect(team.browser.complaints).toEqual([])
})
