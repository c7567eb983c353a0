import type { State } from '@rondo/core/state'
import type { CommandInput, SessionKind } from '@rondo/types'
import type { Chance } from './chance.ts'

const kinds: [SessionKind, string][] = [
  ['poker', 'fibonacci'],
  ['retro', 'start-stop-continue'],
  ['standup', 'classic'],
]

/** What people may do in sessions. A browser that has not opened a session's page holds none of its notes, and sends without showing. */
export function holdsAnything(state: State, names: readonly string[], dice: Chance, newId: () => string): CommandInput {
  const open = [...state.all('sessions')].filter(({ closedAt }) => !closedAt)
  const session = dice.one(open)
  const [kind, template] = dice.one(kinds) as (typeof kinds)[number]
  const card = dice.one([...state.all('cards')])?.id ?? 'no-card'
  const word = () => `w${dice.below(1000)}`
  if (!session || dice.happens(0.05))
    return {
      type: 'session.open',
      id: newId(),
      kind,
      template,
      secrecy: dice.one(['named', 'named-at-reveal', 'anonymous'] as const) as 'named',
      cardIds: [card],
    }
  const { id } = session
  const notes = [...state.all('notes')].filter((note) => note.sessionId === id).map((note) => note.id)
  const topics = [...state.all('topics')].filter((topic) => topic.sessionId === id).map((topic) => topic.id)
  const note = dice.one(notes) ?? 'no-note'
  const topic = dice.one(topics) ?? 'no-topic'
  const commands: (() => CommandInput)[] = [
    () => ({ type: 'session.stage', id, stageId: (dice.one(session.stages) as (typeof session.stages)[number]).id }),
    () => ({ type: 'session.focus', id, focusId: card }),
    () => ({ type: 'session.cards', id, cardIds: [card] }),
    () => ({ type: 'session.time', id, what: dice.one(['start', 'add', 'hold', 'resume', 'clear'] as const) as 'start', minutes: 1 + dice.below(9) }),
    () => ({ type: 'session.lead', id, userId: dice.one(names) as string }),
    () => ({ type: 'session.spectate', id, isSpectator: dice.happens(0.5) }),
    () => ({ type: 'session.reveal', id, question: 'mood' }),
    () => ({ type: 'session.close', id }),
    () => ({ type: 'poker.reveal', id, cardId: card }),
    () => ({ type: 'poker.late', id, cardId: card, card: dice.one(session.deck) ?? '1' }),
    () => ({ type: 'poker.again', id, cardId: card }),
    () => ({ type: 'poker.settle', id, cardId: card, points: dice.below(13) }),
    () => ({ type: 'retro.reveal', id }),
    () => ({ type: 'retro.act', id: newId(), sessionId: id, title: word(), ownerId: dice.one(names) as string }),
    () => ({ type: 'action.follow', id: dice.one([...state.all('actions')])?.id ?? 'none', state: 'done' }),
    () => ({
      type: 'template.save',
      id: word(),
      kind: 'poker',
      name: word(),
      stages: session.stages,
      columns: [],
      deck: ['1', '2'],
      scale: 'five',
      secrecy: 'named',
    }),
    ...Array.from(
      { length: 5 },
      () => () => ({ type: 'note.add', id: newId(), sessionId: id, columnId: session.columns[0]?.id ?? 'none', text: word() }) as const,
    ),
    () => ({ type: 'note.pin', sessionId: id, notes: [{ id: newId(), columnId: session.columns[0]?.id ?? 'none', text: word() }] }),
    () => ({ type: 'note.edit', id: note, text: word() }),
    () => ({ type: 'note.group', ids: [note], topicId: dice.happens(0.5) ? topic : null }),
    () => ({ type: 'note.remove', id: note }),
    () => ({ type: 'topic.add', id: newId(), sessionId: id, title: word(), noteIds: [note] }),
    () => ({ type: 'topic.edit', id: topic, outcome: word(), isDiscussed: dice.happens(0.5) }),
  ]
  return (dice.one(commands) as () => CommandInput)()
}

/** Something that a person may put under seal in one of the open sessions. */
export function anyAnswer(state: State, dice: Chance): { sessionId: string; key: string; value: object | null } | undefined {
  const session = dice.one([...state.all('sessions')].filter(({ closedAt }) => !closedAt))
  if (!session) return
  const sessionId = session.id
  if (session.kind === 'poker')
    return { sessionId, key: `vote:${session.cardIds[0] ?? 'none'}`, value: dice.happens(0.1) ? null : { card: dice.one(session.deck) as string } }
  if (session.kind === 'standup') return { sessionId, key: 'mood', value: { score: 1 + dice.below(5) } }
  const note = `n${dice.below(9)}`
  if (dice.happens(0.3)) return { sessionId, key: 'ballot', value: { dots: { [note]: 1 + dice.below(4) } } }
  return { sessionId, key: `note:${note}`, value: { columnId: session.columns[0]?.id ?? 'none', text: note } }
}
