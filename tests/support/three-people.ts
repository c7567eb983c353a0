import type { Page } from '@playwright/test'
import { twoPeople } from './two-people.ts'

/** As two people, and Cy, who joins them; Bo may run sprints too. */
export async function threePeople() {
  const team = await twoPeople()
  const cy = await team.browser.window()
  await cy.goto('/sign-in')
  const { url } = await send<{ url: string }>(team.ann, `/api/boards/${team.boardId}/invitations`, { role: 'member' })
  await send(cy, `/api/invitations/${url.split('/').at(-1)}/accept`, { name: 'Cy Okafor', email: 'cy@example.org', password: 'a long way home' })
  const { userId } = (await (await team.bo.context().request.get('/api/me')).json()) as { userId: string }
  await team.gives(team.ann, { type: 'member.role', userId, role: 'facilitator' })
  return { ...team, cy }
}

async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const response = await page.context().request.post(path, { data, headers: { 'X-Rondo': '1', Origin: new URL(page.url()).origin } })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json() as Promise<T>
}
