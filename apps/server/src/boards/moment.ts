import { carryOut } from '@rondo/core/carry-out'
import { templateOf } from '@rondo/core/catalog/templates'
import { opensSeals } from '@rondo/core/needs'
import type { Past } from '@rondo/core/past'
import { readAnswer } from '@rondo/core/read-answer'
import type { Folded } from '@rondo/core/rules/rules'
import type { State } from '@rondo/core/state'
import { type Command, type Entry, Refusal } from '@rondo/types'
import type { SealedAnswers } from './sealed-answers.ts'

/** A command that waits for its turn. */
export type Asked = { id: string; command: Command; actorId: string }
/** An answer that waits to be put under seal; `value: null` takes it back. */
export type Sealing = { answer: { sessionId: string; key: string; value: unknown }; actorId: string }
export type Find = (mutationId: string) => Entry | undefined

type Options = {
  boardId: string
  state: State
  seq: number
  at: string
  find: Find
  folded?: ReadonlyMap<string, Folded>
  sealed: SealedAnswers
  onBug(error: unknown, what: string): void
}

/**
 * Decides commands one after the other, each on what the one before it left. `state` is changed as if all were written already. A no touches only its own
 * command; a mutation that `find` knows is answered with what it became then. What goes under seal makes no entry.
 */
export function decide<T extends Asked, S extends Sealing>(batch: readonly (T | S)[], { boardId, state, seq, at, find, folded, sealed, onBug }: Options) {
  const decided: { asked: T; entry: Entry }[] = []
  const repeated: { asked: T; entry: Entry }[] = []
  const refused: { asked: T | S; no: Refusal }[] = []
  const kept: S[] = []
  const inThisMoment = new Map<string, Entry>()
  const lookUp: Find = (id) => inThisMoment.get(id) ?? find(id)

  for (const asked of batch) {
    if ('answer' in asked) {
      try {
        seal(state, sealed, asked, at)
        kept.push(asked)
      } catch (error) {
        if (!(error instanceof Refusal)) onBug(error, 'seal')
        refused.push({ asked, no: noOf(error) })
      }
      continue
    }
    const { id, command, actorId } = asked
    const known = lookUp(id)
    if (known) {
      repeated.push({ asked, entry: known })
      continue
    }
    try {
      const moment = momentOf(command, at)
      const past = pastOf(command, lookUp)
      const opening = opensSeals.has(command.type) && 'id' in command ? sealed.opening(command.id) : undefined
      const template = command.type === 'session.open' ? templateOf(command.template) : undefined
      const patches = carryOut(state, command, { boardId, actorId, at: moment.at, past, template, seals: opening?.seals, ...folded?.get(id) })
      opening?.done()
      const entry: Entry = { seq: seq + decided.length + 1, mutationId: id, actorId, ...moment, command, patches }
      inThisMoment.set(id, entry)
      decided.push({ asked, entry })
    } catch (error) {
      if (!(error instanceof Refusal)) onBug(error, command.type)
      refused.push({ asked, no: noOf(error) })
    }
  }
  return { decided, repeated, refused, kept }
}

function seal(state: State, sealed: SealedAnswers, { answer, actorId: userId }: Sealing, at: string) {
  const { sessionId, key } = answer
  sealed.write({ sessionId, key, userId, at, value: readAnswer(state, answer, userId, sealed.keysOf(sessionId, userId)) })
}

const noOf = (error: unknown) =>
  error instanceof Refusal ? error : new Refusal('internal', 'Rondo made a mistake with this. It is noted; your change is kept.')

/** What an undo would take back. Throws where the server does not know it. */
export function pastOf(command: Command, find: Find): Past | undefined {
  if (command.type !== 'undo') return
  const past = find(command.mutationId)
  if (!past) throw new Refusal('missing', 'That change is not known here, so it cannot be undone.')
  return past
}

/** History from elsewhere happened when it says, and by whom. */
const momentOf = (command: Command, now: string) =>
  command.type === 'import.put' || command.type === 'import.drop' ? { at: command.at, by: command.by } : { at: now }
