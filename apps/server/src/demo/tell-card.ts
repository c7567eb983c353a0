import { isCriterion } from '@rondo/core/rules/check'
import { arrive } from '@rondo/core/rules/place'
import { change, type Placed } from '@rondo/core/trello/card-past'
import type { Step } from '@rondo/core/trello/step'
import type { By, Card, Check, ColumnKind, ImportedRow } from '@rondo/types'
import type { Act } from './acts.ts'

type Telling = {
  card: Card
  text: string
  checks: Check[]
  links: ImportedRow[]
  acts: readonly Act[]
  instant(hour: number): string
  people: readonly { id: string; by: By }[]
  kindOf(columnId: string): ColumnKind
}

/** A card's past as entries: written down, then whatever was done to it. */
export function tellCard({ card, text, checks, links, acts, instant, people, kindOf }: Telling, born: number, writer: number): Step[] {
  const by = (who: number) => (people[who] as (typeof people)[number]).by
  let placed: Placed = {
    card: { ...card, checkCount: checks.length, isDescribed: text !== '', criteriaCount: checks.filter(({ list }) => isCriterion(list)).length },
    archivedAt: null,
  }
  const open = [...checks]
  const parts: ImportedRow[] = [
    ...(text ? [{ table: 'descriptions' as const, row: { id: card.id, text } }] : []),
    ...checks.map((row) => ({ table: 'checks' as const, row })),
    ...links,
  ]
  const steps = change(null, placed, instant(born), by(writer), parts)
  for (const [i, act] of acts.entries()) {
    const at = instant(act.at)
    const before = placed
    const more: ImportedRow[] = []
    let next: Card = { ...placed.card, ...act.fields }
    if (act.fields?.blockedReason !== undefined) next.blockedSince = act.fields.blockedReason && at
    if (act.columnId) next = { ...next, columnId: act.columnId, ...arrive(next, kindOf(act.columnId), at) }
    if (act.says) {
      more.push({
        table: 'comments',
        row: { id: `${card.id}-c${i}`, cardId: card.id, authorId: people[act.who]?.id as string, text: act.says, at, editedAt: null },
      })
      next.commentCount++
    }
    if (act.ticks) {
      const check = open.shift()
      if (!check) continue
      more.push({ table: 'checks', row: { ...check, done: true } })
      next.checksDone++
    }
    placed = { card: next, archivedAt: act.archives ? at : placed.archivedAt }
    steps.push(...change(before, placed, at, by(act.who), more))
  }
  return steps
}
