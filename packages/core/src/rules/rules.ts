import type { CommandOf, CommandType, Template } from '@rondo/types'
import type { Draft } from '../draft.ts'
import type { ScopeSteps } from '../metrics/scope-steps.ts'
import type { Past } from '../past.ts'
import type { Seals } from '../sealing.ts'

/** What a rule may know besides the board: nothing else, so that it gives the same answer everywhere. */
export type Context = Folded & {
  boardId: string
  actorId: string
  /** The moment of the act, ISO 8601 in UTC. */
  at: string
  past?: Past | undefined
  /** What is under seal in the session that the command is about; the server alone has it. */
  seals?: Seals | undefined
  /** What comes with Rondo under the name that a session is opened with. */
  template?: Template | undefined
}

/** What only the server can read out of the log: how many items a sprint is 85 % sure to finish as it begins, the pictures and steps of one that ends. */
export type Folded = { forecast?: number | undefined; charts?: Record<string, unknown> | undefined; scope?: ScopeSteps | undefined }

export type Rule<T extends CommandType> = (draft: Draft, command: CommandOf<T>, context: Context) => void
export type RulesFor<Prefix extends string> = { [T in Extract<CommandType, `${Prefix}.${string}`>]: Rule<T> }
