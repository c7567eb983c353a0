import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { CommandInput } from '@rondo/types'
import { openBrowser } from './browser.ts'
import { setUp } from './first-visit.ts'
import { startRondo } from './rondo.ts'

/** A Rondo with a board of three columns on which Ann and Bo work, each in a window of their own. */
export async function twoPeople() {
  const rondo = await startRondo()
  const browser = await openBrowser(rondo.url)
  const ann = await browser.window()
  const bo = await browser.window()
  await setUp(ann)
  await bo.goto('/sign-in')
  const { id } = await ask<{ id: string }>(ann, '/api/boards', { name: 'Customer portal', key: 'CP' })
  const { url } = await ask<{ url: string }>(ann, `/api/boards/${id}/invitations`, { role: 'member' })
  await ask(bo, `/api/invitations/${url.split('/').at(-1)}/accept`, { name: 'Bo Chen', email: 'bo@example.org', password: 'a long way home' })
  const gives = (page: Page, command: CommandInput) => ask(page, `/api/boards/${id}/mutations`, { id: randomUUID(), command })
  await gives(ann, { type: 'column.add', id: 'todo', name: 'To do', kind: 'todo' })
  await gives(ann, { type: 'column.add', id: 'doing', name: 'Doing', kind: 'doing' })
  await gives(ann, { type: 'column.add', id: 'done', name: 'Done', kind: 'done' })
  const team = {
    rondo,
    browser,
    ann,
    bo,
    boardId: id,
    address: `/boards/${id}`,
    gives,
    async cards(...titles: string[]) {
      for (const title of titles) await gives(ann, { type: 'card.add', id: title.replaceAll(' ', '-'), columnId: 'todo', title })
    },
    async close() {
      await browser.close()
      await team.rondo.stop()
    },
  }
  return team
}

async function ask<T>(page: Page, path: string, data: object): Promise<T> {
  const { request } = page.context()
  const response = await request.post(path, { data, headers: { 'X-Rondo': '1', Origin: new URL(page.url()).origin } })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json() as Promise<T>
}
