import type { Chance } from './chance.ts'
import type { Area } from './library.ts'

export type Item = { title: string; type: 'story' | 'task' | 'bug' | 'spike'; area: Area }

export const labelId = ({ label }: Pick<Area, 'label'>) => `demo-${label.toLowerCase().replace(/[^a-z]+/g, '-')}`

/** Everything there is to do, each title once; after that again for one branch or another. */
export function items(areas: readonly Area[], count: number, chance: Chance): Item[] {
  const all = areas.flatMap((area) => area.titles.map((title) => read(title, area)))
  const once = chance.shuffled(all)
  return Array.from({ length: count }, (_, i) => {
    const item = once[i % once.length] as Item
    const round = Math.floor(i / once.length)
    return round === 0
      ? item
      : { ...item, title: `${item.title}, ${places[(round - 1) % places.length]}${round > places.length ? ` ${Math.ceil(round / places.length)}` : ''}` }
  })
}

const types = { '!': 'bug', '?': 'spike', '-': 'task' } as const

function read(title: string, area: Area): Item {
  const mark = title[0] as keyof typeof types
  return Object.hasOwn(types, mark) ? { title: title.slice(1), type: types[mark], area } : { title, type: 'story', area }
}

const places = ['Northgate', 'Old Harbour', 'Mill Quarter', 'University', 'Hillside', 'Station', 'Westfield', 'the mobile library']
const readers = ['reader', 'parent', 'student', 'commuter', 'new reader', 'reader with little time']
const alsoTrue = [
  'The wording is agreed with the desk at Old Harbour',
  'There is a line about it in the release notes',
  'Somebody who has not built it has tried it on a phone',
  'The old way still works, or says where it went',
]
const steps = [
  'Open the app after a night in the drawer',
  'Sign in with the test card 4711',
  'Go to the page and pull down to refresh',
  'Switch to flight mode and back',
  'Open it on a tablet, held upright',
]

/** What stands on the card. */
export function describe({ type, area, title }: Item, chance: Chance): string {
  if (type === 'bug')
    return `Reported by the desk at ${chance.one(places)}, seen again on our test phone.\n\n### How to see it\n\n${chance
      .some(steps, 3)
      .map((step, i) => `${i + 1}. ${step}`)
      .join('\n')}\n\n**Expected:** what the page promises.\n**Seen:** ${title.charAt(0).toLowerCase()}${title.slice(1)}.`
  if (type === 'spike')
    return `We do not know enough to decide. Two days at most, then a page with **what we learned** and what we would do next.\n\n- Talk to at least three people who have the problem\n- Say what it would cost, roughly\n- Say what happens if we leave it`
  if (type === 'task')
    return `Nobody outside sees this, and everybody feels it when it is missing.\n\n- ${chance.some(area.criteria, 1)[0]}\n- ${chance.one(alsoTrue)}`
  return `As a **${chance.one(readers)}** I want this so that ${area.goal}.\n\n### Acceptance criteria\n\n${[...chance.some(area.criteria, 2 + chance.below(2)), chance.one(alsoTrue)].map((line) => `- ${line}`).join('\n')}`
}

export const blocks = [
  'Waiting for the test account of the e-book provider',
  'The terminal’s new interface is not there yet',
  'Legal looks at the wording',
  'Needs the icons from the agency',
  'Certificate of the test server has run out',
  'Waiting for an answer from the desk at Northgate',
]

export const checklists: Record<string, string[]> = {
  'Definition of done': ['Tested on a phone', 'Texts read by the desk', 'Works with a screen reader', 'Release note written'],
  Steps: ['Agree on the words', 'Build it behind a switch', 'Try it with two readers', 'Switch it on everywhere'],
}

export const links = [
  { url: 'https://example.org/library/interviews', name: 'Notes of the interviews' },
  { url: 'https://example.org/library/prototype', name: 'Prototype' },
  { url: 'https://example.org/library/terminal-api', name: 'Interface of the terminal' },
  { url: 'https://example.org/library/minutes', name: 'What we agreed' },
]
