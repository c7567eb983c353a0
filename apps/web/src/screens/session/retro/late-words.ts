import { showsNames } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'

/** What becomes of a note that is written once the others have been revealed. */
export const lateWords = ({ secrecy }: Session) =>
  showsNames(secrecy)
    ? 'A note written now appears at once, with your name beside it, marked as late.'
    : 'A note written now appears with the next stage, without a name. Where it is the only late one, others may guess who was still writing.'
