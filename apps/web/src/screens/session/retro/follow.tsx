import { SegmentedControl } from '@mantine/core'
import type { Action } from '@rondo/types'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import css from './action-line.module.css'

const states = [
  { value: 'open', label: 'Open' },
  { value: 'working', label: 'Under way' },
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
] satisfies { value: Action['state']; label: string }[]

const helped = [
  { value: '-1', label: 'Made it worse' },
  { value: '0', label: 'No difference' },
  { value: '1', label: 'Helped' },
]

/** What became of an action, and what the team says of it. */
export function Follow({ action, isClosed }: { action: Action; isClosed: boolean }) {
  const command = useCommand()
  const may = useMay('action.follow') && !isClosed
  const { id, title, state } = action
  return (
    <div className={css.follow}>
      <SegmentedControl
        size="xs"
        aria-label={`State of ${title}`}
        disabled={!may}
        value={state}
        data={states}
        onChange={(next) => command({ type: 'action.follow', id, state: next as Action['state'] })}
      />
      {(state === 'done' || state === 'working') && (
        <SegmentedControl
          size="xs"
          aria-label={`Did it help: ${title}`}
          disabled={!may}
          value={action.helped === null ? '' : String(action.helped)}
          data={helped}
          onChange={(next) => command({ type: 'action.follow', id, helped: Number(next) as -1 | 0 | 1 })}
        />
      )}
    </div>
  )
}
