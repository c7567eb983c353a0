import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { joins } from '../support/joins.ts'
import { expectAccessible } from '../support/looks.ts'
import { tabTo } from '../support/tab-to.ts'
import { threePeople } from '../support/three-people.ts'

// Ann leads, Bo has a keyboard alone, Cy loses his line in the middle, Di comes late.
let team: Awaited<ReturnType<typeof threePeople>> & { di: Page }
let address: string
beforeAll(async () => {
  const three = await threePeople()
  team = { ...three, di: await joins(three, 'Di Marino', 'di@example.org') }
  const { ann, gives } = team
  await team.cards('Reset link expires', 'Session list')
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
  await gives(ann, { type: 'sprint.plan', id: 's', name: 'Sprint 7', goal: 'Sign-in works for every customer', startsOn: day(-9), endsOn: day(3) })
  await gives(ann, { type: 'card.estimate', id: 'Session-list', points: 3 })
  await gives(ann, { type: 'sprint.add', sprintId: 's', cardIds: ['Session-list'] })
  await gives(ann, { type: 'sprint.start', id: 's' })
  await gives(ann, { type: 'sprint.add', sprintId: 's', cardIds: ['Reset-link-expires'] })
  await gives(ann, { type: 'session.open', id: 'before', kind: 'retro', template: 'daki', secrecy: 'named', name: 'Retro of sprint 6' })
  const owner = ((await (await ann.request.get('/api/me')).json()) as { userId: string }).userId
  await gives(ann, {
    type: 'retro.act',
    id: 'old',
    sessionId: 'before',
    trigger: 'a build is red',
    title: 'stop and mend it',
    ownerId: owner,
    metric: 'Throughput',
  })
  await gives(ann, { type: 'session.close', id: 'before' })
  await gives(ann, {
    type: 'session.open',
    id: 'r',
    kind: 'retro',
    template: 'start-stop-continue',
    secrecy: 'unattributed',
    name: 'Retro of sprint 7',
    sprintId: 's',
  })
  address = `${team.address}/sessions/r`
})
afterAll(() => team?.close())

const stage = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const notesIn = (page: Page, column: string) => page.getByRole('list', { name: `Notes in ${column}` }).getByRole('listitem')
const moveTo = async (name: string) => {
  await team.ann.getByRole('list', { name: 'Stages' }).getByRole('button', { name, exact: true }).click()
  await team.ann.getByRole('button', { name: 'Bring everybody here' }).click()
  await expect(stage(team.ann, name)).toBeVisible()
}
const shot = async (page: Page, name: string) =>
  void (process.env.SHOTS && (await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })))

test('a note can be written at any time in the sprint, and nobody else sees more than that there is one', async () => {
  const { ann, bo, cy } = team
  for (const page of [ann, bo, cy]) await page.goto(address)
  await tabTo(bo, 'New note in Stop')
  await bo.keyboard.type('Deploys take too long')
  await bo.keyboard.press('Enter')
  await expect(notesIn(bo, 'Stop')).toHaveText(/Deploys take too long/)
  for (const page of [ann, cy]) {
    await expect(page.getByText('1 person has written')).toBeVisible()
    await expect(page.getByText('Deploys take too long')).toHaveCount(0)
  }
  await expect(ann.getByText('Fewer than five are here')).toBeVisible()
  await bo.reload()
  await expect(notesIn(bo, 'Stop')).toHaveText(/Deploys take too long/)
  await expectAccessible(bo)
  await shot(bo, 'retro-1')
})

test('who does not feel safe says so in secret, and the room may become anonymous', async () => {
  const { ann, bo, cy } = team
  await moveTo('Arrive')
  for (const [page, mark] of [
    [ann, 'Most things'],
    [bo, 'I say nothing'],
    [cy, 'Only the easy'],
  ] as const)
    await stage(page, 'Arrive').getByRole('button', { name: mark }).click()
  await expect(stage(ann, 'Safety').getByText('3 people have answered')).toBeVisible()
  await stage(ann, 'Safety').getByRole('button', { name: 'Show the safety' }).click()
  for (const page of [ann, bo, cy]) await expect(stage(page, 'Safety')).toContainText('2.0 of 5')
  await expectAccessible(ann)
  await shot(ann, 'retro-2')
  await ann.getByRole('button', { name: 'Make it anonymous', exact: true }).last().click()
  await expect(bo.getByText('Anonymous', { exact: true })).toBeVisible()
})

