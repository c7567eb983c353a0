import { NativeSelect } from '@mantine/core'
import { count } from '@rondo/core/count'
import { estimable, unestimated } from '@rondo/core/poker/unestimated'
import { useState } from 'react'
import { useSelected } from '../../../live/use-selected.ts'

type Which = 'later' | 'open' | 'planned'

/** What is estimated, where no cards were selected before. */
export function WhichCards({ onChoose }: { onChoose(cardIds: string[] | undefined): void }) {
  const [which, setWhich] = useState<Which>('later')
  const open = useSelected(['cards', 'backlog', 'sprints'], (state) => unestimated(state).map(({ id }) => id))
  const planned = useSelected(['cards', 'backlog', 'sprints'], (state) =>
    estimable(state).flatMap(({ id, sprintId, points }) => (sprintId && points === null ? id : [])),
  )
  return (
    <NativeSelect
      label="Cards"
      value={which}
      data={[
        { value: 'later', label: 'Choose them at the table' },
        ...(open.length > 0 ? [{ value: 'open', label: `The first ${count(open.length, 'card')} without an estimate` }] : []),
        ...(planned.length > 0 ? [{ value: 'planned', label: `Those of sprints without an estimate (${planned.length})` }] : []),
      ]}
      onChange={({ currentTarget }) => {
        setWhich(currentTarget.value as Which)
        onChoose({ later: undefined, open, planned }[currentTarget.value as Which])
      }}
    />
  )
}
