import { threePeople } from './three-people.ts'

/** As three people, and Di, who joins them later than the others. */
export async function fourPeople() {
  const team = await threePeople()
  const di = await team.browser.window()
  await di.goto('/sign-in')
  const post = async (page: typeof di, path: string, data: object) => {
    const response = await page.context().request.post(path, { data, headers: { 'X-Rondo': '1', Origin: new URL(page.url()).origin } })
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
    return response.json() as Promise<{ url: string }>
  }
  const { url } = await post(team.ann, `/api/boards/${team.boardId}/invitations`, { role: 'member' })
  await post(di, `/api/invitations/${url.split('/').at(-1)}/accept`, { name: 'Di Rossi', email: 'di@example.org', password: 'a long way home' })
  const idOf = async (page: typeof di) => ((await (await page.context().request.get('/api/me')).json()) as { userId: string }).userId
  return { ...team, di, ids: { ann: await idOf(team.ann), bo: await idOf(team.bo), cy: await idOf(team.cy), di: await idOf(di) } }
}
