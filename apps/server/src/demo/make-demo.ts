import { freshRanks } from '@rondo/core/rank'
import type { Column, ColumnKind } from '@rondo/types'
import type { Context } from '../context.ts'
import { proposeKey } from '../imports/board-key.ts'
import { writeNewBoard } from '../imports/new-board.ts'
import { cast } from './cast.ts'
import { chance } from './chance.ts'
import { type DemoPerson, type DemoPlan, demoBoard } from './demo-board.ts'
import { type Area, areas } from './library.ts'
import { opening } from './opening.ts'
import { inSprints } from './sprints.ts'
import { items } from './words.ts'

export type DemoWish = {
  userId: string
  people?: number
  cards?: number
  seed?: number
  /** The end of the past. */
  now?: Date
  /** People of the cast who have accounts; the others are known by name. */
  accounts?: readonly { userId: string; name: string }[]
}

export const MOST_PEOPLE = cast.length
export const LIBRARY = 'demo:library'
const ZONE = 'Europe/Berlin'

/** A workspace to look around in: the board of a product team with three months behind it, and a small one beside it. */
export async function makeDemo({ boards, accounts }: Pick<Context, 'boards' | 'accounts'>, wish: DemoWish): Promise<{ boardId: string; boardIds: string[] }> {
  const { userId, people: count = 8, cards = 200, seed = 12, now = new Date(), accounts: known = [] } = wish
  const people = castOf(count, known)
  const admin = { name: (await accounts.names([userId]))[userId] ?? 'Somebody', userId }
  const members = known.map(({ userId }) => ({ userId, role: 'member' as const }))
  const boardIds: string[] = []
  for (const { name, source, plan, sprints } of [library(cards, seed, now, people), harbour(seed, now, people)]) {
    const { bornAt, steps } = demoBoard(plan, chance(seed))
    const past = sprints ? inSprints(steps, { zone: ZONE, bornAt, now: now.getTime(), people: plan.people, areas: sprints }, chance(seed)) : steps
    const key = proposeKey(
      name,
      (await boards.listOf(userId)).map(({ key }) => key),
    )
    const board = { name, key, zone: ZONE, lastNumber: plan.items.length, source, bornAt, admin, members }
    boardIds.push(await writeNewBoard(boards, board, past, () => {}))
  }
  return { boardId: boardIds[0] as string, boardIds }
}

function castOf(count: number, known: readonly { userId: string; name: string }[]): DemoPerson[] {
  return cast.slice(0, Math.max(1, Math.min(count, cast.length))).map((name) => {
    const userId = known.find((account) => account.name === name)?.userId
    return userId ? { id: userId, by: { name, userId } } : { id: `demo-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`, by: { name } }
  })
}

type Place = [id: string, name: string, kind: ColumnKind, wipLimit: number | null, isWaiting?: boolean]

function columns(...places: Place[]): Column[] {
  const ranks = freshRanks(places.length)
  return places.map(([id, name, kind, wipLimit, isWaiting = false], i) => ({ id, name, kind, rank: ranks[i] as string, wipLimit, isWaiting, archivedAt: null }))
}

/** `sprints`: what the goals of its sprints may be about; without, the team works without sprints. */
type DemoBoard = { name: string; source: string; plan: DemoPlan; sprints?: readonly Area[] }

function library(cards: number, seed: number, now: Date, people: DemoPerson[]): DemoBoard {
  const busy = Math.max(2, people.length)
  return {
    name: 'Library app',
    source: LIBRARY,
    sprints: areas,
    plan: {
      columns: columns(
        ['backlog', 'Backlog', 'todo', null],
        ['ready', 'Ready', 'todo', null],
        ['build', 'In progress', 'doing', busy],
        ['review', 'Review', 'doing', Math.ceil(busy / 2), true],
        ['test', 'Testing', 'doing', Math.ceil(busy / 2)],
        ['done', 'Done', 'done', null],
      ),
      roles: { start: 'backlog', ready: 'ready', build: 'build', review: 'review', test: 'test', done: 'done' },
      items: items(areas, cards, chance(seed)),
      days: 92,
      now: now.getTime(),
      people,
    },
  }
}

function harbour(seed: number, now: Date, people: DemoPerson[]): DemoBoard {
  return {
    name: 'Old Harbour reopens',
    source: 'demo:opening',
    plan: {
      columns: columns(['todo', 'To do', 'todo', null], ['doing', 'Doing', 'doing', 4], ['done', 'Done', 'done', null]),
      roles: { start: 'todo', ready: 'todo', build: 'doing', review: 'doing', test: 'doing', done: 'done' },
      items: items(opening, 16, chance(seed)),
      days: 30,
      now: now.getTime(),
      people: people.slice(0, 4),
    },
  }
}
