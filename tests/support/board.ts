import { carryOut } from '@rondo/core/carry-out'
import type { Past } from '@rondo/core/past'
import { SYSTEM } from '@rondo/core/roles'
import type { Seals } from '@rondo/core/sealing'
import { State } from '@rondo/core/state'
import type { Command, CommandInput, Patch, Role } from '@rondo/types'
import { readCommand } from '@rondo/types'

const nothingSealed: Seals = { look: () => [], take: () => [], keep: () => {}, newId: () => crypto.randomUUID() }

/** A board in memory, with Ann its admin: rules alone, no server. */
export function board(people: Record<string, Role> = {}) {
  const state = new State()
  let minutes = 0
  const clock = () => new Date(Date.UTC(2026, 0, 5, 9) + ++minutes * 60_000).toISOString()
  type How = { actorId?: string; at?: string; past?: Past; seals?: boolean }
  const does = (input: CommandInput, { actorId = 'ann', at = clock(), past, seals }: How = {}): Patch[] => {
    const read = readCommand(input)
    if ('problem' in read) throw new Error(read.problem)
    return carryOut(state, read.command, { boardId: 'b', actorId, at, past, ...(seals && { seals: nothingSealed }) })
  }
  does({ type: 'board.create', name: 'App', key: 'APP', zone: 'UTC' }, { actorId: SYSTEM })
  for (const [userId, role] of Object.entries({ ann: 'admin', ...people } as Record<string, Role>))
    does({ type: 'member.add', userId, role }, { actorId: SYSTEM })
  for (const kind of ['todo', 'doing', 'done'] as const) does({ type: 'column.add', id: kind, name: kind, kind })
  return {
    state,
    does,
    /** Does it, and answers what undo would look at. */
    act(command: CommandInput, actorId = 'ann'): Past {
      return { actorId, command: command as Command, patches: does(command, { actorId }) }
    },
    undo: (past: Past, actorId = past.actorId) => does({ type: 'undo', mutationId: 'm' }, { actorId, past }),
    cards: (columnId: string) => state.cardsIn(columnId),
    card: (id: string) => state.get('cards', id),
  }
}
