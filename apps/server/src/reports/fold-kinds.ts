import { gunzipSync, gzipSync } from 'node:zlib'
import { FLOW_VERSION, FlowFold } from '@rondo/core/metrics/flow-fold'
import { SPRINT_VERSION, SprintFold } from '@rondo/core/metrics/sprint-fold'

/** What the reports of a board are drawn from: one reading of the log makes both. */
export type Folds = { flow: FlowFold; sprints: SprintFold }
export type FoldKind = keyof Folds

export const foldKinds: readonly FoldKind[] = ['flow', 'sprints']
export const versionOf: Record<FoldKind, number> = { flow: FLOW_VERSION, sprints: SPRINT_VERSION }
export const beginFold = { flow: () => new FlowFold(), sprints: () => new SprintFold() }

/** Small enough for a row: three years of a team are some 300 KB. */
export const pack = (fold: Folds[FoldKind]) => gzipSync(JSON.stringify(fold), { level: 1 }).toString('base64')

export function unpack(kind: FoldKind, body: string): Folds[FoldKind] {
  const stored = JSON.parse(gunzipSync(Buffer.from(body, 'base64')).toString())
  return kind === 'flow' ? FlowFold.from(stored) : SprintFold.from(stored)
}
