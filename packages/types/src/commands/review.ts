import { z } from 'zod'
import { Id, Name, Title, Uttered } from '../primitives.ts'
import { remarkKinds } from '../vocabulary.ts'

export const reviewCommands = {
  /** Which done card is shown after which; `after: null` is first. */
  'demo.move': z.strictObject({ sprintId: Id, cardId: Id, after: Id.nullable() }),
  /** What somebody says of a sprint or of one of its cards. `from` is who said it, where that is nobody of the board. */
  'remark.add': z.strictObject({ id: Id, sprintId: Id, cardId: Id.nullish(), kind: z.enum(remarkKinds), text: Uttered.optional(), from: Name.nullish() }),
  /** It becomes a card of the backlog, asked for by who said it. `requester`: a member's name, which no row holds; a guest's is known. */
  'remark.adopt': z.strictObject({ id: Id, cardId: Id, title: Title.optional(), requester: Name.optional() }),
  'remark.remove': z.strictObject({ id: Id }),
}
