import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { boardWithAPast } from '../support/board-with-a-past.ts'
import { expect } from '../support/browser.ts'
import { fourPeople } from '../support/four-people.ts'
import { expectAccessible } from '../support/looks.ts'

let team: Awaited<ReturnType<typeof fourPeople>>
/** Bo, where it is about noon, and not the time that it is here. */
let noon: Page
const aroundNoon = zoneWhereItIs(new Date().getHours() === 12 ? 13 : 12)
beforeAll(async () => {
  team = await fourPeople()
  const { ann, bo, gives, ids } = team
  await gives(ann, { type: 'board.workdays', workdays: [0, 1, 2, 3, 4, 5, 6] })
  await gives(ann, { type: 'column.add', id: 'review', name: 'Review', kind: 'doing', after: 'doing' })
  const add = (id: string, columnId: string, title: string, userId: string) => gives(bo, { type: 'card.add', id, columnId, title, assignees: [userId] })
  await add('reset', 'doing', 'Reset link', ids.bo)
  await add('audit', 'review', 'Audit trail', ids.ann)
  await add('limit', 'doing', 'Rate limit', ids.cy)
  await add('list', 'todo', 'Session list', ids.di)
  await gives(bo, { type: 'card.block', id: 'limit', reason: 'No key' })
})
afterAll(() => team?.close())

const spokenOf = (page: Page, title: string) => page.getByRole('article', { name: `Spoken of: ${title}` })
const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const shot = async (page: Page, name: string) =>
  void (process.env.SHOTS && (await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })))
const rail = (page: Page, name: string) => page.getByRole('list', { name: 'Stages' }).getByRole('button', { name })

test('what changed since the last stand-up stands there by itself, by person and by card', async () => {
  const { ann, bo, cy, address, gives } = team
  await gives(ann, { type: 'session.open', id: 'daily', kind: 'standup', template: 'classic', secrecy: 'named', name: 'Daily' })
  for (const page of [ann, bo, cy]) await page.goto(`${address}/sessions/daily`)
  const changes = (page: Page) => page.getByRole('region', { name: 'What changed since the last stand-up' })
  await expect(changes(ann).getByText('new, blocked')).toBeVisible()
  await ann.getByText('By card', { exact: true }).click()
  await expect(changes(ann).getByText('new, blocked · Bo Chen')).toBeVisible()
  await gives(bo, { type: 'card.comment', id: 'k1', cardId: 'audit', text: 'Looks right.' })
  await expect(changes(ann).getByText('new, commented · Bo Chen')).toBeVisible()
  await expectAccessible(ann)
})

test('one clock of fifteen minutes goes on over all stages', async () => {
  const { ann, bo } = team
  await expect(ann.getByRole('button', { name: /^Start / }), 'there is one clock to start').toHaveCount(1)
  await ann.getByRole('button', { name: 'Start 15 min' }).click()
  await expect(bo.getByRole('timer')).toHaveText(/1[45]:\d\d/)
  await ann.getByRole('button', { name: 'On to Walk the board' }).click()
  await expect(bo.getByRole('button', { name: 'Card by card' }).or(bo.getByText('Card by card'))).toBeVisible()
  await expect(bo.getByRole('timer')).toHaveText(/1[45]:\d\d/)
  await ann.getByRole('button', { name: 'Hold the clock' }).click()
  await expect(bo.getByText('held', { exact: true })).toBeVisible()
  for (const page of [ann, bo]) await expectAccessible(page)
  await ann.getByRole('button', { name: 'Let it go on' }).click()
  await expect(bo.getByText('held', { exact: true })).toHaveCount(0)
})

test('the walk goes from the right by keyboard, and everybody looks at the same card', async () => {
  const { ann, bo, cy } = team
  await ann.getByRole('button', { name: /^Begin the walk/ }).waitFor()
  await ann.keyboard.press('j')
  for (const page of [ann, bo, cy]) await expect(spokenOf(page, 'Rate limit')).toContainText('Blocked: No key')
  await ann.keyboard.press('j')
  for (const page of [ann, bo, cy]) await expect(spokenOf(page, 'Audit trail')).toContainText('Waiting for review')
  await ann.keyboard.press('j')
  await ann.keyboard.press('j')
  await expect(spokenOf(cy, 'Session list')).toContainText('Nobody has begun it.')
  await ann.keyboard.press('k')
  await expect(spokenOf(bo, 'Reset link')).toBeVisible()
  await bo.keyboard.press('j')
  await expect(spokenOf(ann, 'Reset link'), 'who does not lead does not move the room').toBeVisible()
  await expectAccessible(ann)
})

