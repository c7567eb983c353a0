import type { Page } from '@playwright/test'
import { afterAll, expect as at, beforeAll, test } from 'vitest'
import { expect } from '../support/browser.ts'
import { expectAccessible } from '../support/looks.ts'
import { card, expectLine, expectTitles, sheet } from '../support/on-the-board.ts'
import { startRondo } from '../support/rondo.ts'
import { twoPeople } from '../support/two-people.ts'

let team: Awaited<ReturnType<typeof twoPeople>>
beforeAll(async () => {
  team = await twoPeople()
  await team.cards('Reset link', 'Rate limit', 'Audit')
  for (const page of [team.ann, team.bo]) {
    await page.goto(team.address)
    await expectLine(page, 'live')
  }
})
afterAll(() => team?.close())

const entries = async () => {
  const answer = await team.ann.context().request.get(`/api/boards/${team.boardId}/log?limit=1000&after=0`)
  return ((await answer.json()) as { entries: { seq: number; command: { type: string; title?: string } }[] }).entries
}

test('a line that is down is said within a moment, and one works on', async () => {
  const { ann, bo } = team
  await ann.context().setOffline(true)
  await expect(ann.getByText('You are offline.')).toBeVisible({ timeout: 3000 })
  await card(ann, 'Reset link').focus()
  await ann.keyboard.press('>')
  await ann.keyboard.press('e')
  await ann.keyboard.type('Reset link, offline')
  await ann.keyboard.press('Enter')
  await ann.keyboard.press('>')
  await expectTitles(ann, 'Done', ['Reset link, offline'])
  await expectLine(ann, 'offline, 3 changes waiting')
  await expectAccessible(ann)
  await card(bo, 'Audit').focus()
  await bo.keyboard.press('>')
  await expectTitles(bo, 'Doing', ['Audit'])
})

test('when it is back, what was done is sent once and in order, and what was missed is there', async () => {
  const { ann, bo } = team
  const before = (await entries()).length
  await ann.context().setOffline(false)
  await expectLine(ann, 'live')
  for (const page of [ann, bo]) {
    await expectTitles(page, 'Done', ['Reset link, offline'])
    await expectTitles(page, 'Doing', ['Audit'])
  }
  at((await entries()).slice(before).map(({ command }) => command.type)).toEqual(['card.move', 'card.rename', 'card.move'])
})

test('what waits outlives a closed tab', async () => {
  const { ann, bo } = team
  const context = ann.context()
  await context.setOffline(true)
  await expect(ann.getByText('You are offline.')).toBeVisible()
  await card(ann, 'Rate limit').focus()
  await ann.keyboard.press('>')
  await expectLine(ann, 'offline, 1 change waiting')
  await ann.waitForFunction(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('rondo')
      asked.onsuccess = () => resolve(asked.result)
    })
    const counted = db.transaction('pending').objectStore('pending').count()
    return new Promise((resolve) => {
      counted.onsuccess = () => {
        db.close()
        resolve(counted.result === 1)
      }
    })
  })
  await ann.close()
  await context.setOffline(false)
  team.ann = await context.newPage()
  await team.ann.goto(team.address)
  for (const page of [team.ann, bo]) await expectTitles(page, 'Doing', ['Rate limit', 'Audit'])
  await expectLine(team.ann, 'live')
})

test('what is refused after all is shown with its content, and stays until it is seen to', async () => {
  const { ann, bo } = team
  await ann.evaluate(async () => void (await navigator.serviceWorker.ready)) // the page is kept in this browser, all of it
  await ann.context().setOffline(true)
  await expect(ann.getByText('You are offline.')).toBeVisible()
  await card(ann, 'Audit').click()
  await ann.getByLabel('Write a comment').fill('This must not be lost')
  await ann.keyboard.press('Control+Enter')
  await card(bo, 'Audit').focus()
  await bo.keyboard.press('#')
  await expect(card(bo, 'Audit')).toHaveCount(0)
  await ann.context().setOffline(false)
  await ann.getByRole('button', { name: '1 not applied' }).click()
  await expect(ann.getByText('This must not be lost')).toBeVisible()
  await expectAccessible(ann)
  await ann.getByRole('button', { name: 'Dismiss' }).click()
  await expect(ann.getByRole('button', { name: '1 not applied' })).toHaveCount(0)
})

test('the server goes away and comes back, and nothing has to be reloaded', async () => {
  const { ann, bo, rondo } = team
  await ann.goto(team.address)
  await expectLine(ann, 'live')
  await rondo.kill()
  await expectLine(ann, /offline/)
  await card(ann, 'Rate limit').focus()
  await ann.keyboard.press('>')
  await expectTitles(ann, 'Done', ['Rate limit', 'Reset link, offline'].toSorted(byPlace))
  team.rondo = await startRondo({ DATA_DIR: rondo.dir, PORT: new URL(rondo.url).port })
  await expectLine(ann, 'live')
  await expectTitles(bo, 'Done', ['Rate limit', 'Reset link, offline'].toSorted(byPlace))
})
const byPlace = (a: string, b: string) => ['Rate limit', 'Reset link, offline'].indexOf(a) - ['Rate limit', 'Reset link, offline'].indexOf(b)

