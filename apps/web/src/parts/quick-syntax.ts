import type { Card, Label } from '@rondo/types'
import { priorities } from '@rondo/types/vocabulary'
import type { Person } from '../live/use-people.ts'

type Known = { people: readonly Person[]; labels: readonly Label[] }
export type QuickCard = { title: string; assignees: string[]; labels: string[]; priority: Card['priority']; points: number | null; isTop: boolean }

/** Reads `Reset link @ann #api !high ~5 ^top`. A sign that leads to nobody stays part of the title. */
export function readQuick(line: string, known: Known): QuickCard {
  const card: QuickCard = { title: '', assignees: [], labels: [], priority: null, points: null, isTop: false }
  const words = line.trim().split(/\s+/)
  card.title = words.filter((word) => !take(card, word, known)).join(' ')
  return card
}

/** What the word under the caret may become, best first; and the label that could be made of it. `#12` is no label but a number. */
export function suggestions(
  text: string,
  caret: number,
  { people, labels }: Known,
  mayMakeLabels = false,
): { word: string; offers: string[]; newLabel: string | null } | null {
  const word = /(?:^|\s)([@#!^]\S*)$/.exec(text.slice(0, caret))?.[1]
  if (!word) return null
  const [sign, rest] = [word[0] as string, word.slice(1).toLowerCase()]
  const all = {
    '@': people.map(({ name }) => handle(name)),
    '#': labels.map(({ name, color }) => handle(name || color)),
    '!': [...priorities],
    '^': ['top', 'bottom'],
  }[sign]
  const offers = (all ?? []).filter((offer) => offer.toLowerCase().includes(rest)).slice(0, 6)
  const isKnown = labels.some(({ name, color }) => handle(name || color).toLowerCase() === rest)
  const newLabel = mayMakeLabels && sign === '#' && /^\p{L}/u.test(rest) && !isKnown ? word.slice(1) : null
  return offers.length > 0 || newLabel ? { word, offers: offers.map((offer) => sign + offer), newLabel } : null
}

function take(card: QuickCard, word: string, { people, labels }: Known): boolean {
  const [sign, rest] = [word[0], word.slice(1).toLowerCase()]
  if (!rest) return false
  if (sign === '@') return add(card.assignees, pick(people, rest, ({ name }) => name)?.userId)
  if (sign === '#') return add(card.labels, pick(labels, rest, ({ name, color }) => name || color)?.id)
  if (sign === '!') {
    const priority = priorities.find((one) => one.startsWith(rest))
    card.priority = priority ?? card.priority
    return priority !== undefined
  }
  if (sign === '~' && /^\d+(\.\d+)?$/.test(rest) && Number(rest) <= 1000) {
    card.points = Number(rest)
    return true
  }
  if (rest === 'top' && sign === '^') card.isTop = true
  return sign === '^' && (rest === 'top' || rest === 'bottom')
}

/** The one that is called so, or begins so where only one does. */
function pick<T>(all: readonly T[], word: string, nameOf: (one: T) => string): T | undefined {
  const called = (one: T) => handle(nameOf(one)).toLowerCase()
  const exact = all.find((one) => called(one) === word)
  const begins = all.filter((one) => called(one).startsWith(word))
  return exact ?? (begins.length === 1 ? begins[0] : undefined)
}

function add(list: string[], id: string | undefined): boolean {
  if (id !== undefined && !list.includes(id)) list.push(id)
  return id !== undefined
}

const handle = (name: string) => name.replace(/\s+/g, '-')
