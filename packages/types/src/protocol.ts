import type { Answer } from './answers.ts'
import type { By } from './commands/import.ts'
import type { Command, CommandInput } from './commands.ts'
import type { Tables } from './entities.ts'
import type { RefusalCode } from './refusal.ts'
import type { TableName } from './vocabulary.ts'

/** One row's change. `from: null` creates it, `to: null` deletes it, both change the fields listed. */
export type Patch = {
  [T in TableName]: { table: T; id: string; from: Partial<Tables[T]> | null; to: Partial<Tables[T]> | null }
}[TableName]

/** A command on its way. The id is made once and survives retries, so a retry cannot happen twice. */
export type Mutation = { id: string; command: Command }

/** A mutation that happened: what the log holds and every browser receives. `by` names an act's author where it came from, for history from elsewhere. */
export type Entry = { seq: number; mutationId: string; actorId: string; by?: By; at: string; command: Command; patches: Patch[] }

/** All rows of a board, as they travel. */
export type Rows = { [T in TableName]?: Record<string, Tables[T]> }
export type Snapshot = { epoch: string; seq: number; state: Rows }

export type No = { ok: false; code: RefusalCode; message: string }
export type News = { ok: true; epoch: string; seq: number; entries: Entry[] } | { ok: true; epoch: string; seq: number; snapshot: Rows }
export type Verdict = { ok: true; seq: number } | No

/** Where someone is and what they are doing, as they say it themselves. Never stored. */
export type Whereabouts = { cardId?: string | null; sessionId?: string | null; doing?: 'typing' | 'dragging' | null; field?: string | null }
export type Present = Whereabouts & { userId: string }

/** Who has answered a question that is not revealed, or how many where names would say too much. */
export type Answered = { question: string; who: string[] | number }
/** What someone keeps under a seal in a session, given back to them alone. */
export type Sealed = { ok: true; mine: { key: string; value: Answer }[]; answered: Answered[] }

export type Reply<T> = (answer: T) => void
export type EventsUp = {
  join(boardId: string, seen: { epoch: string; seq: number } | null, reply: Reply<News | No>): void
  leave(boardId: string, reply: Reply<{ ok: true } | No>): void
  mutate(boardId: string, mutation: { id: string; command: CommandInput }, reply: Reply<Verdict>): void
  seal(boardId: string, answer: { sessionId: string; key: string; value: Answer | null }, reply: Reply<{ ok: true } | No>): void
  sealed(boardId: string, which: { sessionId: string }, reply: Reply<Sealed | No>): void
  presence(boardId: string, whereabouts: Whereabouts): void
  /** All notes of a session that this person has had before their eyes. Never stored, and never in the log. */
  seen(boardId: string, what: { sessionId: string; noteIds: readonly string[] }, reply: Reply<{ ok: true; everyone: number | null } | No>): void
  time(reply: Reply<{ now: number }>): void
}
export type EventsDown = {
  entries(news: { boardId: string; epoch: string; entries: Entry[] }): void
  head(head: { boardId: string; epoch: string; seq: number; now: number }): void
  answered(that: { boardId: string; sessionId: string; key: string; who: string[] | number }): void
  /** How many notes everyone has seen who takes part; null where that would tell on someone. */
  coverage(that: { boardId: string; sessionId: string; everyone: number | null }): void
  presence(boardId: string, people: Present[]): void
  revoked(which: { boardId: string }): void
  drain(within: { minMs: number; maxMs: number }): void
  resync(which: { boardId: string; epoch: string }): void
}
