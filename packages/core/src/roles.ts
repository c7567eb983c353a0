import { type CommandType, type Role, refuse, roles } from '@rondo/types'
import type { State } from './state.ts'

/** Acts of the program itself: expiries, invitations, a new board. */
export const SYSTEM = 'system'
/** The importer, which alone may bring history from elsewhere. */
export const IMPORTER = 'importer'

/** Whoever holds a guest link, by the link's own id. No account has a colon in its id. */
export const guestOf = (linkId: string) => `guest:${linkId}`
export const isGuest = (actorId: string) => actorId.startsWith('guest:')
const guestsMay: ReadonlySet<CommandType> = new Set(['remark.add'])

/** Who may use a command: the least role that may, or the program. One table for HTTP, socket and screen. */
export const leastRole: Record<CommandType, Role | 'system' | 'importer'> = {
  'board.create': 'system',
  'board.rename': 'facilitator',
  'board.zone': 'facilitator',
  'board.workdays': 'facilitator',
  'board.cadence': 'facilitator',
  'board.parallel': 'facilitator',
  'board.ready': 'facilitator',
  'board.close': 'admin',
  'board.reopen': 'admin',
  'member.add': 'admin',
  'member.role': 'admin',
  'member.remove': 'admin',
  'member.leave': 'viewer',
  'column.add': 'facilitator',
  'column.rename': 'facilitator',
  'column.kind': 'facilitator',
  'column.move': 'facilitator',
  'column.limit': 'facilitator',
  'column.wait': 'facilitator',
  'column.archive': 'facilitator',
  'column.restore': 'facilitator',
  'column.remove': 'facilitator',
  'label.add': 'member',
  'label.edit': 'member',
  'label.remove': 'facilitator',
  'field.add': 'facilitator',
  'field.rename': 'facilitator',
  'field.remove': 'facilitator',
  'card.add': 'member',
  'card.move': 'member',
  'card.rename': 'member',
  'card.describe': 'member',
  'card.type': 'member',
  'card.estimate': 'member',
  'card.prioritize': 'member',
  'card.due': 'member',
  'card.assign': 'member',
  'card.label': 'member',
  'card.fill': 'member',
  'card.block': 'member',
  'card.unblock': 'member',
  'card.comment': 'member',
  'card.archive': 'member',
  'card.restore': 'member',
  'card.delete': 'member',
  'card.split': 'member',
  'card.epic': 'member',
  'card.goal': 'member',
  'card.ready': 'member',
  'comment.edit': 'member',
  'comment.delete': 'member',
  'check.add': 'member',
  'check.tick': 'member',
  'check.list': 'member',
  'check.rename': 'member',
  'check.remove': 'member',
  'link.add': 'member',
  'link.remove': 'member',
  'sprint.plan': 'facilitator',
  'sprint.edit': 'facilitator',
  'sprint.goal': 'member',
  'sprint.add': 'member',
  'sprint.remove': 'member',
  'sprint.explain': 'member',
  'sprint.start': 'facilitator',
  'sprint.finish': 'facilitator',
  'sprint.delete': 'facilitator',
  'backlog.move': 'member',
  'demo.move': 'facilitator',
  'remark.add': 'viewer',
  'remark.adopt': 'member',
  'remark.remove': 'viewer',
  'epic.add': 'member',
  'epic.edit': 'member',
  'epic.move': 'member',
  'epic.remove': 'facilitator',
  'holiday.add': 'facilitator',
  'holiday.remove': 'facilitator',
  'absence.add': 'member',
  'absence.remove': 'member',
  'capacity.set': 'member',
  'session.open': 'member',
  'session.stage': 'member',
  'session.arrange': 'member',
  'session.focus': 'member',
  'session.cards': 'member',
  'session.time': 'member',
  'session.lead': 'member',
  'session.silent': 'system',
  'session.spectate': 'member',
  'session.until': 'member',
  'session.secrecy': 'member',
  'session.reveal': 'member',
  'session.again': 'member',
  'session.close': 'member',
  'poker.reveal': 'member',
  'poker.late': 'member',
  'poker.again': 'member',
  'poker.settle': 'member',
  'poker.countdown': 'member',
  'retro.reveal': 'member',
  'retro.votes': 'member',
  'retro.act': 'member',
  'action.follow': 'member',
  'note.add': 'member',
  'note.pin': 'member',
  'note.edit': 'member',
  'note.group': 'member',
  'note.remove': 'member',
  'topic.add': 'member',
  'topic.edit': 'member',
  'template.save': 'member',
  'template.remove': 'member',
  'import.put': 'importer',
  'import.drop': 'importer',
  undo: 'member',
}

/** Commands that the person who gave them may take back. What others have seen or relied on at once stays done. */
export const cannotBeUndone: ReadonlySet<CommandType> = new Set([
  'board.create',
  'board.close',
  'board.reopen',
  'member.add',
  'member.role',
  'member.remove',
  'member.leave',
  'sprint.start',
  'sprint.finish',
  'session.open',
  'session.stage',
  'session.time',
  'session.lead',
  'session.silent',
  'session.spectate',
  'session.until',
  'session.secrecy',
  'session.reveal',
  'session.again',
  'session.close',
  'poker.reveal',
  'poker.again',
  'poker.countdown',
  'retro.reveal',
  'retro.votes',
  'import.put',
  'import.drop',
])

export const hasRole = (role: Role | null | undefined, least: Role) => role != null && roles.indexOf(role) >= roles.indexOf(least)

/** What a closed board still takes, besides what Rondo itself does. */
const takenWhenClosed: ReadonlySet<CommandType> = new Set(['board.close', 'board.reopen', 'member.leave', 'member.remove'])

const isClosed = (state: State) => [...state.all('boards')].some(({ closedAt }) => closedAt !== null)

/** Refuses in words to change a board that is closed. */
export function mustBeOpen(state: State) {
  if (isClosed(state)) refuse('conflict', 'This board is closed: it can be read and not changed. An admin of it can open it again.')
}

/** May this actor, as the board's rows stand now, give such a command? */
export function may(state: State, actorId: string, type: CommandType): boolean {
  const least = leastRole[type]
  if (actorId === SYSTEM) return least !== 'importer'
  if (actorId === IMPORTER) return least === 'importer'
  if (isGuest(actorId)) return guestsMay.has(type)
  return least !== 'system' && least !== 'importer' && hasRole(state.get('members', actorId)?.role, least) && (takenWhenClosed.has(type) || !isClosed(state))
}

/** Refuses in words what `may` denies. To someone who is not on the board it looks the same as a board that is not there. */
export function authorize(state: State, actorId: string, type: CommandType) {
  if (may(state, actorId, type)) return
  const role = state.get('members', actorId)?.role
  if (!role) refuse('missing', 'There is no such board, or you are not on it.')
  const least = leastRole[type]
  if (hasRole(role, least as Role)) mustBeOpen(state)
  refuse('forbidden', least === 'system' || least === 'importer' ? 'Only Rondo itself does that.' : onlyFor(least, role))
}

export const onlyFor = (least: Role, role: Role) => `Only ${least === 'admin' ? 'an' : 'a'} ${least} of this board may do that; you are a ${role}.`
