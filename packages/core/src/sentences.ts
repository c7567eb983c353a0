import type { Command, CommandOf, CommandType, Entry, Patch } from '@rondo/types'
import { count, noun } from './count.ts'
import { imported, putBack } from './sentences/changes.ts'
import { type Lookup, type Names, namesIn, personIn } from './sentences/names.ts'
import { planning } from './sentences/planning.ts'
import { sessions } from './sentences/sessions.ts'
import { before, joined, list, quoted, spoken, spokenDay } from './sentences/words.ts'

type Told = Pick<Entry, 'command' | 'patches'>
export type Words<T extends CommandType> = (command: CommandOf<T>, names: Names, patches: readonly Patch[]) => string

/** What happened as a sentence: who did what to which thing. Names are today's where the thing still exists, and else those of that day. */
export function sentence(entry: Pick<Entry, 'actorId' | 'by'> & Told, lookup: Lookup): string {
  const who = entry.by?.name ?? personIn(lookup, entry.actorId)
  return `${who} ${act(entry, lookup)}`
}

/** The same without the person: “moved “Reset link” from To do to Doing”. */
export function act({ command, patches }: Told, lookup: Lookup): string {
  const words = acts[command.type] as Words<CommandType>
  return words(command, namesIn(lookup, patches), patches)
}

/** What a command would have been, had it been applied: for what was turned down. */
export const wanted = (command: Command, lookup: Lookup) => act({ command, patches: [] }, lookup)

