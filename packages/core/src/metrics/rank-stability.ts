/** The steps of an input's scale, smallest first. An input that stands on none of them moves to the next one beside it. */
export type Scales<I> = { [K in keyof I]: readonly number[] }
type Inputs<I> = { [K in keyof I]: number }

/**
 * Pairs that are too close to call: equal, or in another order as soon as a single input of one of the two moves by one step. `items` in any order, `score` the
 * larger the better.
 */
export function tooCloseToCall<I extends Inputs<I>>(items: readonly (I & { id: string })[], scales: Scales<I>, score: (inputs: I) => number | null) {
  const reach = items.map((item) => {
    const scores = [item, ...neighbours<I>(item, scales)].map((inputs) => score(inputs) ?? Number.NEGATIVE_INFINITY)
    return { id: item.id, score: scores[0] as number, lowest: Math.min(...scores), highest: Math.max(...scores) }
  })
  return reach.flatMap((a, i) =>
    reach.slice(i + 1).flatMap((b): [string, string][] => {
      const [first, second] = a.score >= b.score ? [a, b] : [b, a]
      return first.score === second.score || second.highest > first.score || first.lowest < second.score ? [[first.id, second.id]] : []
    }),
  )
}

function neighbours<I extends Inputs<I>>(item: I, scales: Scales<I>): I[] {
  return (Object.keys(scales) as (keyof I)[]).flatMap((key) => {
    const [lower, higher] = [scales[key].findLast((step) => step < item[key]), scales[key].find((step) => step > item[key])]
    return [lower, higher].flatMap((step) => (step === undefined ? [] : [{ ...item, [key]: step }]))
  })
}
