import { refuse } from '@rondo/types'

const MOST_THINGS = 1_500_000
const DEEPEST = 100
const [QUOTE, BACKSLASH, BRACKET, BRACE, END_OF_BRACKET, END_OF_BRACE] = [...'"\\[{]}'].map((sign) => sign.charCodeAt(0))

/** Says no before parsing to what no board is: JSON that would take many times its size in memory. */
export function refuseMonster(text: string) {
  let [things, depth, isInString] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    if (sign === QUOTE) isInString = !isInString
    else if (isInString) i += sign === BACKSLASH ? 1 : 0
    else if (sign === BRACKET || sign === BRACE) {
      if (++things > MOST_THINGS)
        refuse(
          'too_large',
          'There is more in this file than Rondo can read at once. Archive or delete old cards in Trello, or split the board, and export it again.',
        )
      if (++depth > DEEPEST) refuse('invalid', 'This file is not the export of a Trello board: its parts are nested too deep.')
    } else if (sign === END_OF_BRACKET || sign === END_OF_BRACE) depth--
  }
}
