import type { Session } from '@rondo/types'

/** A stand-up that each holds on their own time, or that is over, has no stages to go through: all of it is read on one page. */
export const isOnePage = ({ kind, answersUntil, closedAt }: Session) => kind === 'standup' && (answersUntil ?? closedAt) !== null
