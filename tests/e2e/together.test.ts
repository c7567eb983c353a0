import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, column, expectLine, expectTitles, sheet, titlesIn } from '../support/on-the-board.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
  await team.cards('Reset link', 'Rate limit', 'Audit', 'Session list')
  for (const page of [team.ann, team.bo]) {
    await page.goto(team.address)
    await expectLine(page, 'live')
  }
})
afterAll(() => team?.close())

test('each sees that the other is here', async () => {
  await expect(team.ann.getByRole('img', { name: 'Bo Chen is on this board' })).toBeVisible()
  await expect(team.bo.getByRole('img', { name: 'Ann Lindqvist is on this board' })).toBeVisible()
})

test('a card that one moves is moved for the other, who keeps the focus and the place', async () => {
  const { ann, bo } = team
  await card(bo, 'Audit').focus()
  await card(ann, 'Reset link').dragTo(column(ann, 'Doing'))
  for (const page of [ann, bo]) await expectTitles(page, 'Doing', ['Reset link'])
  await expect(card(bo, 'Audit')).toBeFocused()

  await card(ann, 'Audit').focus()
  await ann.keyboard.press('>')
  for (const page of [ann, bo]) await expectTitles(page, 'Doing', ['Reset link', 'Audit'])
  await expect(card(bo, 'Audit')).toBeFocused()
})

test('both move cards into the same gap at once, and both see the same order', async () => {
  const { ann, bo } = team
  await Promise.all([
    card(ann, 'Rate limit').dragTo(card(ann, 'Audit'), { targetPosition: { x: 40, y: 2 }, steps: 8 }),
    card(bo, 'Session list').dragTo(card(bo, 'Audit'), { targetPosition: { x: 40, y: 2 }, steps: 8 }),
  ])
  await expect.poll(async () => (await titlesIn(ann, 'Doing')).toSorted()).toEqual(['Audit', 'Rate limit', 'Reset link', 'Session list'])
  await expectTitles(bo, 'Doing', await titlesIn(ann, 'Doing'))
})

test('who has a card open, and who is typing where, is seen on the card and in it', async () => {
  const { ann, bo } = team
  await card(ann, 'Audit').click()
  await expect(column(bo, 'Doing')).toContainText('Ann is here')
  await card(bo, 'Audit').click()
  await ann.getByRole('button', { name: 'Write', exact: true }).click()
  await ann.getByLabel('Description', { exact: true }).pressSequentially('What we know')
  await expect(sheet(bo)).toContainText('Ann Lindqvist is typing')
  await expectAccessible(bo)
})

test('two people write one description, and both texts are there afterwards', async () => {
  const { ann, bo } = team
  await ann.getByRole('button', { name: 'Save' }).click()
  await expect(sheet(bo)).toContainText('What we know')
  for (const page of [ann, bo]) await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await ann.getByLabel('Description', { exact: true }).fill('From Ann\nWhat we know')
  await bo.getByLabel('Description', { exact: true }).fill('What we know\nFrom Bo')
  await ann.getByRole('button', { name: 'Save' }).click()
  await expect(sheet(bo)).toContainText('Ann Lindqvist changed this meanwhile. When you save, both texts are kept.')
  await bo.getByRole('button', { name: 'Save' }).click()
  for (const page of [ann, bo]) await expect(sheet(page)).toContainText(/From Ann\s*What we know\s*From Bo/)
})

test('a title that I am writing is not overwritten; I am told who changed it', async () => {
  const { ann, bo } = team
  await bo.getByLabel('Title', { exact: true }).fill('Audit of scripts, by Bo')
  await ann.getByLabel('Title', { exact: true }).fill('Audit, by Ann')
  await ann.keyboard.press('Enter')
  await expect(sheet(bo)).toContainText('Ann Lindqvist changed this meanwhile: “Audit, by Ann”')
  await expect(bo.getByLabel('Title', { exact: true })).toHaveValue('Audit of scripts, by Bo')
  await bo.getByLabel('Title', { exact: true }).press('Escape')
  await expect(bo.getByLabel('Title', { exact: true })).toHaveValue('Audit, by Ann')
})