test('what was decided before comes back first, until somebody says whether it helped', async () => {
  const { ann, cy } = team
  await moveTo('Open actions')
  const action = ann.getByRole('list', { name: 'Open actions' }).getByRole('listitem', { name: 'stop and mend it' })
  await expect(action).toContainText('its card is in To do')
  await expect(action).toContainText('too early')
  await action.getByText('Done', { exact: true }).click()
  await action.getByText('Helped', { exact: true }).click()
  await expect(cy.getByRole('listitem', { name: 'stop and mend it' }).getByRole('radio', { name: 'Helped', exact: true })).toBeChecked()
  await expectAccessible(ann)
  await shot(ann, 'retro-3')
})

test('the board tells of its sprint, and a fact becomes a note that is as secret as any', async () => {
  const { ann, cy } = team
  await moveTo('Data')
  const facts = ann.getByRole('list', { name: 'Facts of Sprint 7' }).getByRole('listitem')
  await expect(facts.filter({ hasText: 'Steps in scope' })).toContainText('1 change after the start')
  await ann.getByRole('button', { name: 'Make a note of it: Steps in scope' }).click()
  await ann.getByRole('menuitem', { name: 'Continue' }).click()
  await expect(cy.getByText('1 change after the start')).toHaveCount(1)
  await expectAccessible(ann)
  await shot(ann, 'retro-4')
})

test('notes written without a line are sent when it is back, and a draft outlives the page', async () => {
  const { ann, bo, cy } = team
  await moveTo('Write')
  await expect(stage(cy, 'Write')).toBeVisible()
  await cy.context().setOffline(true)
  await cy.getByLabel('New note in Start').fill('Pair on reviews')
  await cy.getByLabel('New note in Start').press('Enter')
  await cy.getByLabel('New note in Stop').fill('Slow deploys on Friday')
  await cy.getByLabel('New note in Stop').press('Enter')
  await expect(notesIn(cy, 'Start')).toHaveCount(1)
  await cy.context().setOffline(false)
  await expect(ann.getByText('3 people have written')).toBeVisible()
  await ann.getByLabel('New note in Continue').fill('Thanks to Bo for the tests')
  await ann.getByLabel('New note in Continue').press('Enter')
  await ann.getByLabel('New note in Start').fill('half a thou')
  await ann.reload()
  await expect(ann.getByLabel('New note in Start')).toHaveValue('half a thou')
  await ann.getByLabel('New note in Start').fill('')
  await expect(notesIn(ann, 'Continue')).toHaveCount(2)
  await ann.getByRole('button', { name: 'Thanks to Bo for the tests', exact: true }).click()
  await ann.getByRole('textbox', { name: /^Reword/ }).fill('Thanks to Bo for the tests and reviews')
  await ann.getByRole('textbox', { name: /^Reword/ }).press('Enter')
  await expect(notesIn(ann, 'Continue').filter({ hasText: 'and reviews' })).toHaveCount(1)
  expect(await bo.content()).not.toContain('Pair on reviews')
  await expectAccessible(cy)
  await shot(cy, 'retro-5')
})

test('all notes are there in one moment, on the screen of whoever comes late too', async () => {
  const { ann, bo, cy, di } = team
  await moveTo('Reveal')
  await ann.getByRole('button', { name: 'Reveal all notes' }).click()
  await di.goto(address)
  for (const page of [ann, bo, cy, di]) {
    await expect(notesIn(page, 'Stop')).toHaveCount(2)
    await expect(notesIn(page, 'Start')).toHaveText([/Pair on reviews/])
    await expect(stage(page, 'Reveal').getByText('Bo Chen')).toHaveCount(0)
  }
  await expect(di.getByText('You have seen every note.')).toBeVisible()
  for (const page of [ann, bo, cy, di]) await expect(page.getByText('Everyone has seen every note.')).toBeVisible()
  await di.goto('about:blank')
  await di.goto(address)
  await expect(di.getByText('Everyone has seen every note.'), 'who comes back is told too').toBeVisible()
  await expectAccessible(di)
  await shot(di, 'retro-6')
})

