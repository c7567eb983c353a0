import type { Secrecy, Session } from '@rondo/types'

/** What people are told of their names where they write. */
export const promises: Record<Secrecy, string> = {
  named: 'Your name stands beside what you write.',
  'named-at-reveal': 'Nobody sees this before the reveal. Then your name stands beside it.',
  unattributed: 'Nobody is shown who wrote what, not even whoever leads. Before the reveal, nobody reads it.',
  anonymous: 'Your name is destroyed at the reveal: after it, the server cannot tell either. Before it, nobody reads this.',
}

export const secrecyNames: Record<Secrecy, string> = {
  named: 'Named',
  'named-at-reveal': 'Named at the reveal',
  unattributed: 'Unattributed',
  anonymous: 'Anonymous',
}

export const kindNames: Record<Session['kind'], string> = {
  poker: 'Planning poker',
  standup: 'Stand-up',
  retro: 'Retrospective',
  health: 'Health check',
  planning: 'Planning vote',
}