test('a card is given to two people, and taken off one', async () => {
  const { ann, bo } = team
  await ann.getByRole('button', { name: /^Assignees:/ }).click()
  await ann.getByRole('option', { name: /Ann Lindqvist/ }).click()
  await ann.getByRole('option', { name: /Bo Chen/ }).click()
  await expect(bo.getByRole('button', { name: 'Assignees: Ann Lindqvist Bo Chen' })).toBeVisible()
  await ann.getByRole('option', { name: /Ann Lindqvist/ }).click()
  await ann.keyboard.press('Escape')
  await expect(bo.getByRole('button', { name: 'Assignees: Bo Chen', exact: true })).toBeVisible()
})

test('what one says, the other reads at once', async () => {
  const { ann, bo } = team
  await bo.getByLabel('Write a comment').fill('Shall we *begin*?')
  await bo.keyboard.press('Control+Enter')
  await expect(ann.getByRole('article', { name: 'Comment by Bo Chen' })).toContainText('Shall we begin?')
  await expect(ann.getByRole('article').getByRole('button', { name: 'Edit' })).toHaveCount(0)
})

test('undo takes back my own change, and never what others have changed since', async () => {
  const { ann, bo } = team
  await ann.keyboard.press('Escape')
  await bo.keyboard.press('Escape')
  await bo.keyboard.press('Escape')
  await card(ann, 'Rate limit').focus()
  await ann.keyboard.press('<')
  await expectTitles(bo, 'To do', ['Rate limit'])
  await card(bo, 'Rate limit').focus()
  await bo.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => titlesIn(ann, 'To do')).toEqual([])
  await ann.keyboard.press('Control+z')
  await expect(ann.getByRole('alert')).toContainText('Someone has changed this since')
  await bo.keyboard.press('Control+z')
  for (const page of [ann, bo]) await expectTitles(page, 'To do', ['Rate limit'])
})

test('of several cards that were moved in one go, the one that someone has changed since stays, by name', async () => {
  const { ann, bo } = team
  await team.gives(ann, { type: 'card.add', id: 'second', columnId: 'todo', title: 'Second factor', after: null })
  await expectTitles(ann, 'To do', ['Second factor', 'Rate limit'])
  await card(ann, 'Second factor').focus()
  await ann.keyboard.press('x')
  await ann.keyboard.press('Shift+ArrowDown')
  await ann.keyboard.press('>')
  await expect.poll(() => titlesIn(bo, 'To do')).toEqual([])
  await team.gives(bo, { type: 'card.move', id: 'second', columnId: 'todo' })
  await expectTitles(ann, 'To do', ['Second factor'])
  await ann.keyboard.press('Control+z')
  const alert = ann.getByRole('alert').last()
  await expect(alert).toContainText('Only part of that was undone')
  await expect(alert).toContainText('“Second factor” stays as it is. Someone has changed this since.')
  await expect.poll(async () => (await titlesIn(ann, 'To do')).toSorted()).toEqual(['Rate limit', 'Second factor'])
  await team.gives(bo, { type: 'card.delete', id: 'second' })
  for (const page of [ann, bo]) await expectTitles(page, 'To do', ['Rate limit'])
})

test('the activity says who did what', async () => {
  const { ann, bo } = team
  await ann.getByRole('button', { name: 'Activity' }).click()
  const activity = ann.getByRole('complementary', { name: 'Activity' })
  await expect(activity).toContainText('Bo Chen commented on “Audit, by Ann”')
  await card(bo, 'Rate limit').focus()
  await bo.keyboard.press('Alt+ArrowRight')
  await expect(activity).toContainText('Bo Chen moved “Rate limit” from To do to Doing')
  await expectAccessible(ann)
})

test('a new card that I am writing goes on in another column when someone removes the one it was for', async () => {
  const { ann, bo } = team
  await team.gives(ann, { type: 'column.add', id: 'check', name: 'Check', kind: 'doing' })
  await bo.goto(team.address)
  await bo.getByRole('button', { name: 'Add a card to Check' }).click()
  await bo.keyboard.type('Half a tho')
  await team.gives(ann, { type: 'column.remove', id: 'check' })
  await expect(bo.getByText('The column that you were writing in is gone. Your new card is in To do now.')).toBeVisible()
  await expect(bo.getByLabel('New card in To do')).toBeFocused()
  await bo.keyboard.type('ught')
  await expect(bo.getByLabel('New card in To do')).toHaveValue('Half a thought')
  await bo.keyboard.press('Escape')
})

