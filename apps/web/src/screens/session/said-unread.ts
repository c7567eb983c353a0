import { count } from '@rondo/core/count'
import { kindOf } from '@rondo/core/sealing'
import { list } from '@rondo/core/sentences/words'
import type { AnswerKind, Session } from '@rondo/types'
import { countOf, type SealedHere } from '../../live/use-session.ts'

const nouns: Partial<Record<AnswerKind, string>> = { note: 'notes', ballot: 'dots', vote: 'votes', health: 'marks', score: 'scores' }

/** What would be destroyed if the session ended now, as far as its promise lets anybody know: of how many people, never of whom. Null where all has come out. */
export function saidUnread({ revealed }: Pick<Session, 'revealed'>, answered: SealedHere['answered']): string | null {
  const hidden = [...answered].filter(([question, who]) => kindOf(question) !== 'ready' && !revealed.includes(question) && countOf(who) > 0)
  const byKind = Map.groupBy(hidden, ([question]) => nouns[kindOf(question)] ?? 'answers')
  const parts = [...byKind].map(([noun, group]) => {
    if (group.length > 1) return `the ${noun} on ${group.length} questions`
    return `the ${noun} of ${count(countOf(group[0]?.[1]), 'person', 'people')}`
  })
  if (parts.length === 0) return null
  return `Nobody has read ${list(parts)} yet: they will be destroyed. Reveal them first if they are to be read.`
}
