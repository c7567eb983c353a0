import { carryOut } from '@rondo/core/carry-out'
import { usualSettings } from '@rondo/core/completed'
import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { burnReport, scopeReport } from '@rondo/core/metrics/sprint-reports'
import { IMPORTER, SYSTEM } from '@rondo/core/roles'
import { State } from '@rondo/core/state'
import { commandOf, put, type Step } from '@rondo/core/trello/step'
import type { By, Card, Command, ImportedRow, Patch } from '@rondo/types'

const BOARD = 'demo'

/** A past that is told once more, step by step, with acts between that the rules themselves carry out. */
export class Retelling {
  readonly state = new State()
  readonly steps: Step[] = []
  readonly #fold = new SprintFold()
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
    const charts = command.type === 'sprint.finish' ? this.#charts(command.id, at) : undefined
    const patches = this.#carryOut(command, at, by, charts)
    const rows = new Map(patches.map(({ table, id }) => [`${table}/${id}`, { table, row: this.state.get(table, id) } as ImportedRow]))
    this.steps.push(...put(at, by, [...rows.values()]))
  }

  #carryOut(command: Command, at: string, by: By, charts?: Record<string, unknown>): Patch[] {
    const actorId = command.type.startsWith('import.') ? IMPORTER : SYSTEM
    const patches = carryOut(this.state, command, { boardId: BOARD, actorId, at, charts })
    this.#fold.take({ seq: ++this.#seq, at, actorId, by, command, patches })
    this.state.takeTouched()
    return patches
  }

  #asPlanned<R extends Card>(row: R): R {
    const known = this.state.get('cards', row.id) ?? this.state.get('archived', row.id)
    if (!known) return row
    const { sprintId, pastSprints, isGoal, epicId, backlogRank } = known
    return { ...row, points: row.points ?? known.points, sprintId, pastSprints, isGoal, epicId, backlogRank }
  }

  #charts(sprintId: string, at: string) {
    const story = this.#fold.sprints.get(sprintId)
    if (!story) return
    const today = at.slice(0, 10)
    const { sprint, days } = burnReport(story, today, MONDAY_TO_FRIDAY)
    return { burndown: { sprint: { ...sprint, finishedOn: today }, days }, scope: { changes: scopeReport(story).changes } }
  }
}
