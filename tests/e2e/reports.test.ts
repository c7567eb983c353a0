import { readFileSync } from 'node:fs'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { boardWithAPast } from '../support/board-with-a-past.ts'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { expectLine, sheet } from '../support/on-the-board.ts'

let past: Awaited<ReturnType<typeof boardWithAPast>>
beforeAll(async () => {
  past = await boardWithAPast()
})
afterAll(() => past?.close())

const reports = [
  ['burndown', 'Burndown of Sprint 26', /Left:/],
  ['burnup', 'Burn-up of Sprint 26', /Done:/],
  ['velocity', 'Velocity', /brings between \d+ and \d+ points/],
  ['predictability', 'Say/do and churn', /In the middle sprint \d+ %/],
  ['flow', 'Cumulative flow', /were finished/],
  ['cycle-time', 'Cycle time', /85 % took \d+ days or less/],
  ['wip-age', 'Age of work under way', /under way; the oldest/],
  ['efficiency', 'Flow efficiency', /\d+ % was work/],
  ['throughput', 'Throughput', /cards were finished in \d+ weeks/],
  ['when', 'When will it be done?', /with 85 % certainty/],
  ['how-many', 'How many?', /with 85 % certainty/],
] as const

const open = async (show: string, boardId = 'year') => {
  await past.ann.goto(`/boards/${boardId}/reports?show=${show}`)
  await expectLine(past.ann, 'live')
}
const report = (name: string) => past.ann.getByRole('region', { name, exact: true })

test.each(reports)('%s is a picture, a sentence and a table, for everybody', async (show, name, sentence) => {
  await open(show)
  await expect(report(name).locator('p').first()).toHaveText(sentence)
  await expect(report(name).locator('svg[aria-label]')).toHaveCount(1)
  await expectAccessible(past.ann)
  await report(name).getByRole('button', { name: 'Table' }).click()
  await expect.poll(() => report(name).getByRole('row').count()).toBeGreaterThan(2)
  at(await report(name).getByRole('table').textContent()).not.toMatch(/NaN|undefined|Infinity/)
  await expectAccessible(past.ann)
})

test('the team says in which columns cards wait, on the picture, the board or the settings, and everybody reads what counts', async () => {
  const { ann } = past
  await open('efficiency')
  await expect(report('Flow efficiency')).toContainText('time in Review, time in which a card was blocked')
  await report('Flow efficiency').getByLabel('Review').uncheck()
  await expect(report('Flow efficiency')).toContainText('Not measured yet')
  await ann.goto('/boards/year')
  await expectLine(ann, 'live')
  await ann.getByRole('button', { name: 'Column Doing' }).click()
  await expect(ann.getByRole('menuitemradio', { name: 'Work under way' })).toBeChecked()
  await ann.getByRole('menuitemcheckbox', { name: 'Cards wait here' }).click()
  await ann.goto('/boards/year/settings')
  await expectLine(ann, 'live')
  await expect(ann.getByRole('list', { name: 'Columns' }).getByRole('listitem').filter({ hasText: 'cards wait here' })).toHaveText(/^Doing/)
  await ann.getByRole('button', { name: 'More for Doing' }).click()
  await ann.getByRole('menuitem', { name: 'Cards are worked on here' }).click()
  await ann.getByRole('button', { name: 'More for Review' }).click()
  await ann.getByRole('menuitem', { name: 'Cards wait here' }).click()
  await expectAccessible(ann)
  await open('efficiency')
  await expect(report('Flow efficiency').getByLabel('Review')).toBeChecked()
  await expect(report('Flow efficiency').getByLabel('Doing')).not.toBeChecked()
})

test('without a past there are no numbers, but what is missing', async () => {
  for (const [show] of reports) {
    await open(show, past.emptyId)
    await expect(past.ann.getByRole('navigation', { name: 'Reports' })).toBeVisible()
    const words = (await past.ann.getByRole('main').textContent()) ?? ''
    at(words).not.toMatch(/NaN|undefined|Infinity|null/)
    at(words).toMatch(/yet|Nothing|Move a card|needs at least|needs a column/)
  }
  await expectAccessible(past.ann)
})

test('one chooses from small pictures, and goes back as one came', async () => {
  const { ann } = past
  await ann.goto('/boards/year')
  await expectLine(ann, 'live')
  await ann.keyboard.press('g')
  await ann.keyboard.press('r')
  await ann.getByRole('navigation', { name: 'Reports' }).getByRole('link', { name: 'Velocity' }).click()
  await expect(report('Velocity')).toBeVisible()
  await ann.goBack()
  await expect(report('Burndown of Sprint 26')).toBeVisible()
})

