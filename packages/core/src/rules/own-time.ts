import { type CommandOf, refuse, type Session } from '@rondo/types'
import { isOfEntry } from '../standup/columns.ts'
import type { Context } from './rules.ts'

type Said = Pick<CommandOf<'note.add'>, 'columnId' | 'dueOn'>

/** Where people hold a stand-up on their own time, what they say there has its time. */
export function mayEnter({ kind, answersUntil }: Session, { columnId }: Said, { at }: Context) {
  if (kind !== 'standup' || !answersUntil || !isOfEntry(columnId)) return
  if (answersUntil <= at) refuse('conflict', 'The time to write here is over. Whoever leads can give more of it.')
}
