import type { CommandType } from '@rondo/types'
import { count } from '../count.ts'
import type { Words } from '../sentences.ts'
import { quoted } from './words.ts'

/** What is said of sessions. What people answered is for the session's own page. */
export const sessions: { [T in Held]: Words<T> } = {
  'session.open': ({ kind, name }) => `opened ${name ? quoted(name) : kinds[kind]}`,
  'session.stage': () => 'moved a session to another stage',
  'session.arrange': () => 'changed the stages of a session',
  'session.focus': () => 'turned to something else in a session',
  'session.cards': ({ cardIds }) => `chose ${count(cardIds.length, 'card')} for a session`,
  'session.time': ({ what }) =>
    ({ start: 'started the clock', add: 'gave more time', hold: 'held the clock', resume: 'let the clock go on', clear: 'took the clock away' })[what] ??
    'looked at the clock',
  'session.lead': ({ userId }, { person }) => (userId ? `handed the lead of a session to ${person(userId)}` : 'took the lead of a session'),
  'session.silent': ({ since }) => (since ? 'noticed that whoever leads a session has gone' : 'saw that whoever leads a session is back'),
  'session.spectate': ({ isSpectator }) => (isSpectator ? 'looks on in a session' : 'takes part in a session again'),
  'session.until': () => 'changed until when people answer in a session',
  'session.secrecy': ({ secrecy }) => `made the answers of a session ${secrecies[secrecy] ?? 'more secret'}`,
  'session.reveal': () => 'revealed what was answered in a session',
  'session.again': () => 'asked once more in a session',
  'session.close': () => 'closed a session',
  'poker.reveal': ({ cardId }, { card }) => `revealed the votes on ${card(cardId)}`,
  'poker.late': ({ cardId, card }, names) => `came late and would estimate ${names.card(cardId)} at ${card}`,
  'poker.again': ({ cardId }, { card }) => `began another round on ${card(cardId)}`,
  'poker.settle': ({ cardId, points }, { card }) => `settled ${card(cardId)} at ${count(points, 'point')}`,
  'poker.countdown': ({ isOn }) => (isOn ? 'counts down to the votes' : 'held the countdown'),
  'retro.reveal': () => 'revealed the notes of a retrospective',
  'retro.votes': () => 'changed how many dots people have',
  'retro.act': ({ title, ownerId }, { person }) => `decided ${quoted(title)}, with ${person(ownerId)} as owner`,
  'action.follow': ({ id, state }, { card }) => (state ? `said that ${card(id)} is ${state}` : `said whether ${card(id)} helped`),
  'note.add': () => 'wrote a note in a session',
  'note.pin': ({ notes }) => `laid out ${count(notes.length, 'fact')} of the board in a session`,
  'note.edit': () => 'changed a note',
  'note.group': ({ topicId }) => (topicId ? 'put notes together' : 'took notes out of a topic'),
  'note.remove': () => 'removed a note',
  'topic.add': ({ title }) => (title ? `made the topic ${quoted(title)}` : 'put notes together'),
  'topic.edit': ({ title }) => (title ? `named a topic ${quoted(title)}` : 'wrote down what came of a topic'),
  'template.save': ({ name }) => `saved the template ${quoted(name)}`,
  'template.remove': () => 'removed a template',
}

type Held = Extract<CommandType, `${'session' | 'poker' | 'retro' | 'action' | 'note' | 'topic' | 'template'}.${string}`>
const kinds = {
  poker: 'planning poker',
  standup: 'a stand-up',
  retro: 'a retrospective',
  health: 'a health check',
  planning: 'a vote on the plan',
  priority: 'a scoring of cards',
}
const secrecies = { named: 'named', 'named-at-reveal': 'named at the reveal', unattributed: 'unattributed', anonymous: 'anonymous' }