test('whoever comes late writes too, and it appears with the next stage', async () => {
  const { ann, di } = team
  await di.getByRole('list', { name: 'Stages' }).getByRole('button', { name: 'Write', exact: true }).click()
  await expect(di.getByText('The notes have been revealed. A note written now appears with the next stage, without a name.')).toBeVisible()
  await expect(di.getByText('Nobody reads this before the reveal')).toHaveCount(0)
  await di.getByRole('list', { name: 'Stages' }).getByRole('button', { name: 'Reveal', exact: true }).click()
  await di.getByRole('button', { name: 'Write a late note' }).click()
  await expect(di.getByText('Where it is the only late one, others may guess')).toBeVisible()
  await di.getByRole('textbox', { name: 'Late note' }).fill('Too many meetings')
  await di.getByRole('textbox', { name: 'Late note' }).press('Enter')
  await expect(di.getByRole('list', { name: 'My late notes' })).toContainText('Too many meetings')
  await moveTo('Group')
  for (const page of [ann, di]) await expect(page.getByText('Too many meetings')).toHaveCount(1)
})

test('notes are put together by a suggestion, by dragging and by the keyboard, and taken apart again', async () => {
  const { ann, bo, cy } = team
  const pile = (page: Page, name: string) => page.getByRole('region', { name: `Topic: ${name}` })
  await ann.getByRole('button', { name: /^Put together: .*eploys/ }).click()
  await expect(pile(bo, 'Deploys take too long').or(pile(bo, 'Slow deploys on Friday')).getByRole('listitem')).toHaveCount(2)
  await ann.getByLabel('Title of the topic').fill('Deploys')
  await ann.getByLabel('Title of the topic').press('Enter')
  await expect(pile(bo, 'Deploys')).toBeVisible()
  await tabTo(bo, /^Choose: Too many meetings/)
  await bo.keyboard.press('Space')
  await tabTo(bo, /^Choose: Pair on reviews/)
  await bo.keyboard.press('Space')
  await bo.keyboard.press('Shift+Tab')
  for (let steps = 0; steps < 40 && !(await bo.evaluate(() => document.activeElement?.textContent?.startsWith('Put into'))); steps++)
    await bo.keyboard.press('Shift+Tab')
  await bo.keyboard.press('Enter')
  await expect(bo.getByRole('menuitem', { name: 'A new topic' })).toBeVisible()
  await bo.getByRole('menuitem', { name: 'A new topic' }).press('Enter')
  await expect(ann.getByRole('region', { name: /^Topic: (Pair on|Too many)/ }).getByRole('listitem')).toHaveCount(2)
  await cy.getByText('Thanks to Bo for the tests and reviews').dragTo(pile(cy, 'Deploys').getByRole('textbox'))
  await expect(pile(ann, 'Deploys').getByRole('listitem')).toHaveCount(3)
  await cy.getByRole('button', { name: 'Undo mine' }).click()
  await expect(pile(ann, 'Deploys').getByRole('listitem')).toHaveCount(2)
  await expectAccessible(ann)
  await shot(ann, 'retro-7')
})

test('how many dots there are is set once it is typed to its end, or step by step', async () => {
  const { ann, bo } = team
  await moveTo('Vote')
  const field = ann.getByLabel('Dots for each')
  const set = async () => {
    const { entries } = (await (await ann.request.get(`/api/boards/${team.boardId}/log?limit=50`)).json()) as { entries: { command: { type: string } }[] }
    return entries.filter(({ command }) => command.type === 'retro.votes').length
  }
  await field.press('End')
  await field.pressSequentially('0')
  await field.press('Enter')
  await expect(bo.getByText('30 dots each')).toBeVisible()
  await field.fill('2')
  await field.press('ArrowUp')
  await expect(bo.getByText('3 dots each')).toBeVisible()
  await expect(field).toHaveValue('3')
  expect(await set()).toBe(2)
})

test('dots are few, secret and counted together', async () => {
  const { ann, bo, cy, di } = team
  const more = (page: Page, name: RegExp | string) => page.getByRole('button', { name: name instanceof RegExp ? name : `One dot more: ${name}` })
  await more(ann, 'Deploys').click()
  await more(ann, 'Deploys').click()
  await expect(more(ann, 'Deploys'), 'two on one topic is the most').toBeDisabled()
  await expect(ann.getByText('1 left')).toBeVisible()
  await tabTo(bo, 'One dot more: Deploys')
  await bo.keyboard.press('Enter')
  await more(di, /^One dot more: (Pair on|Too many)/).click()
  await expect(cy.getByText('3 people have voted.')).toBeVisible()
  expect(await cy.content()).not.toContain('votes</span>')
  await expectAccessible(bo)
  await shot(bo, 'retro-8')
  await ann.getByRole('button', { name: 'Count the votes' }).click()
  const first = cy.getByRole('list', { name: 'Topics to vote on' }).getByRole('listitem').filter({ hasText: 'votes' }).first()
  await expect(first).toContainText('Deploys')
  await expect(first).toContainText('3 votes')
})

