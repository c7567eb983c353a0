/** Why a command was turned down. Part of the wire contract: codes are added, never renamed. */
export type RefusalCode =
  | 'invalid'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too_large'
  | 'unavailable'
  | 'limited'
  | 'storage_full'
  | 'internal'
  | 'unauthenticated'

/** An answer, not an accident: the command was understood and the answer is no. The message is for the person at the screen. Anything else thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}

export function refuse(code: RefusalCode, message: string): never {
  throw new Refusal(code, message)
}

const finalCodes: readonly RefusalCode[] = ['invalid', 'forbidden', 'missing', 'conflict', 'too_large']

/** A no that stays a no: the command leaves the queue. The others mean “not now”. */
export const isFinal = (code: RefusalCode) => finalCodes.includes(code)
