import type { Card } from '@rondo/types'
import type { Chance } from './chance.ts'
import { remark, talk } from './remarks.ts'
import type { Life } from './simulate.ts'
import { blocks } from './words.ts'

/** One thing that somebody did to a card. */
export type Act = {
  at: number
  who: number
  fields?: Partial<Card>
  columnId?: string
  says?: string
  ticks?: boolean
  archives?: boolean
}

type Columns = { ready: string; build: string; review: string; test: string; done: string }
type Team = { ids: readonly string[]; owner: number }

/** All that happened to a card after it was written down, in order. */
export function actsOf(life: Life, columns: Columns, { ids, owner }: Team, hours: number, chance: Chance): Act[] {
  const acts: Act[] = []
  const start = life.moves[0]?.at ?? Number.POSITIVE_INFINITY
  const says = (when: Parameters<typeof talk>[0], at: number, who: number) => {
    const [first, answer, thanks] = talk(when, chance)
    const another = chance.below(ids.length)
    const lines = [first, answer, thanks].filter((line) => line !== undefined)
    acts.push(...lines.map((line, i) => ({ at: at + i * chance.between(0.2, 3), who: i % 2 === 0 ? who : another === who ? owner : another, says: line })))
  }

  if (chance.happens(0.35)) says('planned', life.born + chance.between(0.5, 20), chance.below(ids.length))
  acts.push({ at: life.ready, who: owner, columnId: columns.ready, fields: { points: life.points } })
  for (const [i, { at, to, who }] of life.moves.entries())
    acts.push({ at, who, columnId: columns[to], ...(i === 0 && { fields: { assignees: [ids[life.owner] as string] } }) })
  const [review, done] = (['review', 'done'] as const).map((to) => life.moves.findLast((move) => move.to === to)?.at ?? Number.POSITIVE_INFINITY) as [
    number,
    number,
  ]
  if (chance.happens(0.4)) says('started', start + chance.between(0.5, 4), life.owner)
  if (chance.happens(0.45)) says('reviewed', review + 0.3, chance.below(ids.length))
  if (chance.happens(0.3)) says('done', done + 1, owner)
  for (const share of [0.3, 0.6, 0.9, 1]) acts.push({ at: start + (review - start) * share + 0.1, who: life.owner, ticks: true })
  acts.push(...stuck(life, owner, chance))
  acts.push({ at: life.archived, who: owner, archives: true })
  return acts.filter(({ at }) => at < hours).sort((a, b) => a.at - b.at)
}

function stuck({ blocked, owner }: Life, leader: number, chance: Chance): Act[] {
  if (!blocked) return []
  return [
    { at: blocked.from, who: owner, fields: { blockedReason: chance.one(blocks) } },
    { at: blocked.from + 2, who: leader, says: remark('blocked', chance) },
    { at: blocked.to, who: owner, fields: { blockedReason: null } },
  ]
}
