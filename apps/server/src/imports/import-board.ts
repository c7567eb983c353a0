import { randomUUID } from 'node:crypto'
import type { Plan, PlanOptions } from '@rondo/core/trello/plan'
import type { Report } from '@rondo/core/trello/report'
import { type ColumnKind, type Entry, refuse } from '@rondo/types'
import type { Context } from '../context.ts'
import type { Listed } from '../db/store.ts'
import { wholeBoard } from '../export/whole-board.ts'
import { proposeKey } from './board-key.ts'
import { writeNewBoard } from './new-board.ts'
import { openTrelloFile, type TrelloFile } from './trello-file.ts'
import { writeSteps } from './write-steps.ts'

type Brought = Pick<Context, 'boards' | 'accounts'>

export type Wish = {
  bytes: Uint8Array
  /** Who brings it. */
  userId: string
  dryRun: boolean
  kinds?: Record<string, ColumnKind> | undefined
  people?: Record<string, string | null> | undefined
  zone?: string | undefined
}

export type Progress = { state: 'reading' | 'writing'; name?: string; done?: number; total?: number }

export const MOST_BYTES = 64 * 1024 * 1024
export const TOO_LARGE = 'This file is larger than 64 MB. Archive or delete old cards in Trello, or split the board, and export it again.'

/** Brings a board that Trello exported: a new one, or, where this person has brought it before, what is different in it. */
export async function importBoard(
  context: Brought,
  wish: Wish,
  onProgress: (progress: Progress) => void = () => {},
): Promise<{ boardId: string | null; report: Report }> {
  if (wish.bytes.byteLength > MOST_BYTES) refuse('too_large', TOO_LARGE)
  onProgress({ state: 'reading' })
  const options = await optionsOf(context, wish)
  const file = await openTrelloFile(wish.bytes)
  try {
    const known = await broughtBefore(context, wish.userId, file.source)
    if (known) return await update(context, file, wish, options, known.id, onProgress)
    const plan = await file.plan(options)
    if (wish.dryRun) return { boardId: null, report: plan.report }
    return { boardId: await first(context, file, wish, options, plan, onProgress), report: plan.report }
  } finally {
    file.close()
  }
}

async function optionsOf({ boards, accounts }: Brought, { userId, kinds = {}, people = {}, zone = serversZone }: Wish): Promise<PlanOptions> {
  const chosen = [...new Set(Object.values(people).filter((id) => id !== null))]
  const names = await accounts.names(chosen)
  for (const id of chosen)
    if (!Object.hasOwn(names, id)) refuse('invalid', 'One of the people that you chose has no account here. Choose again, or keep them by name.')
  return { zone, now: new Date().toISOString(), kinds: withIds(kinds), people: withIds(people), candidates: await candidates({ boards, accounts }, userId) }
}

/** Columns and people may be named by the ids of the report, or by Trello's own. */
const withIds = <T>(chosen: Record<string, T>) =>
  Object.fromEntries(Object.entries(chosen).map(([id, value]) => [id.startsWith('trello-') ? id : `trello-${id}`, value]))

/** Whom this person works with here: someone of the same name in the file may be them. */
async function candidates({ boards, accounts }: Brought, userId: string) {
  const ids = new Set([userId])
  for (const { id } of (await boards.listOf(userId)).slice(0, 50)) for (const member of await boards.members(id)) if (member.role) ids.add(member.id)
  return Object.entries(await accounts.names(ids)).map(([userId, name]) => ({ userId, name }))
}

async function broughtBefore({ boards }: Brought, userId: string, source: string): Promise<Listed | undefined> {
  const known = (await boards.listOf(userId)).filter((board) => board.source === source && !board.closedAt)
  const mine = known.find(({ role }) => role === 'admin')
  if (known[0] && !mine) refuse('forbidden', `This board is here already, as “${known[0].name}”. One of its admins can bring the file to update it.`)
  return mine
}

async function first(
  { boards, accounts }: Brought,
  { source }: TrelloFile,
  { userId }: Wish,
  { zone }: PlanOptions,
  plan: Plan,
  onProgress: (progress: Progress) => void,
) {
  const { name, bornAt, lastNumber } = plan.board
  const taken = (await boards.listOf(userId)).map(({ key }) => key)
  const admin = { name: await nameOf(accounts, userId), userId }
  const members = plan.accounts.map((id) => ({ userId: id, role: 'member' as const }))
  return writeNewBoard(boards, { name, key: proposeKey(name, taken), zone, lastNumber, source, bornAt, admin, members }, plan.steps, (done, total) =>
    onProgress({ state: 'writing', name, done, total }),
  )
}

const MOST_ROUNDS = 3

async function update(
  { boards, accounts }: Brought,
  file: TrelloFile,
  { userId, dryRun }: Wish,
  options: PlanOptions,
  boardId: string,
  onProgress: (progress: Progress) => void,
) {
  if (!dryRun) await changeKinds(boards, boardId, options.kinds, userId)
  const by = { name: await nameOf(accounts, userId), userId }
  const left = new Set<string>()
  let report: Report | undefined
  for (let round = 1; ; round++) {
    const { state: rows } = await wholeBoard(boards, boardId)
    const plan = await file.plan({ ...options, onto: { rows, imports: await importsInto(boards, boardId) } })
    report ??= plan.report
    if (dryRun) return { boardId, report }
    const newcomers = plan.accounts
      .filter((id) => !rows.members?.[id])
      .map((id) => ({
        at: options.now,
        by,
        of: `members/${id}`,
        rows: [{ table: 'members' as const, row: { id, role: 'member' as const, name: null }, was: null }],
      }))
    const steps = [...plan.steps, ...newcomers]
    const conflicts = await writeSteps(boards, boardId, steps, (done) => onProgress({ state: 'writing', name: plan.board.name, done, total: steps.length }))
    for (const of of conflicts) left.add(of)
    // Of what somebody was working on just then, the rest is brought onto what they made of it.
    if (conflicts.size === 0 || round === MOST_ROUNDS) return { boardId, report: { ...report, changed: [...report.changed, ...quicker(left.size)] } }
  }
}

const quicker = (count: number) =>
  count > 0 ? [{ what: 'Things that your team was working on while the file was brought', count, why: 'What they did stays.' }] : []

/** What a column that is here already means is changed as on its settings, so that the cards in it follow. */
async function changeKinds(boards: Brought['boards'], boardId: string, kinds: PlanOptions['kinds'], userId: string) {
  const { state } = await wholeBoard(boards, boardId)
  for (const { id, kind } of Object.values(state.columns ?? {}))
    if (kinds[id] && kinds[id] !== kind) await boards.commit(boardId, { id: randomUUID(), command: { type: 'column.kind', id, kind: kinds[id] } }, userId)
}

async function importsInto(boards: Brought['boards'], boardId: string) {
  const imports: Pick<Entry, 'command' | 'patches'>[] = []
  for (let after = 0; ; ) {
    const { entries } = await boards.log(boardId, { after, limit: 1000 })
    for (const { command, patches } of entries) if (command.type === 'import.put' || command.type === 'import.drop') imports.push({ command, patches })
    const last = entries.at(-1)
    if (!last) return imports
    after = last.seq
  }
}

const serversZone = Intl.DateTimeFormat().resolvedOptions().timeZone

const nameOf = async (accounts: Brought['accounts'], userId: string) => (await accounts.names([userId]))[userId] ?? 'Somebody'
