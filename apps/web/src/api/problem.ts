import type { RefusalCode } from '@rondo/types/refusal'

/** What went wrong with a request, in words for the person. `no_line`: the server could not be reached, so nothing is known. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: RefusalCode | 'no_line'
  readonly status: number

  constructor(code: RefusalCode | 'no_line', message: string, status: number) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** Whatever was thrown, as something that can be shown. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  console.error(error)
  return new Problem('internal', 'Something went wrong on this page. Reload it and try again.', 0)
}
