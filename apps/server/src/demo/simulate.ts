import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'

/** When in hours of work things happened to a card; what lies after the calendar's end has not happened yet. */
export type Life = {
  born: number
  ready: number
  /** Every time that it entered a column, the first of the doing ones first. */
  moves: { at: number; to: 'build' | 'review' | 'test' | 'done'; who: number }[]
  blocked: { from: number; to: number } | null
  archived: number
  points: number
  owner: number
}

type Way = [to: Life['moves'][number]['to'], by: number, after: number][]

const sizes = [1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 8]
const NEVER = Number.POSITIVE_INFINITY
/** So many of the cards are finished by now. */
const FINISHED = 0.55
/** So many nobody has got to. */
const SOMEDAY = 0.3

/** A team at work: whoever is free takes the next card, builds, and hands it on; reviews wait, tests send back, some cards get stuck. */
export function simulate({ hours }: Pick<Calendar, 'hours'>, cards: number, builders: readonly number[], chance: Chance): Life[] {
  const births = Array.from({ length: cards }, (_, i) => (i < cards * 0.4 ? chance.between(0, 6) : chance.between(6, hours))).sort((a, b) => a - b)
  const lives = births.map(
    (born): Life => ({ born, ready: NEVER, moves: [], blocked: null, archived: NEVER, points: chance.one(sizes), owner: chance.one(builders) }),
  )
  const waiting = lives.map((life) => ({ life, urgency: life.born + chance.between(0, 120) })).sort((a, b) => a.urgency - b.urgency)
  const effort = (builders.length * hours) / Math.max(1, cards * FINISHED)
  const free = new Map(builders.map((who) => [who, 4 + chance.between(0, effort)]))
  const someday = Math.floor(cards * SOMEDAY)

  for (;;) {
    const [who, at] = [...free].sort((a, b) => a[1] - b[1])[0] as [number, number]
    if (at > hours) break
    const next = waiting.length <= someday ? -1 : waiting.findIndex(({ life }) => life.born + 2 <= at)
    if (next < 0) {
      free.set(who, at + 4)
      continue
    }
    const [{ life }] = waiting.splice(next, 1) as [(typeof waiting)[number]]
    free.set(who, work(life, who, at, effort, builders, chance))
  }
  leaveSomethingEverywhere(lives, hours)
  for (const { life } of waiting.slice(0, Math.ceil(cards * 0.07))) life.ready = Math.max(life.born + 1, hours - chance.between(1, 70))
  return lives
}

/** Whatever the hour, something is being reviewed, something tested, and something stuck, if there is enough under way. */
function leaveSomethingEverywhere(lives: readonly Life[], hours: number) {
  const isIn = (to: Way[number][0]) => (life: Life) => life.moves.findLast(({ at }) => at < hours)?.to === to
  const isStuck = ({ blocked, moves }: Life) => blocked !== null && blocked.from < hours && blocked.to > hours && moves.some(({ at }) => at > hours)
  for (const to of ['test', 'review'] as const) {
    const finished = lives.filter(isIn('done')).sort((a, b) => (a.moves.at(-1)?.at ?? 0) - (b.moves.at(-1)?.at ?? 0))
    const last = finished.at(-1)
    if (!last || finished.length < 5 || lives.some(isIn(to))) continue
    last.moves = last.moves.slice(0, last.moves.findLastIndex((move) => move.to === to) + 1)
    last.archived = NEVER
  }
  const [first] = (['build', 'test', 'review'] as const).flatMap((to) => lives.filter(isIn(to)))
  if (!first || lives.some(isStuck)) return
  const since = first.moves.findLast(({ at }) => at < hours)?.at ?? 0
  first.blocked = { from: since + (hours - since) * 0.5, to: NEVER }
}

/** Answers when whoever built it takes the next one: there are other things to do, too. */
function work(life: Life, who: number, start: number, effort: number, builders: readonly number[], chance: Chance): number {
  const taken = effort * (0.35 + life.points * 0.22) * chance.spread(0.5)
  const build = Math.max(1, Math.min(taken * 0.7, (6 + life.points * 6) * chance.spread(0.4)))
  const other = () => chance.one(builders.length > 1 ? builders.filter((one) => one !== who) : builders)
  Object.assign(life, { owner: who, ready: Math.max(life.born + 0.5, start - chance.between(3, 40)) })
  if (chance.happens(0.13)) life.blocked = { from: start + build * 0.4, to: start + build * 0.4 + chance.between(6, 36) }
  const stuck = life.blocked ? life.blocked.to - life.blocked.from : 0

  const sentBack: Way = chance.happens(0.14)
    ? [
        ['build', other(), chance.between(1, 6)],
        ['review', who, build * 0.25 + 1],
      ]
    : []
  const way: Way = [
    ['build', who, 0],
    ['review', who, build + stuck],
    ...sentBack,
    ['test', other(), chance.between(2, 14) * chance.spread(0.5)],
    ['done', other(), chance.between(1, 12) * chance.spread(0.5)],
  ]
  let at = start
  for (const [to, by, after] of way) {
    at += after
    life.moves.push({ at, to, who: by })
  }
  if (chance.happens(0.8)) life.archived = at + chance.between(100, 220)
  return start + taken
}
