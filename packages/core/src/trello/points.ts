import type { TrelloCard, TrelloField } from './export.ts'

/** The field that holds estimates, where every value that it has would do as points. */
export function pointsField(fields: readonly TrelloField[], cards: readonly TrelloCard[]): TrelloField | undefined {
  const values = Map.groupBy(
    cards.flatMap((card) => card.values),
    ({ fieldId }) => fieldId,
  )
  return fields.find(
    ({ id, kind, name }) =>
      kind === 'number' && estimates.test(name.trim()) && (values.get(id) ?? []).every(({ number }) => number === null || (number >= 0 && number <= 1000)),
  )
}

const estimates =
  /^(story[ -]?)?(points?|pts?|estimates?|estimation|sp|complexity|effort|size|punkte|storypunkte|schätzung|aufwand|estimación|estimation|puntos|pontos|punti)( \(.*\))?$/i

/** “(5) Sign in by link”, as Scrum for Trello and its like write estimates. Other numbers in brackets are left alone. */
export function pointsInTitle(title: string): { points: number; title: string } | null {
  const [, number, rest] = title.match(/^\s*\((\d{1,3}(?:\.\d)?)\)\s*(\S.*)$/s) ?? []
  return number && rest && scale.has(Number(number)) ? { points: Number(number), title: rest } : null
}

const scale = new Set([0, 0.5, 1, 2, 3, 4, 5, 8, 13, 20, 21, 34, 40, 55, 89, 100])