test('a title that I am writing on a card goes with it when someone moves it', async () => {
  const { ann, bo } = team
  await team.cards('Moved meanwhile')
  await bo.goto(team.address)
  await card(bo, 'Moved meanwhile').focus()
  await bo.keyboard.press('e')
  await bo.keyboard.press('End')
  await bo.keyboard.type(', and')
  await team.gives(ann, { type: 'card.move', id: 'Moved-meanwhile', columnId: 'done', after: null })
  await expect(column(bo, 'Done').getByLabel('Title', { exact: true })).toBeFocused()
  await bo.keyboard.type(' named')
  await bo.keyboard.press('Enter')
  await expect(card(ann, 'Moved meanwhile, and named')).toBeVisible()
})

test('a title that I am writing on a card is given back when someone takes the card away, and what I type on does nothing', async () => {
  const { ann, bo } = team
  await team.cards('Taken away', 'Stays selected')
  await card(bo, 'Stays selected').focus()
  await bo.keyboard.press('x')
  await card(bo, 'Taken away').focus()
  await bo.keyboard.press('e')
  await bo.keyboard.type('Never saved')
  await team.gives(ann, { type: 'card.archive', id: 'Taken-away' })
  await expect(card(ann, 'Taken away')).toHaveCount(0)
  await bo.keyboard.type(' no')
  await bo.keyboard.press('Shift+#')
  await expect(bo.getByText('The card is gone. What you were writing: “Never saved”')).toBeVisible()
  await expect(card(bo, 'Stays selected')).toBeVisible()
  await team.gives(ann, { type: 'card.restore', id: 'Taken-away' })
  await expect(card(bo, 'Taken away')).toBeVisible()
  await expect(bo.getByLabel('Title', { exact: true }), 'it is not opened for writing again').toHaveCount(0)
  await bo.keyboard.press('Escape')
})

test('a comment that I am writing is still there to be read when someone deletes the card', async () => {
  const { ann, bo } = team
  await team.cards('Deleted meanwhile')
  await card(bo, 'Deleted meanwhile').click()
  await bo.getByLabel('Write a comment').fill('All of an hour’s thought')
  await team.gives(ann, { type: 'card.delete', id: 'Deleted-meanwhile' })
  await expect(sheet(bo)).toContainText('It is in this browser alone:All of an hour’s thought')
  await expectAccessible(bo)
  await bo.keyboard.press('Escape')
})

test('a title that I only looked into takes back nobody’s', async () => {
  const { ann, bo } = team
  await card(bo, 'Taken away').focus()
  await bo.keyboard.press('e')
  await expect(bo.getByLabel('Title', { exact: true })).toBeFocused()
  await team.gives(ann, { type: 'card.rename', id: 'Taken-away', title: 'Brought back' })
  await expect(card(ann, 'Brought back')).toBeVisible()
  await bo.keyboard.press('Enter')
  await expect(card(bo, 'Brought back')).toBeFocused()
  await card(bo, 'Brought back').click()
  await bo.getByLabel('Title', { exact: true }).focus()
  await team.gives(ann, { type: 'card.rename', id: 'Taken-away', title: 'Brought back whole' })
  await expect(sheet(bo)).toContainText('Brought back whole')
  await bo.keyboard.press('Tab')
  await bo.keyboard.press('Escape')
  await expect(card(bo, 'Brought back whole')).toBeVisible()
  await expect(card(ann, 'Brought back whole')).toBeVisible()
})

test('a viewer is offered nothing to do with what is selected, and on a closed board nobody is', async () => {
  const { ann, bo } = team
  const bosId = await bo.evaluate(async () => ((await (await fetch('/api/me')).json()) as { userId: string }).userId)
  const bar = bo.getByRole('toolbar', { name: 'Selected cards' })
  await card(bo, 'Brought back whole').focus()
  await bo.keyboard.press('x')
  await expect(bar.getByRole('button')).toHaveText(['Move', 'Assign', 'Label', 'Archive', ''])
  await team.gives(ann, { type: 'member.role', userId: bosId, role: 'viewer' })
  await expect(bar.getByRole('button')).toHaveText([''])
  await team.gives(ann, { type: 'member.role', userId: bosId, role: 'member' })
  await expect(bar.getByRole('button')).toHaveCount(5)
  await team.gives(ann, { type: 'board.close' })
  await expect(bar.getByRole('button')).toHaveText([''])
  await expect(bo.getByRole('button', { name: /^Add a card/ })).toHaveCount(0)
  await expectAccessible(bo)
  await team.gives(ann, { type: 'board.reopen' })
  await bo.keyboard.press('Escape')
})

