import type { Answer, Answered, AnswerKind, Note, Secrecy, Session } from '@rondo/types'

/** One answer under its seal. The server alone holds these, and gives each to its author only. */
export type SealedAnswer = { userId: string; key: string; value: Answer; at: string }

/** The answers of a session, as the server hands them to a rule that opens them. What is looked at stays, what is taken leaves the seal; ids are drawn by chance. */
export type Seals = {
  look(question: string): readonly SealedAnswer[]
  take(question: string): SealedAnswer[]
  keep(answer: SealedAnswer): void
  newId(): string
}

type Policy = {
  /** Whether whoever answered is shown at the reveal: as the session has it, or never. */
  author: 'as the session' | 'nobody'
  /** How many must have answered, so that a figure tells on no one. */
  least: number
  /** Whether answers stay with their author until the session closes, so that they can be changed when the question is asked again. */
  isKept: boolean
}

/** A new kind of answer without a policy does not compile. */
export const policies: Record<AnswerKind, Policy> = {
  vote: { author: 'as the session', least: 1, isKept: false },
  note: { author: 'as the session', least: 1, isKept: false },
  ballot: { author: 'nobody', least: 3, isKept: true },
  mood: { author: 'nobody', least: 3, isKept: false },
  safety: { author: 'nobody', least: 3, isKept: false },
  roti: { author: 'nobody', least: 3, isKept: false },
  thumb: { author: 'nobody', least: 3, isKept: false },
  health: { author: 'nobody', least: 3, isKept: false },
  fist: { author: 'as the session', least: 1, isKept: false },
  confidence: { author: 'as the session', least: 1, isKept: false },
  score: { author: 'as the session', least: 1, isKept: false },
  ready: { author: 'as the session', least: Number.POSITIVE_INFINITY, isKept: false },
}

/** Without names, one answer alone would be somebody's. */
const LEAST_WITHOUT_NAMES = 3

/** How many must have answered in such a session, so that a figure tells on no one. */
export const leastOf = (kind: AnswerKind, secrecy: Secrecy) =>
  showsNames(secrecy) ? policies[kind].least : Math.max(LEAST_WITHOUT_NAMES, policies[kind].least)

/** Below this many who answered, what they wrote beside their marks stays closed. */
export const LEAST_FOR_WORDS = 5

export const kindOf = (key: string) => key.split(':')[0] as AnswerKind
/** Notes are revealed together, everything else by itself. */
export const questionOf = (key: string) => (kindOf(key) === 'note' ? 'note' : key)

/** Are names shown, now or once revealed? */
export const showsNames = (secrecy: Secrecy) => secrecy === 'named' || secrecy === 'named-at-reveal'

/** Has nothing come out yet, and been said openly, that stands beside a name or could? Then a session may still become more secret. */
export const isStillHidden = ({ id, revealed }: Pick<Session, 'id' | 'revealed'>, notes: Iterable<Note>) =>
  !revealed.some((question) => policies[kindOf(question)].author === 'as the session') &&
  ![...notes].some(({ sessionId, authorId }) => sessionId === id && authorId !== null)

/** Is it a fact of the board that somebody laid out? Once notes without names are out, nobody can tell the two apart. */
export const isLaidOut = ({ authorId }: Pick<Note, 'authorId'>, { secrecy, revealed }: Pick<Session, 'secrecy' | 'revealed'>) =>
  authorId === null && tellsFacts({ secrecy, revealed })

/** Are facts of the board still told from what people wrote? */
export const tellsFacts = ({ secrecy, revealed }: Pick<Session, 'secrecy' | 'revealed'>) => showsNames(secrecy) || !revealed.includes('note')

/** What may be told of answers that are still under seal: by whom, or from how many, and never what. A late note comes out almost alone, so its author goes unnamed. */
export function answeredIn(
  rows: readonly { userId: string; key: string }[],
  { secrecy, revealed }: Pick<Session, 'secrecy' | 'revealed'>,
  questions?: ReadonlySet<string>,
): Answered[] {
  const isCounted = (question: string) => secrecy === 'anonymous' || (!showsNames(secrecy) && revealed.includes(question))
  const byQuestion = Map.groupBy(rows, ({ key }) => questionOf(key))
  return [...(questions ?? byQuestion.keys())].map((question) => {
    const who = [...new Set((byQuestion.get(question) ?? []).map(({ userId }) => userId))].sort()
    return { question, who: isCounted(question) ? who.length : who }
  })
}
