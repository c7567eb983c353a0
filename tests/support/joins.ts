import type { Page } from '@playwright/test'

type Team = { ann: Page; boardId: string; browser: { window(): Promise<Page> } }

/** Someone follows an invitation and has a window of their own on the board. */
export async function joins({ ann, boardId, browser }: Team, name: string, email: string): Promise<Page> {
  const page = await browser.window()
  await page.goto('/sign-in')
  const send = async (from: Page, path: string, data: object) => {
    const response = await from.context().request.post(path, { data, headers: { 'X-Rondo': '1', Origin: new URL(from.url()).origin } })
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
    return response.json()
  }
  const { url } = (await send(ann, `/api/boards/${boardId}/invitations`, { role: 'member' })) as { url: string }
  await send(page, `/api/invitations/${url.split('/').at(-1)}/accept`, { name, email, password: 'a long way home' })
  return page
}
