import type { Context } from './context.ts'

/** How everybody is called who is on a board, or was: as they call themselves, or as an import did. */
export async function namesOn({ boards, accounts }: Pick<Context, 'boards' | 'accounts'>, boardId: string): Promise<Record<string, string>> {
  const members = await boards.members(boardId)
  const names = await accounts.names(members.map(({ id }) => id))
  return Object.fromEntries(members.map(({ id, name }) => [id, names[id] ?? name ?? 'Somebody']))
}
