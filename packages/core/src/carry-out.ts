import type { Command, CommandType, Patch } from '@rondo/types'
import { Draft } from './draft.ts'
import { authorize } from './roles.ts'
import { boardRules } from './rules/board.ts'
import { cardRules } from './rules/card.ts'
import { checkRules } from './rules/check.ts'
import { columnRules } from './rules/column.ts'
import { commentRules } from './rules/comment.ts'
import { daysRules } from './rules/days.ts'
import { epicRules } from './rules/epic.ts'
import { fieldRules } from './rules/field.ts'
import { importRules } from './rules/import.ts'
import { labelRules } from './rules/label.ts'
import { linkRules } from './rules/link.ts'
import { memberRules } from './rules/member.ts'
import { noteRules } from './rules/note.ts'
import { pokerRules } from './rules/poker.ts'
import { retroRules } from './rules/retro.ts'
import { reviewRules } from './rules/review.ts'
import type { Context, Rule } from './rules/rules.ts'
import { sessionRules } from './rules/session.ts'
import { sprintRules } from './rules/sprint.ts'
import { templateRules } from './rules/template.ts'
import { undo } from './rules/undo.ts'
import type { State } from './state.ts'

// Forget a rule and this line does not compile.
const rules: { [T in CommandType]: Rule<T> } = {
  ...boardRules,
  ...memberRules,
  ...columnRules,
  ...labelRules,
  ...fieldRules,
  ...cardRules,
  ...commentRules,
  ...checkRules,
  ...linkRules,
  ...sprintRules,
  ...reviewRules,
  ...sessionRules,
  ...pokerRules,
  ...retroRules,
  ...noteRules,
  ...templateRules,
  ...epicRules,
  ...daysRules,
  ...importRules,
  undo,
}

/**
 * Carries `command` out on `state` and answers what changed. When the answer is no, it throws a Refusal (or NotFromHere, where a browser holds too little) and
 * the state is as it was. The same in browser, server, simulator and doctor: clock, chance and ids come in with the arguments.
 */
export function carryOut(state: State, command: Command, context: Context, { isPartial = false } = {}): Patch[] {
  authorize(state, context.actorId, command.type)
  const draft = new Draft(state, isPartial)
  try {
    const rule = rules[command.type] as Rule<CommandType>
    rule(draft, command, context)
  } catch (error) {
    draft.rollback()
    throw error
  }
  return draft.patches
}
