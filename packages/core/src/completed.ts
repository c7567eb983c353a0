import type { Board, Card, Row, TableName } from '@rondo/types'
import { rankOfNumber } from './rank.ts'

/**
 * A row as it is written today, from one of an earlier day: out of an old log, a browser's kept copy, an undo. The migrations that added these fields gave the
 * stored rows the same values.
 */
export function completed<R extends Row>(table: TableName, row: R): R {
  if ((table === 'cards' || table === 'archived') && !('backlogRank' in row)) return { ...unplanned((row as unknown as Card).number), ...row }
  if (table === 'boards' && !('workdays' in row)) return { ...usualSettings, ...row }
  if (table === 'columns' && !('isWaiting' in row)) return { isWaiting: false, ...row }
  if (table === 'sprints' && !('reasons' in row)) return { demoOrder: [], reasons: {}, ...row }
  if (table === 'notes' && !('zone' in row)) return { zone: null, ...row }
  return row
}

type Planning = 'isDescribed' | 'criteriaCount' | 'backlogRank' | 'sprintId' | 'pastSprints' | 'isGoal' | 'epicId' | 'readyTicks' | 'requester'

/** A card that nobody has planned anything about. */
export const unplanned = (number: number): Pick<Card, Planning> => ({
  isDescribed: false,
  criteriaCount: 0,
  backlogRank: rankOfNumber(number),
  sprintId: null,
  pastSprints: [],
  isGoal: false,
  epicId: null,
  readyTicks: [],
  requester: null,
})

/** How a team plans that has said nothing else. */
export const usualSettings: Pick<Board, 'workdays' | 'cadenceDays' | 'hasParallelSprints' | 'definitionOfReady'> = {
  workdays: [1, 2, 3, 4, 5],
  cadenceDays: 14,
  hasParallelSprints: false,
  definitionOfReady: [
    { id: 'described', name: 'It says why', kind: 'described' },
    { id: 'criteria', name: 'It has acceptance criteria', kind: 'criteria' },
    { id: 'points', name: 'It is estimated', kind: 'points' },
    { id: 'size', name: 'It is small enough', kind: 'size', max: 13 },
    { id: 'unblocked', name: 'Nothing blocks it', kind: 'unblocked' },
  ],
}