test('a card that cannot be opened without a line leaves the board as it is, and opens when the line is back', async () => {
  const first = await team.browser.window({ storageState: await team.ann.context().storageState(), serviceWorkers: 'block' })
  await first.route(/(card-sheet|toast-corner).*\.(js|css)/, (route) => route.abort())
  await first.goto(team.address)
  await expectLine(first, 'live')
  await first.context().setOffline(true)
  await card(first, 'Rate limit').click()
  await expect(first.getByText('This part of the page could not be fetched.')).toBeVisible()
  await expectAccessible(first)
  await card(first, 'Reset link, offline').focus()
  await first.keyboard.press('<')
  await expectTitles(first, 'Doing', ['Reset link, offline'])
  await first.unroute(/(card-sheet|toast-corner).*\.(js|css)/)
  await first.context().setOffline(false)
  await expect(sheet(first)).toHaveCSS('border-left-style', 'solid') // with its looks
  await expect(first.getByText('This part of the page could not be fetched.')).toHaveCount(0)
  await first.context().close()
})

test('what is pressed before a window has come over a slow line is not taken for the board', async () => {
  const slow = await team.browser.window({ storageState: await team.ann.context().storageState(), serviceWorkers: 'block' })
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await slow.route(/card-picker.*\.js/, async (route) => {
    await arrived
    await route.continue()
  })
  await slow.goto(team.address)
  await expectLine(slow, 'live')
  const before = (await entries()).length
  await card(slow, 'Rate limit').focus()
  for (const key of ['l', 'i', '<', 'x']) await slow.keyboard.press(key)
  arrive()
  await expect(slow.getByRole('dialog', { name: 'Labels' })).toBeVisible()
  await expect(slow.getByRole('toolbar', { name: 'Selected cards' })).toHaveCount(0)
  at(await entries()).toHaveLength(before)
  await slow.context().close()
})

test('a card that is made without a line can be described, and palette and help open', async () => {
  const { ann, bo } = team
  await ann.context().setOffline(true)
  await expect(ann.getByText('You are offline.')).toBeVisible()
  await ann.getByRole('button', { name: 'Add a card to To do' }).click()
  await ann.keyboard.type('Made on the train')
  await ann.keyboard.press('Enter')
  await ann.keyboard.press('Escape')
  await card(ann, 'Made on the train').click()
  await ann.getByRole('button', { name: 'Write' }).click()
  await ann.getByRole('textbox', { name: 'Description' }).fill('In the tunnel')
  await ann.keyboard.press('Control+Enter')
  await expect(ann.getByText('In the tunnel')).toBeVisible()
  await ann.keyboard.press('Control+k')
  await expect(ann.getByPlaceholder(/find a card/)).toBeVisible()
  await ann.keyboard.press('Escape')
  await ann.context().setOffline(false)
  await expectLine(ann, 'live')
  await card(bo, 'Made on the train').click()
  await expect(bo.getByText('In the tunnel')).toBeVisible()
})

test('signing out says what would be lost, and leaves nothing of mine in this browser', async () => {
  const { bo } = team
  await team.cards('Left open')
  await team.gives(bo, { type: 'session.open', id: 'retro', kind: 'retro', template: 'start-stop-continue', secrecy: 'named-at-reveal' })
  await bo.goto(team.address)
  await expectLine(bo, 'live')
  await card(bo, 'Left open').click()
  await bo.getByLabel('Write a comment').fill('Only begun')
  await bo.keyboard.press('Escape')
  await expect.poll(() => keptOf(bo)).toMatchObject({ boards: 1 })
  await bo.context().setOffline(true)
  await expect(bo.getByText('You are offline.')).toBeVisible()
  await card(bo, 'Left open').focus()
  await bo.keyboard.press('>')
  await expectLine(bo, 'offline, 1 change waiting')
  await bo.getByRole('button', { name: 'More for Left open' }).click({ force: true })
  await bo.getByRole('menuitem', { name: 'Note for the retro…' }).click()
  await bo.getByLabel('Your note').fill('Lines that break')
  await bo.getByRole('button', { name: 'Keep it for the retro' }).click()

  const signOut = async () => {
    await bo.getByRole('button', { name: /account, theme, sign out/ }).click()
    await bo.getByRole('menuitem', { name: 'Sign out' }).click()
  }
  await signOut()
  const question = bo.getByRole('dialog', { name: 'Sign out?' })
  await expect(question).toContainText('1 change that was not sent yet and 1 answer that was not sent yet and 1 text that you began')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await bo.context().setOffline(false)
  await expectLine(bo, 'live')

  await signOut()
  await expect(question).toContainText('1 text that you began')
  await question.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(bo).toHaveURL(/\/sign-in/)
  await expect(bo.getByRole('button', { name: 'Sign in' })).toBeVisible() // the new page, not the one that leads there
  at(await keptOf(bo)).toEqual({ pending: 0, boards: 0, entries: 0, drafts: 0 })
})

/** What this browser holds of a board. */
function keptOf(page: Page) {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('rondo')
      opening.onsuccess = () => resolve(opening.result)
    })
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const asked = db.transaction(store).objectStore(store).count()
        asked.onsuccess = () => resolve(asked.result)
      })
    const held = { pending: await count('pending'), boards: await count('boards'), entries: await count('entries') }
    db.close()
    return { ...held, drafts: Object.keys(localStorage).filter((key) => /^rondo:(draft|names|not-applied):/.test(key)).length }
  })
}