// Forget a command and this does not compile.
const acts: { [T in CommandType]: Words<T> } = {
  'board.create': ({ name }) => `made the board ${quoted(name)}`,
  'board.rename': ({ name }) => `renamed the board to ${quoted(name)}`,
  'board.zone': ({ zone }) => `set the board's time zone to ${zone.replaceAll('_', ' ')}`,
  'board.close': () => 'closed the board',
  'board.reopen': () => 'reopened the board',
  'member.add': ({ userId, role }, { person }) => `added ${person(userId)} as ${role}`,
  'member.role': ({ userId, role }, { person }) => `made ${person(userId)} ${role}`,
  'member.remove': ({ userId }, { person }) => `removed ${person(userId)} from the board`,
  'member.leave': () => 'left the board',
  'column.add': ({ name }) => `added the column ${name}`,
  'column.rename': ({ id, name }, _, patches) => `renamed the column ${before(patches, 'columns', id, 'name') ?? ''} to ${name}`.replace('  ', ' '),
  'column.kind': ({ id, kind }, { column }) =>
    `made ${column(id)} a column for ${{ todo: 'work to do', doing: 'work under way', done: 'finished work' }[kind]}`,
  'column.move': ({ id }, { column }) => `moved the column ${column(id)}`,
  'column.limit': ({ id, wipLimit }, { column }) => (wipLimit === null ? `took the limit off ${column(id)}` : `set the limit of ${column(id)} to ${wipLimit}`),
  'column.wait': ({ id, isWaiting }, { column }) => (isWaiting ? `said that cards wait in ${column(id)}` : `said that cards are worked on in ${column(id)}`),
  'column.archive': ({ id }, { column }) => `archived the column ${column(id)}`,
  'column.restore': ({ id }, { column }) => `restored the column ${column(id)}`,
  'column.remove': ({ id, moveCardsTo }, { column }) => `removed the column ${column(id)}${moveCardsTo ? `; its cards went to ${column(moveCardsTo)}` : ''}`,
  'label.add': ({ name, color }) => `added the label ${name || color}`,
  'label.edit': ({ id, name, color }, _, patches) => `changed the label ${before(patches, 'labels', id, 'name') || name || color} to ${name || color}`,
  'label.remove': ({ id }, { label }) => `removed the label ${label(id)}`,
  'field.add': ({ name }) => `added the field ${name}`,
  'field.rename': ({ id, name }, _, patches) => `renamed the field ${before(patches, 'fields', id, 'name') ?? ''} to ${name}`.replace('  ', ' '),
  'field.remove': ({ id }, { field }) => `removed the field ${field(id)}`,
  'card.add': ({ title, columnId }, { column }) => `added ${quoted(title)} to ${column(columnId)}`,
  'card.move': moved,
  'card.rename': ({ id, title }, { card }, patches) => {
    const old = before(patches, 'cards', id, 'title')
    return old ? `renamed ${quoted(old)} to ${quoted(title)}` : `renamed ${card(id)} to ${quoted(title)}`
  },
  'card.describe': ({ id }, { card }) => `changed the description of ${card(id)}`,
  'card.type': ({ id, kind }, { card }) => `made ${card(id)} a ${kind}`,
  'card.estimate': ({ id, points }, { card }) => (points === null ? `took the estimate off ${card(id)}` : `estimated ${card(id)} at ${count(points, 'point')}`),
  'card.prioritize': ({ id, priority }, { card }) => (priority ? `set the priority of ${card(id)} to ${priority}` : `took the priority off ${card(id)}`),
  'card.due': ({ id, on }, { card }) => (on ? `set the due date of ${card(id)} to ${spokenDay(on)}` : `took the due date off ${card(id)}`),
  'card.assign': ({ id, add, remove }, { card, person }) =>
    joined([add.length > 0 && `assigned ${list(add.map(person))} to ${card(id)}`, remove.length > 0 && `took ${list(remove.map(person))} off ${card(id)}`]) ||
    `looked at who has ${card(id)}`,
  'card.label': ({ id, add, remove }, { card, label }) =>
    joined([
      add.length > 0 && `put the ${noun(add.length, 'label')} ${list(add.map(label))} on ${card(id)}`,
      remove.length > 0 && `took the ${noun(remove.length, 'label')} ${list(remove.map(label))} off ${card(id)}`,
    ]) || `looked at the labels of ${card(id)}`,
  'card.fill': ({ id, fieldId, value }, { card, field }) =>
    value === null ? `cleared ${field(fieldId)} of ${card(id)}` : `set ${field(fieldId)} of ${card(id)} to ${spoken(value)}`,
  'card.block': ({ id, reason }, { card }) => `marked ${card(id)} as blocked: ${reason}`,
  'card.unblock': ({ id }, { card }) => `unblocked ${card(id)}`,
  'card.comment': ({ cardId }, { card }) => `commented on ${card(cardId)}`,
  'card.archive': ({ id }, { card }) => `archived ${card(id)}`,
  'card.restore': ({ id }, { card }) => `restored ${card(id)}`,
  'card.delete': ({ id }, { card }) => `deleted ${card(id)}`,
  'comment.edit': (_, { onCard }) => `changed a comment${onCard()}`,
  'comment.delete': (_, { onCard }) => `deleted a comment${onCard()}`,
  'check.add': ({ cardId, text }, { card }) => `added ${quoted(text)} to the checklist of ${card(cardId)}`,
  'check.tick': ({ id, done }, { check, onCard }) => `${done ? 'ticked' : 'unticked'} ${check(id)}${onCard()}`,
  'check.list': ({ cardId, list, name }, { card }) => `renamed the checklist ${quoted(list)} of ${card(cardId)} to ${quoted(name)}`,
  'check.rename': ({ text }, { onCard }) => `changed a checklist item to ${quoted(text)}${onCard()}`,
  'check.remove': ({ id }, { check, onCard }) => `removed ${check(id)} from a checklist${onCard()}`,
  'link.add': ({ cardId, name, url }, { card }) => `linked ${name || url} to ${card(cardId)}`,
  'link.remove': () => 'removed a link',
  ...planning,
  ...sessions,
  'import.put': ({ rows }, names, patches) => imported(patches, names) || `brought ${count(rows.length, 'thing')} from elsewhere`,
  'import.drop': (_, names, patches) => imported(patches, names) || 'removed something where this board came from',
  undo: (_, names, patches) => putBack(patches, names) || 'changed something back',
}

function moved({ id, columnId }: CommandOf<'card.move'>, { card, column }: Names, patches: readonly Patch[]) {
  const from = before(patches, 'cards', id, 'columnId')
  if (from && from !== columnId) return `moved ${card(id)} from ${column(from)} to ${column(columnId)}`
  return patches.length > 0 ? `moved ${card(id)} within ${column(columnId)}` : `moved ${card(id)} to ${column(columnId)}`
}
