import { carryOut } from '@rondo/core/carry-out'
import { dayNumber, dayNumbered } from '@rondo/core/metrics/days'
import { FlowFold } from '@rondo/core/metrics/flow-fold'
import { paceOn } from '@rondo/core/metrics/forecast-report'
import { factsAtFinish } from '@rondo/core/metrics/sprint-facts'
import { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { dayAt, startOfDay } from '@rondo/core/metrics/zone-days'
import { SYSTEM } from '@rondo/core/roles'
import { State } from '@rondo/core/state'
import { type Command, type CommandInput, type Entry, Refusal, readCommand } from '@rondo/types'

const COLUMNS = { Todo: 'todo', Doing: 'doing', Done: 'done' } as const

/** A board that is worked on by the rules, and its log; a sprint that ends is told of the log, as the server tells it. */
export function boardWithLog(zone: string, first: string) {
  const state = new State()
  const entries: Entry[] = []
  const log = new SprintFold()
  const flow = new FlowFold()
  const tell = (at: string, input: CommandInput, actorId = 'ann') => {
    const read = readCommand(input)
    if ('problem' in read) throw new Refusal('invalid', read.problem)
    const { command } = read
    const past = command.type === 'undo' ? entries.find(({ mutationId }) => mutationId === command.mutationId) : undefined
    const told =
      command.type === 'sprint.finish' ? factsAtFinish(flow, log.sprints.get(command.id), dayNumbered(dayAt(zone, Date.parse(at))), log.calendar) : {}
    const patches = carryOut(state, command as Command, { boardId: 'b', actorId, at, past, ...told })
    entries.push({ seq: entries.length + 1, mutationId: `m${entries.length + 1}`, actorId, at, command, patches: structuredClone(patches) })
    for (const fold of [log, flow]) fold.take(entries.at(-1) as Entry)
  }
  const begin = new Date(startOfDay(zone, dayNumber(first))).toISOString()
  tell(begin, { type: 'board.create', name: 'Board', key: 'BRD', zone } as CommandInput, SYSTEM)
  tell(begin, { type: 'member.add', userId: 'ann', role: 'admin' }, SYSTEM)
  for (const [id, kind] of Object.entries(COLUMNS)) tell(begin, { type: 'column.add', id, name: id, kind })
  const pace = (today: string) => paceOn(flow, log.calendar)(today)
  return { state, entries, tell, paceOn: pace, fold: (until = entries.length) => folded(entries.slice(0, until)) }
}

export function folded(entries: readonly Entry[], fold = new SprintFold()) {
  for (const entry of entries) fold.take(entry)
  return fold
}
