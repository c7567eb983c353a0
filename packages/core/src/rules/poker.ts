import { refuse } from '@rondo/types'
import { NotFromHere } from '../draft.ts'
import { showsNames } from '../sealing.ts'
import { cardRules } from './card.ts'
import { reveal, roundsOf } from './reveal.ts'
import type { RulesFor } from './rules.ts'
import { later, led, opened, sessionRules } from './session.ts'

const COUNTDOWN_MS = 3000

export const pokerRules: RulesFor<'poker'> = {
  'poker.reveal'(draft, { id, cardId }, context) {
    const session = led(draft, id, context)
    if (!session.cardIds.includes(cardId)) refuse('missing', 'That card is not among those being estimated.')
    reveal(draft, session, `vote:${cardId}`, context)
  },

  // Whoever comes late is heard, and the blind vote stays what it was.
  'poker.late'(draft, { id, cardId, ...vote }, { actorId }) {
    const session = opened(draft, id)
    const question = `vote:${cardId}`
    if (!session.revealed.includes(question)) refuse('conflict', 'The votes have not been revealed, so yours still counts. Vote with the others.')
    if (!showsNames(session.secrecy)) refuse('conflict', 'Names stay hidden here, and a vote alone would show yours. Take part in the next round.')
    if (session.spectators.includes(actorId)) refuse('conflict', 'You look on here. Take part again to vote.')
    if (!session.deck.includes(vote.card)) refuse('invalid', `There is no “${vote.card}” in this deck.`)
    const last = roundsOf(draft, id, question).at(-1)
    if (!last) throw new NotFromHere()
    const others = last.answers.filter(({ userId, isLate }) => userId !== actorId || !isLate)
    if (others.some(({ userId }) => userId === actorId)) refuse('conflict', 'You have voted in this round.')
    draft.update('reveals', last.id, { answers: [...others, { userId: actorId, value: vote, isLate: true }] })
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
