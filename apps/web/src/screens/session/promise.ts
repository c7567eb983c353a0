import type { Secrecy, Session } from '@rondo/types'

/** What people are told of their names where they write. */
export const promises: Record<Secrecy, string> = {
  named: 'Your name stands beside what you write.',
  'named-at-reveal': 'Nobody sees this before the reveal. Then your name stands beside it.',
  unattributed: 'Nobody reads this before the reveal, and nobody is ever shown who wrote what. That you have answered is seen.',
  anonymous: 'Nobody reads this before the reveal, and then your name is destroyed: not even the server can tell. Only how many have answered is seen.',
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
  priority: 'Prioritising',
}
