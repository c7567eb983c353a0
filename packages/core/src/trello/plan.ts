import type { ColumnKind, Entry, Rows } from '@rondo/types'
import { State } from '../state.ts'
import { type BoardCopy, copyBoard } from './copy-board.ts'
import type { TrelloExport } from './export.ts'
import { firstSteps } from './first-steps.ts'
import { PastImports } from './past-imports.ts'
import { type Report, reportOf, sameNames } from './report.ts'
import type { Step } from './step.ts'
import { updateSteps } from './update.ts'

export type PlanOptions = {
  zone: string
  now: string
  /** By column: what the person says that it means, where that is not what is proposed. A column that is here already means what it means here. */
  kinds: Record<string, ColumnKind>
  /** By person: their account here, or null to keep them by name. */
  people: Record<string, string | null>
  /** Accounts that a person of the file might be. */
  candidates: { userId: string; name: string }[]
  /** A board that this one was brought to before: all of its rows, and what was imported into it. */
  onto?: { rows: Rows; imports: Pick<Entry, 'command' | 'patches'>[] } | undefined
}

export type Plan = { steps: Step[]; report: Report; board: Pick<BoardCopy, 'name' | 'bornAt'> & { lastNumber: number }; accounts: string[] }

/** What a board of Trello's becomes here: for a new board its whole past, for one that was brought before what is different. */
export function plan(file: TrelloExport, options: PlanOptions): Plan {
  return options.onto ? update(file, options, options.onto) : first(file, options)
}

function first(file: TrelloExport, options: PlanOptions): Plan {
  const { zone, now, candidates } = options
  const accounts = chosen(options)
  const copy = copyBoard(file, { zone, now, accounts, kinds: new Map(Object.entries(options.kinds)) })
  const report = reportOf(file, copy, new Map([...sameNames(file, candidates), ...accounts]))
  return { steps: firstSteps(copy), report, board: about(copy), accounts: [...new Set(accounts.values())] }
}

function update(file: TrelloExport, options: PlanOptions, { rows, imports }: NonNullable<PlanOptions['onto']>): Plan {
  const now = State.from(rows)
  const past = new PastImports()
  past.read(imports)
  const accounts = new Map([...past.accounts(file), ...chosen(options)])
  const kinds = new Map([...Object.entries(options.kinds), ...[...now.all('columns')].map(({ id, kind }) => [id, kind] as const)])
  const zone = [...now.all('boards')][0]?.zone ?? options.zone
  const copy = copyBoard(file, { zone, now: options.now, accounts, kinds })
  const { steps, words } = updateSteps(copy, past, now, accounts)
  const report = reportOf(file, copy, new Map([...sameNames(file, options.candidates), ...accounts]))
  return { steps, report: { ...report, isUpdate: true, changed: words.changed }, board: about(copy), accounts: [...new Set(accounts.values())] }
}

const about = ({ name, bornAt, cards }: BoardCopy) => ({ name, bornAt, lastNumber: Math.max(0, ...cards.map(({ card }) => card.number)) })

const chosen = ({ people }: PlanOptions) => new Map(Object.entries(people).flatMap(([id, userId]) => (userId ? [[id, userId] as const] : [])))
