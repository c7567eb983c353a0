import { count } from '@rondo/core/count'
import { comparedWithSize, daysTaken } from '@rondo/core/poker/size-range'
import type { Card } from '@rondo/types'
import { useArchivedPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useToday } from '../../../parts/use-today.ts'
import { SaidField } from './field-line.tsx'

/** How long a finished card took, and how that compares with others of its estimate: where estimates drift, one sees it here first. */
export function TimeTaken({ card }: { card: Card & { doneAt: string } }) {
  const { dayOf } = useToday()
  useArchivedPart() // most of what was finished has been put away
  const finished = useSelected(['cards', 'archived'], (state) => [...state.all('cards'), ...state.all('archived')].filter(({ doneAt }) => doneAt !== null))
  const compared = comparedWithSize(card, finished, dayOf)
  return (
    <SaidField name="Took">
      {count(daysTaken(card, dayOf), 'day')}
      {compared && `, longer than ${compared.less} of ${count(compared.of, 'other')} at ${count(card.points ?? 0, 'point')}`}
    </SaidField>
  )
}
