import { z } from 'zod'
import { Card, Value } from '../entities.ts'
import { Description, Id, OptionalName, Reason, Remark, Title, Url } from '../primitives.ts'

const ids = z.array(Id).max(50)
const { type, priority, points, dueOn, requester } = Card.shape

export const cardCommands = {
  'card.add': z.strictObject({
    id: Id,
    columnId: Id,
    title: Title,
    after: Id.nullish(),
    kind: type.optional(),
    assignees: ids.optional(),
    labels: ids.optional(),
    priority: priority.optional(),
    points: points.optional(),
    sprintId: Id.nullish(),
    epicId: Id.nullish(),
    requester: requester.optional(),
  }),
  'card.move': z.strictObject({ id: Id, columnId: Id, after: Id.nullish() }),
  'card.rename': z.strictObject({ id: Id, title: Title }),
  'card.describe': z.strictObject({ id: Id, base: Description, text: Description }),
  'card.type': z.strictObject({ id: Id, kind: type }),
  'card.estimate': z.strictObject({ id: Id, points }),
  'card.prioritize': z.strictObject({ id: Id, priority }),
  'card.due': z.strictObject({ id: Id, on: dueOn }),
  'card.assign': z.strictObject({ id: Id, add: ids.default([]), remove: ids.default([]) }),
  'card.label': z.strictObject({ id: Id, add: ids.default([]), remove: ids.default([]) }),
  'card.fill': z.strictObject({ id: Id, fieldId: Id, value: Value.nullable() }),
  'card.block': z.strictObject({ id: Id, reason: Reason }),
  'card.unblock': z.strictObject({ id: Id }),
  'card.comment': z.strictObject({ id: Id, cardId: Id, text: Remark }),
  'card.archive': z.strictObject({ id: Id }),
  'card.restore': z.strictObject({ id: Id }),
  'card.delete': z.strictObject({ id: Id }),
  /** Part of it becomes a card of its own, with that many of its points. */
  'card.split': z.strictObject({ id: Id, newId: Id, title: Title, points }),
  'card.epic': z.strictObject({ id: Id, epicId: Id.nullable() }),
  'card.goal': z.strictObject({ id: Id, isGoal: z.boolean() }),
  'card.ready': z.strictObject({ id: Id, checkId: Id, isTicked: z.boolean() }),
  'comment.edit': z.strictObject({ id: Id, text: Remark }),
  'comment.delete': z.strictObject({ id: Id }),
  'check.add': z.strictObject({ id: Id, cardId: Id, list: Title.max(100).default('Checklist'), text: Title, after: Id.nullish() }),
  'check.tick': z.strictObject({ id: Id, done: z.boolean() }),
  /** Gives a whole checklist another name. */
  'check.list': z.strictObject({ cardId: Id, list: Title.max(100), name: Title.max(100) }),
  'check.rename': z.strictObject({ id: Id, text: Title }),
  'check.remove': z.strictObject({ id: Id }),
  'link.add': z.strictObject({ id: Id, cardId: Id, url: Url, name: OptionalName.default('') }),
  'link.remove': z.strictObject({ id: Id }),
}