test('a card is moved and blocked where it is spoken of, and the others see it', async () => {
  const { ann, bo } = team
  await ann.keyboard.press('b')
  await ann.getByLabel('What is it waiting for?').fill('An answer from legal')
  await ann.keyboard.press('Enter')
  await expect(spokenOf(bo, 'Reset link')).toContainText('Blocked: An answer from legal')
  await bo.getByRole('button', { name: 'Blocked…' }).click()
  await bo.getByRole('button', { name: 'No longer blocked' }).click()
  await expect(spokenOf(ann, 'Reset link')).not.toContainText('Blocked:')
  await ann.getByRole('button', { name: 'Move…' }).click()
  await ann.getByRole('radio', { name: 'Review' }).check()
  await ann.getByRole('button', { name: 'To the top' }).click()
  await expect(spokenOf(bo, 'Reset link')).toContainText('Waiting for review')
})

test('P parks a topic with the card that is spoken of and its people', async () => {
  const { ann, bo, cy } = team
  await cy.keyboard.press('p')
  await expect(cy.getByLabel(/^Topic to talk about afterwards/)).toBeFocused()
  await cy.keyboard.type('Which number does legal want?')
  await cy.keyboard.press('Enter')
  for (const page of [ann, bo]) await expect(place(page, 'Parking lot').getByRole('listitem').filter({ hasText: 'legal want' })).toContainText('Bo Chen')
})

test('one who is late sees where the room is; one who lost the line is back at the same card', async () => {
  const { ann, bo, di, address } = team
  await bo.context().setOffline(true)
  await ann.keyboard.press('Escape')
  await ann.keyboard.press('k')
  await di.goto(`${address}/sessions/daily`)
  const title = await ann.getByRole('article').getAttribute('aria-label')
  await expect(di.getByRole('article', { name: title ?? '?' })).toBeVisible()
  await bo.context().setOffline(false)
  await expect(bo.getByRole('article', { name: title ?? '?' })).toBeVisible()
})

test('person by person all see the same order, and what the log knows of each', async () => {
  const { ann, bo, di } = team
  await ann.getByText('Person by person').click()
  const speaking = async (page: Page) => page.getByRole('article').getAttribute('aria-label')
  await expect(ann.getByRole('article', { name: /^Speaking: / })).toContainText('1 of 4')
  const order: (string | null)[] = []
  for (let n = 1; n <= 4; n++) {
    await expect(di.getByRole('article')).toContainText(`${n} of 4`)
    await expect(bo.getByRole('article')).toContainText(`${n} of 4`)
    at(await speaking(di)).toBe(await speaking(bo))
    order.push(await speaking(di))
    await ann.keyboard.press('j')
  }
  at(new Set(order).size).toBe(4)
  await expectAccessible(di)
})

test('what was parked has a stage of its own', async () => {
  const { ann, cy } = team
  await ann.getByRole('button', { name: 'On to Parking lot' }).click()
  await expect(place(cy, 'Parking lot')).toContainText('legal want')
  await expectAccessible(ann)
})

