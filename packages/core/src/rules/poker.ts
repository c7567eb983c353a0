import { refuse } from '@rondo/types'
import { cardRules } from './card.ts'
import { reveal } from './reveal.ts'
import type { RulesFor } from './rules.ts'
import { later, led, opened, sessionRules } from './session.ts'

const COUNTDOWN_MS = 3000

export const pokerRules: RulesFor<'poker'> = {
  'poker.reveal'(draft, { id, cardId }, context) {
    const session = led(draft, id, context)
    if (!session.cardIds.includes(cardId)) refuse('missing', 'That card is not among those being estimated.')
    reveal(draft, session, `vote:${cardId}`, context)
  },

  // Another round: what was revealed stays to be read.
  'poker.again'(draft, { id, cardId }, context) {
    sessionRules['session.again'](draft, { type: 'session.again', id, question: `vote:${cardId}` }, context)
  },

  'poker.settle'(draft, { id, cardId, points }, context) {
    const session = led(draft, id, context)
    if (!session.cardIds.includes(cardId)) refuse('missing', 'That card is not among those being estimated.')
    if (!session.revealed.includes(`vote:${cardId}`)) refuse('conflict', 'Reveal the votes first.')
    cardRules['card.estimate'](draft, { type: 'card.estimate', id: cardId, points }, context)
    draft.update('sessions', id, { settled: { ...session.settled, [cardId]: points } })
  },

  // Anybody may hold it: whoever still thinks is not hurried.
  'poker.countdown'(draft, { id, isOn }, { at }) {
    const session = opened(draft, id)
    if (isOn && (!session.focusId || session.revealed.includes(`vote:${session.focusId}`))) refuse('conflict', 'There is nothing to reveal.')
    draft.update('sessions', id, { countdownTo: isOn ? later(at, COUNTDOWN_MS) : null })
  },
}
