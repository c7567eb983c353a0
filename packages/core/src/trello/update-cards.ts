import type { Card, Check, Comment, ImportedRow, Link, TableName } from '@rondo/types'
import { same } from '../patch.ts'
import { byRank } from '../rank.ts'
import type { State } from '../state.ts'
import { type CardEvent, change, happen, type KindOf, type Placed, rowOf, tell } from './card-past.ts'
import type { BoardCopy } from './copy-board.ts'
import type { CardCopy } from './copy-card.ts'
import { fromBirth } from './first-steps.ts'
import { keepRanks } from './keep-ranks.ts'
import { mergeRow } from './merge-row.ts'
import { someone } from './people.ts'
import type { Step } from './step.ts'
import { contested } from './update.ts'
import type { Words } from './words.ts'

export type Update = {
  copy: BoardCopy
  /** Rows as the last import left them. */
  before: State
  /** Rows as they are. */
  now: State
  reach: string
  words: Words
  accounts: ReadonlyMap<string, string>
  kindOf: KindOf
}
