import type { Reveal, Session, SessionColumn } from '@rondo/types'
import { cd3, type Job } from './metrics/cost-of-delay.ts'
import { median } from './metrics/percentile.ts'
import { tooCloseToCall } from './metrics/rank-stability.ts'
import { type RiceInputs, rice, riceConfidences, riceImpacts } from './metrics/rice.ts'
import { type WsjfInputs, wsjf, wsjfScale } from './metrics/wsjf.ts'
import type { State } from './state.ts'

export type Inputs = Record<string, number>
/** `isRelative`: the cards are compared with each other, so that each column needs a 1, which the others are measured by. */
type Method = { scales: Record<string, readonly number[]>; isRelative?: true; score(inputs: Inputs): number | null }

/** The steps that each input is given in, and what is made of them, by the names of the inputs. */
const methods: readonly Method[] = [
  {
    scales: { value: wsjfScale, urgency: wsjfScale, riskReduction: wsjfScale, size: wsjfScale },
    isRelative: true,
    score: (inputs) => wsjf(inputs as WsjfInputs),
  },
  {
    scales: { costOfDelay: [1, 2, 3, 5, 8, 13, 20, 40, 100], weeks: [1, 2, 3, 4, 6, 8, 12, 26] },
    score: (inputs) => cd3(inputs as Job),
  },
  {
    scales: { reach: [10, 30, 100, 300, 1000, 3000, 10_000], impact: riceImpacts, confidence: riceConfidences, effort: [0.5, 1, 2, 3, 5, 8, 12] },
    score: (inputs) => rice(inputs as RiceInputs),
  },
]

/** How a session's cards are scored; none where it asks for something else. */
export const methodOf = ({ columns }: Pick<Session, 'columns'>): Method | undefined =>
  methods.find(({ scales }) => columns.length === Object.keys(scales).length && columns.every(({ id }) => id in scales))

export type Scored = { id: string; inputs: Inputs; score: number; people: number }
/** `unmeasured`: the columns of which no card has the 1 that it should have. */
export type ProposedOrder = { cards: Scored[]; close: [string, string][]; unmeasured: SessionColumn[] }

/** What is wrong with one person's numbers for a card, in words; null where nothing is. */
export function offScale(session: Pick<Session, 'columns'>, inputs: Inputs): string | null {
  const { scales = {} } = methodOf(session) ?? {}
  const wrong = session.columns.find(({ id }) => !scales[id]?.includes(inputs[id] ?? 0))
  if (!wrong) return null
  const steps = (scales[wrong.id] ?? []).map((step) => step.toLocaleString('en'))
  return `${wrong.name} takes ${steps.slice(0, -1).join(', ')} or ${steps.at(-1)}.`
}

/** The cards that were revealed, the first to do first: each input the median of what people gave. Pairs that one step of one input would turn are too close to call. */
export function proposedOrder(session: Pick<Session, 'columns' | 'cardIds'>, reveals: readonly Reveal[]): ProposedOrder {
  const method = methodOf(session)
  if (!method) return { cards: [], close: [], unmeasured: [] }
  const cards = session.cardIds.flatMap((id): Scored[] => {
    const answers = reveals.findLast(({ question }) => question === `score:${id}`)?.answers ?? []
    const given = answers.map(({ value }) => value.inputs as Inputs)
    const inputs = Object.fromEntries(session.columns.map((column) => [column.id, median(given.map((one) => one[column.id] as number)) ?? 0]))
    const score = given.length > 0 ? method.score(inputs) : null
    return score === null ? [] : [{ id, inputs, score, people: given.length }]
  })
  const flat = cards.map(({ id, inputs }) => ({ ...inputs, id }) as Inputs & { id: string })
  return {
    cards: cards.toSorted((a, b) => b.score - a.score),
    unmeasured: method.isRelative && cards.length > 1 ? session.columns.filter(({ id }) => !cards.some(({ inputs }) => inputs[id] === 1)) : [],
    close: tooCloseToCall<Inputs>(flat, method.scales, (inputs) => method.score(inputs)),
  }
}

/** Below which card of the backlog the order goes: they take the place of the highest of them. Null is the top. */
export function placeOfOrder(state: State, cardIds: readonly string[]): string | null {
  let above: string | null = null
  for (const id of state.backlog.ids) {
    if (cardIds.includes(id)) return above
    above = id
  }
  return above
}
