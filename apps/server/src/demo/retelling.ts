import { carryOut } from '@rondo/core/carry-out'
import { usualSettings } from '@rondo/core/completed'
import type { Day } from '@rondo/core/metrics/days'
import { FlowFold } from '@rondo/core/metrics/flow-fold'
import { factsAtFinish, factsAtStart } from '@rondo/core/metrics/sprint-facts'
import { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { IMPORTER, SYSTEM } from '@rondo/core/roles'
import type { Folded } from '@rondo/core/rules/rules'
import { State } from '@rondo/core/state'
import { commandOf, put, type Step } from '@rondo/core/trello/step'
import type { By, Card, Command, ImportedRow, Patch, Sprint } from '@rondo/types'

const BOARD = 'demo'

/** A past that is told once more, step by step, with acts between that the rules themselves carry out. */
export class Retelling {
  readonly state = new State()
  readonly steps: Step[] = []
  readonly #flow = new FlowFold()
  readonly #sprints = new SprintFold()
  #seq = 0

  constructor(zone: string, at: string, by: By) {
    const row = { id: BOARD, key: 'DEMO', name: 'Demo', zone, lastNumber: 0, source: null, createdAt: at, closedAt: null, ...usualSettings }
    this.#carryOut({ type: 'import.put', at, by, rows: [{ table: 'boards', row }] }, at, by)
  }

  /** What happened anyway; whatever was planned about a card since it was written down stays. */
  tells(step: Step) {
    const rows = step.rows?.map(
      (it): ImportedRow => (it.table === 'cards' || it.table === 'archived' ? ({ ...it, row: this.#asPlanned(it.row) } as ImportedRow) : it),
    )
    const told = rows ? { ...step, rows } : step
    this.#carryOut(commandOf(told) as Command, step.at, step.by)
    this.steps.push(told)
  }

  does(command: Command, at: string, by: By) {
    const patches = this.#carryOut(command, at, by, this.#folded(command, at.slice(0, 10)))
    const rows = new Map(patches.map(({ table, id }) => [`${table}/${id}`, { table, row: this.state.get(table, id) } as ImportedRow]))
    this.steps.push(...put(at, by, [...rows.values()]))
  }

  #carryOut(command: Command, at: string, by: By, folded: Folded = {}): Patch[] {
    const actorId = command.type.startsWith('import.') ? IMPORTER : SYSTEM
    const patches = carryOut(this.state, command, { boardId: BOARD, actorId, at, ...folded })
    const entry = { seq: ++this.#seq, mutationId: `${this.#seq}`, at, actorId, by, command, patches }
    this.#flow.take(entry)
    this.#sprints.take(entry)
    this.state.takeTouched()
    return patches
  }

  #asPlanned<R extends Card>(row: R): R {
    const known = this.state.get('cards', row.id) ?? this.state.get('archived', row.id)
    if (!known) return row
    const { sprintId, pastSprints, isGoal, epicId, backlogRank } = known
    return { ...row, points: row.points ?? known.points, sprintId, pastSprints, isGoal, epicId, backlogRank }
  }

  /** What the server would have read out of the log on that day. */
  #folded(command: Command, today: Day): Folded {
    const { calendar } = this.#sprints
    if (command.type === 'sprint.start') return factsAtStart(this.#flow, this.state.get('sprints', command.id) as Sprint, today, calendar)
    if (command.type === 'sprint.finish') return factsAtFinish(this.#flow, this.#sprints.sprints.get(command.id), today, calendar)
    return {}
  }
}
