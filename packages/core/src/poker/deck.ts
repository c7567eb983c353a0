/** A card that says how large something is, and what it comes to in points. */
export type Size = { card: string; points: number }

/** Cards that say something else than a size. */
export const QUESTION = '?'
export const BREAK = '☕'
export const TOO_BIG = '∞'
const others: readonly string[] = [QUESTION, BREAK, TOO_BIG]

/** What words come to, smallest first, where a deck has no numbers: one step each. */
const steps = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]

/** The sizes of a deck, smallest first. Numbers are points; words, such as T-shirt sizes, are given points by their place. */
export function sizesOf(deck: readonly string[]): Size[] {
  const sizes = deck.filter((card) => !others.includes(card))
  if (sizes.every(isNumber)) return sizes.map((card) => ({ card, points: Number(card) })).sort((a, b) => a.points - b.points)
  return sizes.slice(0, steps.length).map((card, n) => ({ card, points: steps[n] as number }))
}

/** Does a deck speak in words, so that people should see what they come to in points? */
export const isOfWords = (deck: readonly string[]) => deck.some((card) => !others.includes(card) && !isNumber(card))

/** What a card is called when it is read aloud. */
export const cardWords = (card: string) => ({ [QUESTION]: 'a question', [BREAK]: 'a break', [TOO_BIG]: 'too big' })[card] ?? card

const isNumber = (card: string) => /^\d+(\.\d+)?$/.test(card)
