import { randomBytes, randomUUID } from 'node:crypto'
import { SYSTEM } from '@rondo/core/roles'
import { refuse } from '@rondo/types'
import { type Command, type Values, WrongUse } from '../cli/command.ts'
import type { Context } from '../context.ts'
import type { Environment } from '../environment.ts'
import { cast } from './cast.ts'
import { live } from './live.ts'
import { LIBRARY, MOST_PEOPLE, makeDemo } from './make-demo.ts'

type Account = { userId: string; name: string }

export const demo: Command = {
  usage: 'demo [--people 8] [--cards 200] [--as-email E] [--live [--pace 1]] [--json]',
  options: {
    people: { type: 'string', default: '8' },
    cards: { type: 'string', default: '200' },
    'as-email': { type: 'string' },
    live: { type: 'boolean' },
    pace: { type: 'string', default: '1' },
  },
  async run({ env, open, values }) {
    const people = wholeNumber(values, 'people', MOST_PEOPLE)
    const cards = wholeNumber(values, 'cards', 20_000)
    const pace = Number(values.pace)
    if (!(pace > 0)) throw new WrongUse('--pace is a number above 0: 1 is how people work, 0.5 twice as quick.')
    const url = addressOf(env)
    if (values.live) await mustAnswer(url)
    const context = await open()
    const accounts = await accountsOf(context, people)
    const userId = await ownerOf(context, values, accounts)
    const boardId = (values.live && (await boardThere(context, userId))) || (await makeDemo(context, { userId, people, cards, accounts })).boardId
    const answer = { data: { boardId, url: `${url}/boards/${boardId}` }, text: `${url}/boards/${boardId}` }
    if (!values.live) return answer
    await letIn(context, boardId, accounts)
    process.stdout.write(`${values.json ? JSON.stringify(answer.data) : `${answer.text}\n${accounts.length} people work on it. Ctrl+C sends them home.`}\n`)
    await workUntilStopped(context, { url, boardId, accounts, pace })
    return undefined
  },
}

function wholeNumber(values: Values, name: string, most: number): number {
  const number = Number(values[name])
  if (!Number.isInteger(number) || number < 1 || number > most) throw new WrongUse(`--${name} is a whole number from 1 to ${most.toLocaleString('en')}.`)
  return number
}

/** Everybody of the cast has an account; nobody knows its password. */
async function accountsOf({ accounts }: Context, count: number): Promise<Account[]> {
  const found: Account[] = []
  for (const name of cast.slice(0, count)) {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`
    const user = (await accounts.people.byEmail(email)) ?? (await accounts.people.create({ name, email, password: randomBytes(24).toString('base64url') }))
    found.push({ userId: user.id, name })
  }
  return found
}

/** Whose board it is: whoever is named, or runs this Rondo, or else the first of the cast. */
async function ownerOf({ accounts: { people } }: Context, values: Values, cast: readonly Account[]): Promise<string> {
  const email = values['as-email']
  if (typeof email === 'string') return ((await people.byEmail(email)) ?? refuse('missing', `Nobody has an account with ${email}.`)).id
  const admin = (await people.all()).find(({ isAdmin, suspendedAt }) => isAdmin && !suspendedAt)
  return admin?.id ?? (cast[0] as Account).userId
}

async function boardThere({ boards }: Context, userId: string): Promise<string | undefined> {
  return (await boards.listOf(userId)).find(({ source, closedAt }) => source === LIBRARY && !closedAt)?.id
}

async function letIn({ boards }: Context, boardId: string, accounts: readonly Account[]) {
  for (const { userId } of accounts)
    if (!(await boards.roleOf(boardId, userId)))
      await boards.commit(boardId, { id: randomUUID(), command: { type: 'member.add', userId, role: 'member' } }, SYSTEM)
}

async function workUntilStopped(
  { accounts: { tokens } }: Context,
  { url, boardId, accounts, pace }: { url: string; boardId: string; accounts: readonly Account[]; pace: number },
) {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort())
  const people = await Promise.all(accounts.map(async ({ userId }) => ({ userId, ...(await tokens.create(userId, 'demo')) })))
  try {
    await live({ url, boardId, people, pace, signal: stopping.signal })
  } finally {
    for (const { userId, id } of people) await tokens.revoke(userId, id)
  }
}

const addressOf = ({ PUBLIC_URL, HOST, PORT }: Environment) =>
  PUBLIC_URL ?? `http://${['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`

async function mustAnswer(url: string) {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  if (!answer?.ok) refuse('unavailable', `No Rondo answers at ${url}. Start it (npm start), or say where it is with PORT or PUBLIC_URL.`)
}
