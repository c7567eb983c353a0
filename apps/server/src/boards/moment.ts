import { carryOut } from '@rondo/core/carry-out'
import type { Past } from '@rondo/core/past'
import type { Folded } from '@rondo/core/rules/rules'
import type { State } from '@rondo/core/state'
import { type Command, type Entry, Refusal } from '@rondo/types'

/** A command that waits for its turn. */
export type Asked = { id: string; command: Command; actorId: string }
export type Find = (mutationId: string) => Entry | undefined

type Options = {
  boardId: string
  state: State
  seq: number
  at: string
  find: Find
  folded?: ReadonlyMap<string, Folded>
  onBug(error: unknown, command: Command): void
}

/**
 * Decides commands one after the other, each on what the one before it left. `state` is changed as if all were written already. A no touches only its own
 * command; a mutation that `find` knows is answered with what it became then.
 */
export function decide<T extends Asked>(batch: readonly T[], { boardId, state, seq, at, find, folded, onBug }: Options) {
  const decided: { asked: T; entry: Entry }[] = []
  const repeated: { asked: T; entry: Entry }[] = []
  const refused: { asked: T; no: Refusal }[] = []
  const inThisMoment = new Map<string, Entry>()
  const lookUp: Find = (id) => inThisMoment.get(id) ?? find(id)

  for (const asked of batch) {
    const { id, command, actorId } = asked
    const known = lookUp(id)
    if (known) {
      repeated.push({ asked, entry: known })
      continue
    }
    try {
      const moment = momentOf(command, at)
      const past = pastOf(command, lookUp)
      const patches = carryOut(state, command, { boardId, actorId, at: moment.at, past, ...folded?.get(id) })
      const entry: Entry = { seq: seq + decided.length + 1, mutationId: id, actorId, ...moment, command, patches }
      inThisMoment.set(id, entry)
      decided.push({ asked, entry })
    } catch (error) {
      if (!(error instanceof Refusal)) onBug(error, command)
      refused.push({
        asked,
        no: error instanceof Refusal ? error : new Refusal('internal', 'Rondo made a mistake with this. It is noted; your change is kept.'),
      })
    }
  }
  return { decided, repeated, refused }
}

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
