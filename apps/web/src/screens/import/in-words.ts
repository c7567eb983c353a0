import { count } from '@rondo/core/count'
import type { Report } from '@rondo/core/trello/report'

/** What comes along, most important first: “122 cards, 78 of them archived”. */
export function keptInWords({ kept }: Report): string[] {
  const { cards, archived, columns, archivedColumns } = kept
  return [
    `${count(cards, 'card')}${archived > 0 ? `, ${archived.toLocaleString('en')} of them archived` : ''}`,
    `${count(columns, 'column')}${archivedColumns > 0 ? `, ${archivedColumns.toLocaleString('en')} of them archived` : ''}`,
    ...some(kept.moves, 'move between columns, with its date', 'moves between columns, with their dates'),
    ...some(kept.comments, 'comment'),
    ...some(kept.checks, 'checklist item'),
    ...some(kept.links, 'link'),
    ...some(kept.labels, 'label'),
    ...some(kept.fields, 'own field'),
    ...some(kept.people, 'person', 'people'),
  ]
}

/** What stays behind, as a headline. */
export const droppedInWords = ({ dropped }: Report) => (dropped.length === 0 ? 'Everything can be kept' : `${count(dropped.length, 'thing')} we cannot keep`)

const some = (n: number, one: string, many?: string) => (n > 0 ? [count(n, one, many)] : [])
