import type { CommandOf, CommandType } from '@rondo/types'
import { count } from '../count.ts'
import { weekdays } from '../metrics/days.ts'
import type { Words } from '../sentences.ts'
import type { Names } from './names.ts'
import { before, joined, list, quoted, spokenDay } from './words.ts'

/** What is said of planning: the backlog, sprints, epics, and the days on which people work. */
export const planning: { [T in Planning]: Words<T> } = {
  'board.workdays': ({ workdays }) => `set the working days to ${list([...workdays].sort(fromMonday).map((day) => weekdays[day] ?? ''))}`,
  'board.cadence': ({ days }) => `set the rhythm of sprints to ${count(days, 'day')}`,
  'board.parallel': ({ isAllowed }) => (isAllowed ? 'allowed sprints that run at the same time' : 'allowed one sprint at a time only'),
  'board.ready': () => 'changed the definition of ready',
  'card.split': ({ id, title, points }, { card }) => `split ${quoted(title)} off ${card(id)}${points === null ? '' : `, with ${count(points, 'point')} of it`}`,
  'card.epic': ({ id, epicId }, { card, epic }) => (epicId ? `put ${card(id)} under the epic ${epic(epicId)}` : `took ${card(id)} out of its epic`),
  'card.goal': ({ id, isGoal }, { card }) => (isGoal ? `marked ${card(id)} as needed for the goal` : `marked ${card(id)} as not needed for the goal`),
  'card.ready': ({ id, isTicked }, { card }) => `${isTicked ? 'ticked' : 'unticked'} a line of the definition of ready on ${card(id)}`,
  'sprint.plan': ({ name, startsOn, endsOn }) => `planned the sprint ${name} from ${spokenDay(startsOn)} to ${spokenDay(endsOn)}`,
  'sprint.edit': ({ id, name, startsOn, endsOn }, { sprint }, patches) => {
    const old = before(patches, 'sprints', id, 'name')
    const says = [
      old && name && `renamed the sprint ${old} to ${name}`,
      startsOn && `set the first day of ${sprint(id)} to ${spokenDay(startsOn)}`,
      endsOn && `set the last day of ${sprint(id)} to ${spokenDay(endsOn)}`,
    ]
    return joined(says.map((said) => said || false)) || `changed ${sprint(id)}`
  },
  'sprint.goal': ({ id, goal }, { sprint }) => (goal ? `set the goal of ${sprint(id)}: ${goal}` : `cleared the goal of ${sprint(id)}`),
  'sprint.add': ({ sprintId, cardIds, reason }, { sprint, ...names }) => `added ${cards(cardIds, names)} to ${sprint(sprintId)}${because(reason)}`,
  'sprint.remove': ({ sprintId, cardIds, reason }, { sprint, ...names }) => `took ${cards(cardIds, names)} out of ${sprint(sprintId)}${because(reason)}`,
  'sprint.explain': ({ id, reason }, { sprint }) => `said why the scope of ${sprint(id)} was changed: ${reason}`,
  'sprint.start': ({ id }, { sprint }) => `started ${sprint(id)}`,
  'sprint.finish': ({ id }, { sprint }) => `finished ${sprint(id)}`,
  'sprint.delete': ({ id }, { sprint }) => `removed the plan of ${sprint(id)}`,
  'backlog.move': ({ ids }, names) => `moved ${cards(ids, names)} in the backlog`,
  'demo.move': ({ cardId, sprintId }, { card, sprint }) => `moved ${card(cardId)} in the review of ${sprint(sprintId)}`,
  'remark.add': said,
  'remark.adopt': ({ cardId }, { card }) => `made ${card(cardId)} from a remark`,
  'remark.remove': () => 'removed a remark from a sprint review',
  'epic.add': ({ name }) => `added the epic ${name}`,
  'epic.edit': ({ id, name }, _, patches) => `changed the epic ${before(patches, 'epics', id, 'name') ?? name} to ${name}`,
  'epic.move': ({ id }, { epic }) => `moved the epic ${epic(id)}`,
  'epic.remove': ({ id }, { epic }) => `removed the epic ${epic(id)}`,
  'holiday.add': ({ on, name }) => `made ${spokenDay(on)} a holiday: ${name}`,
  'holiday.remove': ({ on }) => `made ${spokenDay(on)} a day like any other`,
  'absence.add': ({ userId, from, to }, { person }) =>
    from === to
      ? `noted that ${person(userId)} is away on ${spokenDay(from)}`
      : `noted that ${person(userId)} is away from ${spokenDay(from)} to ${spokenDay(to)}`,
  'absence.remove': (_, { person }, patches) => {
    const userId = patches.find(({ table }) => table === 'absences')?.from?.['userId' as never] as string | undefined
    return userId === undefined ? 'took back an absence' : `took back an absence of ${person(userId)}`
  },
  'capacity.set': ({ userId, fte, onCall }, { person }) =>
    `set the time of ${person(userId)} to ${share(fte)}${onCall > 0 ? `, ${share(onCall)} of it on call` : ''}`,
}

function said({ kind, text, from, cardId, sprintId }: CommandOf<'remark.add'>, { card, sprint }: Names): string {
  const about = cardId ? card(cardId) : sprint(sprintId)
  const whose = from ? `noted that ${from} ` : ''
  if (kind === 'accept') return `${whose}accepted ${about}`
  if (kind === 'reaction') return `${whose}reacted to ${about} with ${text}`
  return `${whose}${kind === 'question' ? `asked about ${about}` : `said that ${about} is not what was meant`}: ${text}`
}

type Planning = Extract<
  CommandType,
  | `${'sprint' | 'demo' | 'remark' | 'backlog' | 'epic' | 'holiday' | 'absence' | 'capacity'}.${string}`
  | `board.${'workdays' | 'cadence' | 'parallel' | 'ready'}`
  | `card.${'split' | 'epic' | 'goal' | 'ready'}`
>

const fromMonday = (a: number, b: number) => ((a + 6) % 7) - ((b + 6) % 7)

const cards = (ids: readonly string[], { card }: Pick<Names, 'card'>) => (ids.length > 3 ? `${ids.length} cards` : list(ids.map(card)))
const because = (reason: string | undefined) => (reason ? `: ${reason}` : '')
const share = (part: number) => `${Math.round(part * 100)} %`
