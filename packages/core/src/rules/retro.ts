import { type AnswerOf, type CommandOf, refuse, type Session } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { hasRole } from '../roles.ts'
import { cardRules } from './card.ts'
import { firstOf } from './place.ts'
import { reveal, sealsOf } from './reveal.ts'
import type { Context, RulesFor } from './rules.ts'
import { led, opened } from './session.ts'

/** Two dimensions that something is done about are more than five. */
const MOST_DIMENSIONS = 2

export const retroRules: RulesFor<'retro'> & RulesFor<'action'> = {
  'retro.reveal'(draft, { id }, context) {
    reveal(draft, led(draft, id, context), 'note', context)
  },

  'retro.votes'(draft, { id, budget, cap }, context) {
    const session = led(draft, id, context)
    if (session.revealed.includes('ballot')) refuse('conflict', 'The votes have been counted. Let people vote again first.')
    if (budget !== undefined && (budget ?? 0) < (session.budget ?? Number.POSITIVE_INFINITY)) mustSuffice(budget ?? 0, context)
    draft.update('sessions', id, { budget: budget === undefined ? session.budget : budget, cap: cap ?? session.cap })
  },

  'retro.act'(draft, command, context) {
    const { id, sessionId, topicId = null, trigger = '', title, ownerId, dueOn = null, metric = null } = command
    const session = opened(draft, sessionId)
    if (!hasRole(draft.find('members', ownerId)?.role, 'member')) refuse('missing', 'An action needs one owner who is a member of this board.')
    if (session.kind === 'health') mustBeFew(draft, sessionId, metric)
    const column = firstOf(draft, 'todo') ?? refuse('conflict', 'This board has no column for work to do, where the card could go.')
    const place = { columnId: column.id, sprintId: nextSprintOf(draft) }
    cardRules['card.add'](draft, { type: 'card.add', id, title, kind: 'improvement', assignees: [ownerId], ...place }, context)
    draft.update('cards', id, { dueOn, isDescribed: true })
    draft.insert('descriptions', { id, text: described(session, command) })
    draft.insert('actions', { id, sessionId, topicId, trigger, title, ownerId, dueOn, metric, state: 'open', helped: null, decidedAt: context.at })
  },

  'action.follow'(draft, { id, state, helped }) {
    const action = draft.get('actions', id)
    draft.update('actions', id, { state: state ?? action.state, helped: helped === undefined ? action.helped : helped })
  },
}

/** Dots that were spent are not taken from anybody, and none count beyond what everybody has. */
function mustSuffice(budget: number, context: Context) {
  const spent = sealsOf(context)
    .look('ballot')
    .map(({ value }) => Object.values((value as AnswerOf<'ballot'>).dots).reduce((sum, dots) => sum + dots, 0))
  if (spent.some((dots) => dots > budget)) refuse('conflict', 'More dots than that have been spent already. Ask for some back first, or leave it as it is.')
}

/** In a health check an action is measured by its dimension. */
function mustBeFew(draft: Draft, id: string, dimension: string | null) {
  const actedOn = new Set([...draft.state.all('actions')].flatMap(({ sessionId, metric }) => (sessionId === id ? (metric ?? []) : [])))
  if (dimension && !actedOn.has(dimension) && actedOn.size >= MOST_DIMENSIONS)
    refuse('conflict', `Two dimensions are enough for once: ${[...actedOn].join(' and ')}. What else is low stays for the next check.`)
}

/** The sprint that is planned and begins first. */
function nextSprintOf(draft: Draft): string | null {
  const planned = [...draft.state.all('sprints')].filter(({ startedAt }) => !startedAt)
  return planned.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]?.id ?? null
}

function described({ name }: Session, { trigger, title, metric }: CommandOf<'retro.act'>): string {
  return [`Decided in “${name}”.`, trigger ? `If ${trigger}, then ${title}.` : '', metric ? `Measured by ${metric}.` : ''].filter(Boolean).join('\n\n')
}
