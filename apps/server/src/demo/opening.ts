import type { Area } from './library.ts'

/** What the second, small board is about. */
export const opening: Area[] = [
  {
    label: 'Building',
    color: 'orange',
    goal: 'the branch opens on the day that is on the posters',
    criteria: ['Agreed with the house', 'A photo is attached when it is done'],
    titles: [
      '-Floor of the children’s corner',
      '-Shelves along the river side',
      '-Step-free entrance',
      '-Lockers outside',
      '-Lights in the reading room',
      '!The lift speaks the wrong language',
    ],
  },
  {
    label: 'Opening day',
    color: 'pink',
    goal: 'people come back after the first day',
    criteria: ['Somebody is named who does it', 'It fits the budget of the day'],
    titles: [
      '-Invite the neighbours',
      '-Story hour at eleven',
      '-Coffee without paper cups',
      '-A quiz through the shelves',
      'Posters in four languages',
      '-Who speaks, and for how long?',
    ],
  },
  {
    label: 'Systems',
    color: 'sky',
    goal: 'the desk works from the first minute',
    criteria: ['Tried out a week before', 'There is a way without a network'],
    titles: ['-Two terminals for returning books', '-Network in the reading room', 'Opening hours in the app', '-Move 12,000 copies to the new branch'],
  },
]