test('it ends with decisions, who pairs, and blockers with an owner, which become blocked cards', async () => {
  const { ann, bo, ids } = team
  await rail(ann, 'Close').click()
  await ann.getByRole('button', { name: 'Bring everybody here' }).click()
  await bo.getByLabel('We decided').fill('No release on Fridays')
  await bo.keyboard.press('Enter')
  await expect(place(ann, 'Decisions')).toContainText('No release on Fridays')
  const pairs = place(ann, 'Pairs')
  await pairs.getByRole('button', { name: 'Bo Chen' }).click()
  await pairs.getByRole('button', { name: 'Di Rossi' }).click()
  await pairs.getByRole('button', { name: 'Pair them' }).click()
  await expect(place(bo, 'Pairs')).toContainText('Bo Chen and Di Rossi work together.')
  const blockers = place(ann, 'Blockers')
  await blockers.getByLabel('What is in the way').fill('The test server is full')
  await blockers.getByLabel('Until').fill('2030-01-15')
  await blockers.getByRole('button', { name: 'Cy Okafor' }).click()
  await blockers.getByRole('button', { name: 'Note it' }).click()
  await expect(place(bo, 'Blockers')).toContainText('until 15 Jan')
  await blockers.getByRole('button', { name: 'Make it a blocked card' }).click()
  await expect(place(bo, 'Blockers').getByRole('link', { name: /The test server is full/ })).toBeVisible()
  await expectAccessible(ann)
  const { state } = (await (await ann.context().request.get(`/api/boards/${team.boardId}`)).json()) as { state: { cards: Record<string, Made> } }
  const made = Object.values(state.cards).find(({ title }) => title === 'The test server is full')
  at(made).toMatchObject({ assignees: [ids.cy], dueOn: '2030-01-15', blockedReason: 'The test server is full' })
})

test('a stand-up that is over is read as it was', async () => {
  const { ann, bo, gives } = team
  await gives(ann, { type: 'session.close', id: 'daily' })
  await expect(bo.getByText('No release on Fridays')).toBeVisible()
  await expect(bo.getByRole('list', { name: 'Stages' }), 'it is one page').toHaveCount(0)
  await bo.reload()
  await expect(place(bo, 'Parking lot')).toContainText('legal want')
  await expectAccessible(bo)
})
test('on their own time each is asked by their own clock, and an entry is written by keyboard alone', async () => {
  const { ann, cy, address, gives, browser } = team
  const answersUntil = new Date(Date.now() + 7 * 86_400_000).toISOString()
  await gives(ann, { type: 'session.open', id: 'own', kind: 'standup', template: 'classic', secrecy: 'named', name: 'Own time', answersUntil })
  noon = await browser.window({ timezoneId: aroundNoon, storageState: await team.bo.context().storageState() })
  const night = await browser.window({ timezoneId: zoneWhereItIs(3), storageState: await team.di.context().storageState() })
  await night.goto(`${address}/sessions/own`)
  await expect(night.getByRole('heading', { name: 'Nothing is asked of you now' })).toBeVisible()
  await expect(night.getByText(/opens on .* at 08:00/)).toBeVisible()
  await noon.goto(`${address}/sessions/own`)
  const form = noon.getByRole('form', { name: /^Your entry for/ })
  await expect(form.getByText('Session list')).toHaveCount(2)
  await expect(noon.getByRole('list', { name: 'Stages' }), 'each goes alone, so there is no room to bring anywhere').toHaveCount(0)
  await expect(form.getByLabel('Finished', { exact: true })).toBeFocused()
  await noon.keyboard.type('The reset link is in review')
  await noon.keyboard.press('Control+Enter')
  await cy.goto(`${address}/sessions/own`)
  const entry = cy.getByRole('article', { name: /^Bo Chen/ })
  await expect(entry).toContainText('The reset link is in review')
  await expect(entry).toContainText('Since the last stand-up')
  await expect(entry.getByText('touches your work'), 'Bo made a card of Cy’s').toBeVisible()
  await ann.goto(`${address}/sessions/own`)
  await expect(ann.getByRole('button', { name: 'End session' })).toBeVisible()
  await expect(ann.getByRole('button', { name: /^(Start|On to) / })).toHaveCount(0)
  await expect(cy.getByRole('heading', { name: /^Your digest of \w+day 08:00$/ })).toBeVisible()
  await expect(entry, 'Bo’s own clock, since it is another').toContainText(/\w+day \d\d:\d\d in (GMT|UTC)/)
  await shot(cy, 'standup-digest')
  await shot(noon, 'standup-entry')
  await expectAccessible(cy)
}, 120_000)

