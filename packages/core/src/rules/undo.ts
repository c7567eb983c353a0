import { type Card, type CommandType, type Note, type Patch, refuse, type TableName } from '@rondo/types'
import { type Draft, NotFromHere } from '../draft.ts'
import { holds, invert } from '../patch.ts'
import { authorize, cannotBeUndone } from '../roles.ts'
import { showsNames, tellsFacts } from '../sealing.ts'
import { partsOf } from './card.ts'
import { arrive, stillKnown } from './place.ts'
import type { Context, Rule } from './rules.ts'
import { led, opened } from './session.ts'
import { mayChangeSprint, mayRunTogether, mayTakeDays } from './sprint-scope.ts'

/**
 * Undo is a new change, not a rewind: it goes through the log like any other, and it refuses rather than overwrite what others did since. Undoing an undo is
 * redo. The count of cards ever made does not go back, so that a number never comes again.
 */
export const undo: Rule<'undo'> = (draft, _, context) => {
  const { actorId, at, past } = context
  if (!past) throw new NotFromHere()
  if (past.actorId !== actorId) refuse('forbidden', 'You can only undo your own changes.')
  if (cannotBeUndone.has(past.command.type)) refuse('conflict', 'That cannot be undone.')
  const patches = invert(past.patches).filter((patch) => !isCount(patch))
  if (past.command.type === 'undo') for (const patch of patches) authorize(draft.state, actorId, commandLike(patch))
  else authorize(draft.state, actorId, past.command.type)
  for (const { table, id } of patches) if (table === 'sessions') led(draft, id, context)
  for (const patch of patches) restore(draft, patch)
  for (const { table, id, to } of patches) if (table === 'cards' && to === null) leavesNothing(draft, id)
  for (const { table, id } of patches) if (table === 'sessions') hasItsStage(draft, id)
  for (const { table, id, to } of patches) {
    if (table === 'sprints' && to !== null && !('demoOrder' in to)) sprintFits(draft, context, id, 'startsOn' in to || 'endsOn' in to)
    if (table === 'boards') mayRunTogether(draft, id)
  }
  for (const cardId of affectedCards(draft, patches)) fitIn(draft, cardId, at)
}

function hasItsStage(draft: Draft, id: string) {
  const { stages, stageId } = draft.get('sessions', id)
  if (!stages.some((stage) => stage.id === stageId)) refuse('conflict', 'The stage that everybody is in cannot be taken out.')
}

/** Redo does what a command did once, and needs the right to such a command now. */
function commandLike({ table, from, to }: Patch): CommandType {
  if (table === 'labels') return to === null ? 'label.remove' : 'label.edit'
  if (table === 'sprints' && from && to) return 'goal' in to ? 'sprint.goal' : 'reasons' in to ? 'sprint.explain' : 'sprint.edit'
  return commands[table] ?? 'card.move'
}

const commands: { [T in TableName]?: CommandType } = {
  boards: 'board.rename',
  members: 'member.role',
  columns: 'column.remove',
  fields: 'field.remove',
  sprints: 'sprint.edit',
  epics: 'epic.edit',
  remarks: 'remark.add',
  holidays: 'holiday.add',
  absences: 'absence.add',
  capacities: 'capacity.set',
}

/** A finished sprint stays what it was, and days that were given away since are not taken back. */
function sprintFits(draft: Draft, context: Context, id: string, hasOtherDays: boolean) {
  const sprint = mayChangeSprint(draft, id)
  if (hasOtherDays) mayTakeDays(draft, context, sprint)
}

/** A card that goes must not take along what was added to it since; one that goes to the archive takes everything with it and brings it back. */
function leavesNothing(draft: Draft, cardId: string) {
  if (!draft.find('archived', cardId) && partsOf(draft, cardId).length > 0)
    refuse('conflict', 'Someone has added to this card since. Undo would lose their work.')
}

function restore(draft: Draft, patch: Patch) {
  const { table, id, from, to } = onTopOfCounts(draft, patch)
  if (!holds(draft.find(table, id), from)) refuse('conflict', 'Someone has changed this since. Undo would lose their work.')
  const isOfSession = table === 'notes' || table === 'topics' || table === 'reveals' || (table === 'actions' && (from === null || to === null))
  const session = isOfSession ? opened(draft, ((draft.find(table, id) ?? to) as Note).sessionId) : null
  if (session && table === 'notes' && (to as Note | null)?.authorId && !showsNames(session.secrecy))
    refuse('conflict', 'Names are hidden in this session by now, and yours would stand beside it.')
  const fact = session && table === 'notes' && from === null && (to as Note | null)?.authorId === null
  if (fact && (!tellsFacts(session) || session.revealed.includes('ballot')))
    refuse('conflict', 'The notes are out or voted on by now, so this one comes too late.')
  if (to === null) {
    if (table === 'columns' && draft.state.orderOf(id).size > 0) refuse('conflict', 'There are cards in this column now. Move them first.')
    if (table === 'labels' && [...draft.state.all('cards')].some((card) => card.labels.includes(id))) refuse('conflict', 'Cards carry this label now.')
    if (table === 'sprints' && draft.state.orderOfSprint(id).size > 0) refuse('conflict', 'There are cards in this sprint now. Take them out first.')
    if (table === 'epics' && [...draft.state.all('cards')].some((card) => card.epicId === id)) refuse('conflict', 'Cards belong to this epic now.')
    draft.delete(table, id)
  } else if (from === null) draft.insert(table, to as never)
  else draft.update(table, id, to as never)
}

/** How many comments and lines a card has is no work of anybody: it moves by as much as the act moved it, from where it is now. */
function onTopOfCounts(draft: Draft, patch: Patch): Patch {
  const card = draft.find('cards', patch.id)
  if (patch.table !== 'cards' || !patch.from || !patch.to || !card) return patch
  const [from, to] = [{ ...patch.from }, { ...patch.to }] as [Partial<Card>, Partial<Card>]
  for (const name of counts) {
    if (!(name in to)) continue
    to[name] = Math.max(0, card[name] + (to[name] ?? 0) - (from[name] ?? 0))
    from[name] = card[name]
  }
  return { ...patch, from, to } as Patch
}

const counts = ['commentCount', 'checkCount', 'checksDone', 'criteriaCount'] as const

/** Cards whose row came back or changed, and those in columns that did. */
function affectedCards(draft: Draft, patches: readonly Patch[]): Set<string> {
  const ids = new Set<string>()
  for (const { table, id, to } of patches) {
    if (table === 'cards' && to && draft.find('cards', id)) ids.add(id) // made and changed in one act, it is gone now
    if (table === 'columns' && to && 'kind' in to) for (const cardId of draft.state.orderOf(id).ids) ids.add(cardId)
    if (to && 'cardId' in to) draft.find('archived', to.cardId as string) ?? draft.get('cards', to.cardId as string)
  }
  return ids
}

/** The board has gone on since: a card that came back must stand in a column that is there, be done where that is done, and carry labels that exist. */
function fitIn(draft: Draft, cardId: string, at: string) {
  const card = draft.get('cards', cardId)
  const { kind } = draft.get('columns', card.columnId)
  draft.update('cards', cardId, { ...arrive(card, kind, at), ...stillKnown(draft, card) })
}

const isCount = ({ table, to }: Patch) => table === 'boards' && to !== null && 'lastNumber' in to
