import type { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { sprintFor } from '@rondo/core/metrics/sprint-reports'
import { Chooser } from '../../parts/charts/choice.tsx'

/** The sprints that have begun, newest first. */
export const begunSprints = ({ sprints }: SprintFold) =>
  [...sprints.values()].filter(({ startedAt }) => startedAt).sort((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))

type SprintChoiceProps = { fold: SprintFold; value: string | undefined; onChange(id: string): void }

export function SprintChoice({ fold, value, onChange }: SprintChoiceProps) {
  const options = begunSprints(fold).map(({ id, name, finishedAt }) => ({ value: id, name: finishedAt ? name : `${name} (running)` }))
  return <Chooser label="Sprint" value={sprintFor(fold, value)?.id ?? ''} options={options} onChange={onChange} />
}