test('a question that is asked on other days is not asked today', async () => {
  const { ann, address } = team
  await ann.goto(`${address}/ceremonies`)
  await ann.getByRole('button', { name: 'Open a session' }).click()
  await ann.getByRole('radiogroup', { name: 'Kind' }).getByText('Stand-up').click()
  await ann.getByRole('button', { name: 'Make it our own' }).click()
  const today = await noon.evaluate(() => new Date().getDay())
  const others = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].filter((_, day) => day !== today)
  await ann.getByRole('button', { name: 'Days of Finished: every day' }).click()
  for (const day of others) await ann.getByRole('menuitemcheckbox', { name: day }).click()
  await expect(ann.getByRole('menuitemcheckbox', { name: others[0] as string })).toHaveAttribute('aria-checked', 'true')
  await expectAccessible(ann)
  await shot(ann, 'standup-days')
  await ann.keyboard.press('Escape')
  await ann.getByRole('button', { name: 'Save the format' }).click()
  await ann.getByLabel('People answer on their own time, until').fill(`${new Date().getFullYear() + 1}-01-15T17:00`)
  await ann.getByRole('button', { name: 'Open it' }).click()
  await expect(ann).toHaveURL(/sessions\//)
  await noon.goto(ann.url())
  const form = noon.getByRole('form', { name: /^Your entry for/ })
  await expect(form.getByLabel('Next', { exact: true })).toBeVisible()
  await expect(form.getByLabel('Finished', { exact: true })).toHaveCount(0)
  await expectAccessible(noon)
  await noon.goto(`${address}/sessions/own`)
}, 120_000)