test('the room talks from the top, asks its thumbs, and writes down what came of it', async () => {
  const { ann, bo, cy, di } = team
  await moveTo('Discuss')
  await ann.getByRole('button', { name: 'Begin: Deploys' }).click()
  await expect(cy.getByRole('region', { name: 'Topic: Deploys' })).toBeVisible()
  await expect(cy.getByRole('timer')).toBeVisible()
  await ann.getByRole('button', { name: 'Hold the clock' }).click()
  await expect(cy.getByText('held', { exact: true })).toBeVisible()
  for (const page of [ann, cy]) await expectAccessible(page)
  for (const page of [bo, cy, di]) await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await ann.getByRole('button', { name: 'Show the thumbs' }).click()
  await expect(di.getByText('3 to go on, 0 either way, 0 to move on.')).toBeVisible()
  await bo.getByLabel('What came of it').fill('We deploy in the morning.')
  await bo.getByLabel('What came of it').blur()
  await ann.getByRole('button', { name: /^Next: / }).click()
  await expect(cy.getByRole('list', { name: 'Topics by votes' }).getByRole('listitem').first()).toContainText('We deploy in the morning.')
  await cy.getByText(/^More: \d+ without votes/).click()
  await expect(cy.getByRole('list', { name: 'Topics without votes' }).getByRole('listitem').first()).toBeVisible()
  await expectAccessible(cy)
  await shot(cy, 'retro-9')
})

test('an action has one owner and is a card at once', async () => {
  const { ann, di } = team
  await moveTo('Act')
  const form = ann.getByRole('form', { name: 'A new action' })
  await form.getByLabel('If or when').fill('a deploy takes ten minutes')
  await form.getByLabel('Then').fill('we look at it together')
  await form.getByRole('button', { name: 'Decide it' }).click()
  await expect(form.getByRole('alert')).toHaveText('An action needs one owner.')
  await form.getByLabel('Owner').selectOption({ label: 'Di Marino' })
  await form.getByRole('combobox', { name: 'Measured by' }).fill('Cycle time')
  await form.getByRole('button', { name: 'Decide it' }).click()
  await expect(di.getByRole('list', { name: 'Actions decided' }).getByRole('listitem')).toContainText('Di Marino')
  await di.getByRole('link', { name: 'we look at it together' }).click()
  await expect(di.locator('[data-sheet]')).toContainText('Decided in “Retro of sprint 7”.')
  await di.goto(address)
  await expectAccessible(ann)
  await shot(ann, 'retro-10')
})

test('the end: worth it or not, and a summary to take along without names', async () => {
  const { ann, bo, cy, di } = team
  await moveTo('Close')
  for (const page of [ann, bo, cy, di]) await stage(page, 'Close').getByRole('button', { name: 'Good' }).click()
  await ann.getByRole('button', { name: 'Show the result' }).click()
  await expect(stage(cy, 'Worth our time')).toContainText('4.0 of 5')
  const [file] = await Promise.all([ann.waitForEvent('download'), ann.getByRole('button', { name: 'Download as Markdown' }).click()])
  const text = await (await file.createReadStream()).toArray().then((parts) => Buffer.concat(parts).toString())
  expect(text.indexOf('we look at it together')).toBeLessThan(text.indexOf('### Deploys (3 votes)'))
  expect(text).toContain('We deploy in the morning.')
  expect(text).not.toContain('Bo Chen')
  await expectAccessible(ann)
  await shot(ann, 'retro-11')
})

test('closed, it reads as it was run, and takes nothing more', async () => {
  const { ann, bo } = team
  await team.gives(ann, { type: 'session.close', id: 'r' })
  await bo.goto(address)
  await expect(bo.getByText(/^closed/)).toBeVisible()
  for (const name of ['Write', 'Group', 'Vote', 'Discuss', 'Act', 'Close']) {
    await bo.getByRole('list', { name: 'Stages' }).getByRole('button', { name, exact: true }).click()
    await expect(stage(bo, name)).toBeVisible()
    await expect(stage(bo, name).getByRole('textbox')).toHaveCount(0)
    await expectAccessible(bo)
  }
  await shot(bo, 'retro-12')
})

test('nothing went wrong on the way', () => {
  expect(team.browser.complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