test('a title that I am writing is still there to be read when I may only look on', async () => {
  const { ann, bo } = team
  const bosId = await bo.evaluate(async () => ((await (await fetch('/api/me')).json()) as { userId: string }).userId)
  await card(bo, 'Rate limit').click()
  await bo.getByLabel('Title', { exact: true }).fill('Rate limit for all')
  await team.gives(ann, { type: 'member.role', userId: bosId, role: 'viewer' })
  const said = bo.getByText('You may only look on now. What you were writing is not saved: “Rate limit for all”')
  await expect(said).toBeFocused()
  await expectAccessible(bo)
  await team.gives(ann, { type: 'member.role', userId: bosId, role: 'member' })
  await bo.keyboard.press('Escape')
})

test('a selected card that the other puts away is selected no more', async () => {
  const { ann, bo, gives } = team
  for (const id of ['s1', 's2']) await gives(ann, { type: 'card.add', id, columnId: 'doing', title: `Selected ${id}` })
  await bo.goto(team.address)
  for (const id of ['s1', 's2']) {
    await card(bo, `Selected ${id}`).focus()
    await bo.keyboard.press('x')
  }
  const selected = bo.getByRole('toolbar', { name: 'Selected cards' })
  await expect(selected).toContainText('2 selected')
  await gives(ann, { type: 'card.archive', id: 's1' })
  await expect(selected).toContainText('1 selected')
  await gives(ann, { type: 'card.restore', id: 's1' })
  await expect(card(bo, 'Selected s1')).toBeVisible()
  await expect(selected).toContainText('1 selected')
  await selected.getByRole('button', { name: 'Select nothing' }).click()
})

test('what one reads down a column stays where it is while the other puts cards in, takes them out and moves them above it', async () => {
  const { ann, bo, gives } = team
  const long = 'The report that the auditors asked for, with all that belongs to it, in the order in which they want to read it'
  for (let n = 0; n < 60; n++) await gives(ann, { type: 'card.add', id: `n${n}`, columnId: 'todo', title: n % 3 ? `Number ${n}` : `Number ${n}: ${long}` })
  await bo.goto(team.address)
  await expectLine(bo, 'live')
  const list = column(bo, 'To do').locator('[data-list]')
  const cardAt = (part: number) =>
    list.evaluate((element, part) => {
      const { top, left, height } = element.getBoundingClientRect()
      return document.elementFromPoint(left + 40, top + 4 + height * part)?.closest<HTMLElement>('[data-card]')?.dataset.card ?? ''
    }, part)
  const scrolls = () => list.evaluate((element) => element.scrollTo(0, 1500))
  await expect.poll(() => scrolls().then(() => cardAt(0.5))).toMatch(/^n[12]\d$/)
  const [first, read] = [await cardAt(0), await cardAt(0.5)]
  const top = () => bo.locator(`[data-card="${read}"]`).evaluate((tile) => Math.round(tile.getBoundingClientRect().top))
  const acts = [
    { type: 'card.add', id: 'top', columnId: 'todo', title: long, after: null },
    { type: 'card.move', id: 'n58', columnId: 'todo', after: null },
    { type: 'card.archive', id: 'n1' },
    { type: 'card.move', id: first, columnId: 'todo', after: 'n57' },
    { type: 'card.rename', id: 'n0', title: 'Short' },
  ] as const
  const isStill = async () => (await top()) === (await bo.waitForTimeout(100).then(top))
  await expect.poll(isStill).toBe(true)
  const halfACard = 40 // a card that is taller or smaller than it was taken for moves the others by a line
  for (const [n, act] of acts.entries()) {
    const was = await top()
    await gives(ann, act)
    await gives(ann, { type: 'card.rename', id: 's2', title: `After ${n + 1}` })
    await expect(card(bo, `After ${n + 1}`)).toBeVisible()
    await expect.poll(async () => Math.abs((await top()) - was), { message: act.type }).toBeLessThan(halfACard)
  }
})

test('whoever is removed is shown out at once, in words', async () => {
  const { ann, bo } = team
  const { userId } = (await (await bo.context().request.get('/api/me')).json()) as { userId: string }
  await team.gives(ann, { type: 'member.remove', userId })
  await expect(bo.getByRole('heading', { name: 'This board is not open to you' })).toBeVisible()
  await expect(bo.getByRole('navigation', { name: 'Rondo' }).getByRole('link', { name: /Customer portal/ })).toHaveCount(0)
  await expectAccessible(bo)
})

test('nothing complained meanwhile', () => {
  at(team.browser.complaints).toEqual([])
})