test('an entry can be changed on the day it is of, and what nobody needs to read left out', async () => {
  const { cy } = team
  const entry = cy.getByRole('article', { name: /^Bo Chen/ })
  const form = noon.getByRole('form', { name: /^Your entry for/ })
  await noon.reload()
  await expect(form.getByLabel('Finished', { exact: true }), 'what was sent can be changed').toHaveValue('The reset link is in review')
  await form.getByRole('button', { name: 'Leave out Rate limit' }).click()
  await form.getByLabel('For the next time zone').fill('Legal writes back at nine')
  await noon.keyboard.press('Control+Enter')
  await expect(place(cy, 'Handed on to you')).toContainText('Legal writes back at nine')
  await expect(entry).not.toContainText('Rate limit')
  await expect(entry).toHaveCount(1)
  await expectAccessible(noon)
  at(team.browser.complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('what one meant to move the day before is held against what became of it, for oneself alone', async () => {
  const { bo, cy, gives } = team
  const day = await noon.evaluate(() => new Date(Date.now() - 86_400_000).toLocaleDateString('sv-SE'))
  await gives(bo, { type: 'note.add', id: 'meant', sessionId: 'own', columnId: 'intent', text: 'CP-1, CP-2', cardIds: ['reset', 'audit'], dueOn: day })
  await gives(bo, { type: 'card.move', id: 'audit', columnId: 'done' })
  const form = noon.getByRole('form', { name: /^Your entry for/ })
  await expect(form.getByText('You meant to move these. Only you see this.')).toBeVisible()
  await expect(form.getByRole('listitem').filter({ hasText: 'Reset link' }).getByText('not yet', { exact: true })).toBeVisible()
  await expect(form.getByRole('listitem').filter({ hasText: 'Audit trail' }).filter({ hasText: 'done' }).first()).toBeVisible()
  await expect(cy.getByRole('article', { name: /^Bo Chen/ })).toHaveCount(2)
  await expect(cy.getByText('not yet', { exact: true })).toHaveCount(0)
  await expect(cy.getByText('You meant to move these.')).toHaveCount(0)
  await expectAccessible(noon)
})

test('the page says until when, and after it that the time to write is over', async () => {
  const { ann, address, gives } = team
  await noon.goto(`${address}/sessions/own`)
  await expect(noon.getByText(/^Until \w{3},? \d/)).toBeVisible()
  const answersUntil = new Date(Date.now() + 2000).toISOString()
  await gives(ann, { type: 'session.open', id: 'short', kind: 'standup', template: 'classic', secrecy: 'named', name: 'Short', answersUntil })
  await noon.goto(`${address}/sessions/short`)
  await expect(noon.getByRole('heading', { name: 'The time to write is over' })).toBeVisible({ timeout: 30_000 })
  await expect(noon.getByText(/^Over since \w{3},? \d/)).toBeVisible()
  await expect(noon.getByRole('form', { name: /^Your entry for/ })).toHaveCount(0)
  await expect(noon.getByText('The others have written nothing.')).toBeVisible()
  await expect(noon.getByLabel('I am ready to go on')).toHaveCount(0)
  await expectAccessible(noon)
  await shot(noon, 'standup-over')
  await ann.goto(`${address}/sessions/short`)
  await ann.getByRole('button', { name: 'Give more time' }).click()
  await ann.getByLabel('People answer on their own time, until').fill('2020-01-15T17:00')
  await ann.getByRole('button', { name: 'Change it' }).click()
  await expect(ann.getByText('That moment has passed. Choose one that is still to come.')).toBeVisible()
  await expectAccessible(ann)
  await shot(ann, 'standup-more-time')
  await ann.getByLabel('People answer on their own time, until').fill(`${new Date().getFullYear() + 1}-01-15T17:00`)
  await ann.keyboard.press('Enter')
  await expect(noon.getByText(/^Until \w{3},? \d/)).toBeVisible()
  await expect(noon.getByRole('form', { name: /^Your entry for/ })).toBeVisible()
  await expect(noon.getByRole('button', { name: 'Change the time' }), 'Bo does not lead').toHaveCount(0)
}, 120_000)

test('what was said on another machine already stands once, and what is turned down is given back', async () => {
  const { cy, browser, address } = team
  const second = await browser.window({ timezoneId: aroundNoon, storageState: await noon.context().storageState() })
  const finished = (page: Page) => page.getByRole('form', { name: /^Your entry for/ }).getByLabel('Finished', { exact: true })
  for (const page of [noon, second, cy]) await page.goto(`${address}/sessions/short`)
  await expect(finished(second)).toBeVisible()
  await second.context().setOffline(true)
  await finished(second).fill('Said on the way home')
  await finished(noon).fill('Said at the desk')
  await finished(noon).press('Control+Enter')
  await expect(cy.getByRole('article', { name: /^Bo Chen/ })).toContainText('Said at the desk')
  await finished(second).press('Control+Enter')
  await second.context().setOffline(false)
  await second.getByRole('button', { name: /not applied$/ }).click()
  await expect(second.getByText('Said on the way home')).toBeVisible()
  await expect(second.getByText('You have said that for this day already. Change what stands there.').first()).toBeVisible()
  await expectAccessible(second)
  await expect(cy.getByRole('article', { name: /^Bo Chen/ })).toHaveCount(1)
  await expect(cy.getByText('Said on the way home')).toHaveCount(0)
}, 120_000)

test('with a sprint under way the goal’s chance stands beside what it was, and the walk measures cards against what the team takes', async () => {
  const past = await boardWithAPast()
  try {
    const { ann, gives } = past
    const { state } = (await (await ann.request.get('/api/boards/year')).json()) as { state: { cards: Record<string, { id: string; columnId: string }> } }
    const underWay = Object.values(state.cards).find(({ columnId }) => columnId === 'doing' || columnId === 'review')
    await gives({ type: 'card.block', id: underWay?.id ?? 'none', reason: 'Waits for the key' })
    await gives({ type: 'session.open', id: 'daily', kind: 'standup', template: 'goal-first', secrecy: 'named', name: 'Daily' })
    await ann.goto('/boards/year/sessions/daily')
    const goal = ann.getByRole('region', { name: /^Goal of .*, since the last stand-up$/ })
    await expect(goal).toContainText(/The chance to reach it is .* (It is what it was|It was)/)
    await ann.getByRole('button', { name: 'On to Walk the board' }).click()
    await ann.getByRole('button', { name: /^Begin the walk/ }).click()
    await expect(ann.getByRole('article')).toContainText('Blocked: Waits for the key')
    await ann.keyboard.press('j')
    await expect(ann.getByRole('article')).toContainText(/Under way for .* 85 % of our cards take \d+ or less/)
    at(past.browser.complaints).toEqual([])
  } finally {
    await past.close()
  }
})

/** A zone whose clocks show about that hour now, without summer time. */
function zoneWhereItIs(hour: number) {
  const offset = ((hour - new Date().getUTCHours() + 36) % 24) - 12
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}

type Made = { title: string; assignees: string[]; dueOn: string | null; blockedReason: string | null }
