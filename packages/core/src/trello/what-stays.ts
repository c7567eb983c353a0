import { spokenDay } from '../sentences/words.ts'
import { isPastCutOff } from './events.ts'
import type { TrelloAction, TrelloExport } from './export.ts'
import { reasons, type Words } from './words.ts'

/** Says what of the past stays in Trello, and why. */
export function sayWhatStays(file: TrelloExport, actionsOf: ReadonlyMap<string, readonly TrelloAction[]>, words: Words) {
  for (const [what, count] of Object.entries(file.extras)) words.drop(what, reasons[what] ?? '', count)

  const cards = new Set(file.cards.map(({ id }) => id))
  const ofOthers = [...actionsOf].filter(([id]) => id && !cards.has(id)).flatMap(([, actions]) => actions)
  words.drop('Past events of cards that are no longer on this board', 'The file does not hold those cards.', ofOthers.length)

  const others = file.actions.filter(({ what }) => what === 'else' || what === 'join' || what === 'leave').length
  words.drop(
    'Past changes of texts, dates, labels and people',
    'Creation, moves, archiving and comments keep their dates. Everything else is as it is now.',
    others,
  )

  const oldest = file.actions[0]?.at
  const cut = file.cards.filter((card) => isPastCutOff(card, actionsOf.get(card.id) ?? [], oldest)).length
  if (cut > 0 && oldest)
    words.warnings.push(
      `The file holds the newest ${file.actions.length.toLocaleString('en')} events only (Trello exports 1,000 at most). ` +
        `What happened to ${cut === 1 ? 'one card' : `${cut} cards`} before ${spokenDay(oldest.slice(0, 10))} is not known: ${cut === 1 ? 'it begins in the list that it was' : 'they begin in the list that they were'} first seen in.`,
    )
}
