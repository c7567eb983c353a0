import type { Command, Patch } from '@rondo/types'

/** An entry of the past, or a change still on its way, as undo looks at it. */
export type Past = { actorId: string; command: Command; patches: readonly Patch[] }
