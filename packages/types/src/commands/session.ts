import { z } from 'zod'
import { AnswerKey, answers } from '../answers.ts'
import { Day, Id, Instant, Name, OptionalName, Points, Title, Uttered, Zone } from '../primitives.ts'
import { Session, Template } from '../sessions.ts'

const ids = z.array(Id).max(50)
const { kind, secrecy, stages, cardIds, budget, cap } = Session.shape

export const sessionCommands = {
  'session.open': z.strictObject({
    id: Id,
    kind,
    /** The slug of one that comes with Rondo, or the id of one of the board's own. */
    template: Id,
    secrecy,
    name: Name.optional(),
    cardIds: cardIds.optional(),
    sprintId: Id.nullish(),
    /** People answer on their own time, until then. */
    answersUntil: Instant.nullish(),
  }),
  'session.stage': z.strictObject({ id: Id, stageId: Id }),
  /** Stages skipped, repeated, in another order, with other minutes. */
  'session.arrange': z.strictObject({ id: Id, stages }),
  'session.focus': z.strictObject({ id: Id, focusId: Id.nullable() }),
  'session.cards': z.strictObject({ id: Id, cardIds }),
  /** Sets the clock going for so many minutes, adds to it, holds it, lets it go on, or takes it away. */
  'session.time': z.strictObject({ id: Id, what: z.enum(['start', 'add', 'hold', 'resume', 'clear']), minutes: z.number().min(0.1).max(600).optional() }),
  /** Takes the lead, or hands it to someone. */
  'session.lead': z.strictObject({ id: Id, userId: Id.optional() }),
  /** Whoever leads is not seen any more, or again. */
  'session.silent': z.strictObject({ id: Id, since: Instant.nullable() }),
  'session.spectate': z.strictObject({ id: Id, isSpectator: z.boolean() }),
  /** More time, or less, where people answer on their own time. */
  'session.until': z.strictObject({ id: Id, answersUntil: Instant }),
  /** Only ever more secret, and only before the reveal. */
  'session.secrecy': z.strictObject({ id: Id, secrecy }),
  /** What was answered to one question comes out, by the policy of its kind. */
  'session.reveal': z.strictObject({ id: Id, question: AnswerKey }),
  /** The question takes answers once more. */
  'session.again': z.strictObject({ id: Id, question: AnswerKey }),
  'session.close': z.strictObject({ id: Id }),
  'poker.reveal': z.strictObject({ id: Id, cardId: Id }),
  /** A vote that comes after the reveal: said openly, marked, and not counted. */
  'poker.late': z.strictObject({ id: Id, cardId: Id, ...answers.vote.shape }),
  'poker.again': z.strictObject({ id: Id, cardId: Id }),
  'poker.settle': z.strictObject({ id: Id, cardId: Id, points: Points }),
  /** Counts down to the reveal, or holds that. */
  'poker.countdown': z.strictObject({ id: Id, isOn: z.boolean() }),
  'retro.reveal': z.strictObject({ id: Id }),
  'retro.votes': z.strictObject({ id: Id, budget: budget.optional(), cap: cap.optional() }),
  /** If `trigger`, then `title`: what is to be tried becomes a card with one owner. */
  'retro.act': z.strictObject({
    id: Id,
    sessionId: Id,
    topicId: Id.nullish(),
    trigger: Uttered.optional(),
    title: Title,
    ownerId: Id,
    dueOn: Day.nullish(),
    metric: Name.nullish(),
  }),
  'action.follow': z.strictObject({
    id: Id,
    state: z.enum(['open', 'working', 'done', 'dropped']).optional(),
    helped: z.literal([-1, 0, 1]).nullable().optional(),
  }),
  /** Said openly: where authors are shown, or once all was revealed under their names. */
  'note.add': z.strictObject({
    id: Id,
    sessionId: Id,
    columnId: Id,
    text: Uttered.min(1),
    cardIds: ids.optional(),
    people: ids.optional(),
    dueOn: Day.nullish(),
    zone: Zone.nullish(),
  }),
  /** Facts of the board, which are nobody's secret, become notes of nobody's that all may react to. Those that are there already stay as they are. */
  'note.pin': z.strictObject({
    sessionId: Id,
    notes: z
      .array(z.strictObject({ id: Id, columnId: Id, text: Uttered.min(1), cardIds: ids.optional() }))
      .min(1)
      .max(100),
  }),
  'note.edit': z.strictObject({ id: Id, text: Uttered.min(1).optional(), cardIds: ids.optional(), people: ids.optional(), dueOn: Day.nullish() }),
  /** Into a topic, or out of all. */
  'note.group': z.strictObject({ ids: z.array(Id).min(1).max(200), topicId: Id.nullable() }),
  'note.remove': z.strictObject({ id: Id }),
  /** Notes become a topic. */
  'topic.add': z.strictObject({ id: Id, sessionId: Id, title: OptionalName.optional(), noteIds: z.array(Id).min(1).max(200) }),
  'topic.edit': z.strictObject({ id: Id, title: OptionalName.optional(), outcome: Uttered.optional(), isDiscussed: z.boolean().optional() }),
  'template.save': Template,
  'template.remove': z.strictObject({ id: Id }),
}
