import { randomUUID } from 'node:crypto'
import type { CommandInput } from '@rondo/types'

/** A program that uses Rondo over HTTP as its first admin, with a token, the way that docs/contract.md says. */
export async function firstAdmin(url: string) {
  const setup = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-rondo': '1' },
    body: JSON.stringify({ name: 'Ann Admin', email: 'ann@example.org', password: 'correct horse battery' }),
  })
  if (!setup.ok) throw new Error(`setup: ${await setup.text()}`)
  const cookie = setup.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ')
  const made = await fetch(`${url}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-rondo': '1', cookie },
    body: JSON.stringify({ name: 'tests' }),
  })
  const { token } = (await made.json()) as { token: string }
  return program(url, token)
}

export function program(url: string, token: string) {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const command = (boardId: string, it: CommandInput) => ask<{ seq: number }>('POST', `/api/boards/${boardId}/mutations`, { id: randomUUID(), command: it })
  return {
    url,
    token,
    get: <T>(path: string) => ask<T>('GET', path),
    post: <T>(path: string, body: unknown) => ask<T>('POST', path, body),
    command,
    /** A board with three columns and so many cards spread over them. */
    async board(cardCount: number) {
      const { id } = await ask<{ id: string }>('POST', '/api/boards', { name: 'App', key: 'APP', zone: 'Europe/Berlin' })
      const columns = ['todo', 'doing', 'done'] as const
      for (const kind of columns) await command(id, { type: 'column.add', id: kind, name: kind, kind })
      const cards = Array.from({ length: cardCount }, (_, i) => `card-${i}`)
      for (let from = 0; from < cards.length; from += 200)
        await Promise.all(
          cards
            .slice(from, from + 200)
            .map((card, i) =>
              command(id, { type: 'card.add', id: card, columnId: columns[i % 3] as string, title: `${titles[(from + i) % titles.length]} (${from + i})` }),
            ),
        )
      return { boardId: id, columns: [...columns] as string[], cards }
    },
  }
}

const titles = [
  'Reset link expires after one hour',
  'Rate limit on sign-in',
  'Readers keep their place when the tablet sleeps',
  'Audit of third-party scripts',
  'Session list shows the device',
  'Search finds titles with accents',
]