test('an earlier sprint is chosen from the list, and the address keeps it', async () => {
  await open('burndown')
  await past.ann.getByLabel('Sprint', { exact: true }).selectOption({ label: 'Sprint 20' })
  await expect(report('Burndown of Sprint 20')).toContainText('when it was closed')
  await past.ann.reload()
  await expect(report('Burndown of Sprint 20')).toContainText('when it was closed')
})

test('what happens on the board is in the picture without asking again, and its dot opens the card', async () => {
  const { ann, gives } = past
  await gives({ type: 'card.add', id: 'fresh', columnId: 'todo', title: 'Fresh from the press' })
  await open('wip-age')
  await expect(report('Age of work under way')).toContainText('under way')
  const dot = ann.getByRole('link', { name: /^Fresh from the press: 1 day/ })
  await expect(dot).toHaveCount(0)
  await gives({ type: 'card.move', id: 'fresh', columnId: 'doing' })
  await expect(dot).toBeVisible()
  await gives({ type: 'card.block', id: 'fresh', reason: 'Waits for ink' })
  await expect(ann.getByRole('link', { name: /^Fresh from the press: 1 day old.*blocked/ })).toBeVisible()
  await ann.getByRole('link', { name: 'Cycle time' }).click()
  await gives({ type: 'card.move', id: 'fresh', columnId: 'done' })
  await ann.getByRole('link', { name: /^Fresh from the press: 1 day, finished/ }).click()
  await expect(sheet(ann)).toContainText('Waits for ink')
})

test('what happens while the line is down is in the picture when it is back', async () => {
  const { ann, gives } = past
  await gives({ type: 'card.add', id: 'missed', columnId: 'todo', title: 'Missed on the way' })
  await open('wip-age')
  await expect(report('Age of work under way')).toContainText('under way')
  await ann.context().setOffline(true)
  await expectLine(ann, /offline/)
  await gives({ type: 'card.move', id: 'missed', columnId: 'doing' })
  await ann.context().setOffline(false)
  await expect(ann.getByRole('link', { name: /^Missed on the way: 1 day/ })).toBeVisible()
})

test('the arrows go from dot to dot', async () => {
  const { ann } = past
  await open('cycle-time')
  const dots = report('Cycle time').locator('[data-dot]')
  await dots.first().focus()
  await ann.keyboard.press('ArrowRight')
  await expect(dots.nth(1)).toBeFocused()
  await ann.keyboard.press('ArrowLeft')
  await expect(dots.first()).toBeFocused()
})

test('whatever the address asks for, and whatever is typed, there is a picture', async () => {
  const { ann } = past
  for (const [search, title] of [
    ['show=when&items=1.5', 'When will it be done?'],
    ['show=when&items=-5', 'When will it be done?'],
    ['show=how-many&periods=x', 'How many?'],
    ['show=nope', 'Burndown of Sprint 26'],
    ['show=constructor', 'Burndown of Sprint 26'],
  ] as const) {
    await ann.goto(`/boards/year/reports?${search}`)
    await expect(report(title), search).toBeVisible()
  }
  await open('when')
  await ann.getByLabel('Cards to finish').fill('2.5')
  await expect(report('When will it be done?')).toContainText('2 cards are done by')
})

test('a report is handed over as a file', async () => {
  await open('velocity')
  const [file] = await Promise.all([past.ann.waitForEvent('download'), report('Velocity').getByRole('button', { name: 'CSV' }).click()])
  at(file.suggestedFilename()).toBe('velocity.csv')
  at(readFileSync(await file.path(), 'utf8')).toMatch(/sprint,committed,done,added,removed\s+Sprint 1,/)
})

test('the goal line says how likely the goal is, and follows each move', async () => {
  const { ann, gives } = past
  await ann.goto('/boards/year')
  const line = ann.getByRole('region', { name: 'Goal of Sprint 26' })
  await expect(line).toContainText(/P ([<>] )?\d+ %/)
  const response = await ann.context().request.get('/api/boards/year')
  const { state } = (await response.json()) as {
    state: { cards: Record<string, { id: string; isGoal: boolean; sprintId: string | null; doneAt: string | null }> }
  }
  const goal = Object.values(state.cards).filter((card) => card.isGoal && card.sprintId === 'sprint-26' && card.doneAt === null)
  for (const { id } of goal) await gives({ type: 'card.move', id, columnId: 'done' })
  await expect(line).toContainText('P 100 %')
})

test('nothing on these pages complained', () => at(past.browser.complaints).toEqual([]))
