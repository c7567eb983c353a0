import { byCd3, cd3, totalCostOfDelay } from '@rondo/core/metrics/cost-of-delay'
import { decide, expectedValue } from '@rondo/core/metrics/decision-tree'
import { earnedValue, type Release, saidChange } from '@rondo/core/metrics/earned-value'
import { keyResultScore, objectiveScore, okrBand } from '@rondo/core/metrics/key-result'
import { costRag, isWatermelon, rollUp, scheduleRag } from '@rondo/core/metrics/rag'
import { tooCloseToCall } from '@rondo/core/metrics/rank-stability'
import { rice, riceConfidences, riceImpacts } from '@rondo/core/metrics/rice'
import { bandOf, chanceOfNone, exposure, leverage, riskScore } from '@rondo/core/metrics/risk-exposure'
import { wsjf, wsjfScale } from '@rondo/core/metrics/wsjf'
import { describe, expect, test } from 'vitest'

describe('AgileEVM', () => {
  const published: Release = { budget: 100_000, sprintsPlanned: 5, sprintsElapsed: 2, points: 100, pointsDone: 30, spent: 25_000 }

  test('the published release after two of five sprints', () => {
    const value = earnedValue(published)
    expect(value).toMatchObject({ earnedValue: 30_000, plannedValue: 40_000, scheduleVariance: -10_000, costVariance: 5_000 })
    expect(value.schedulePerformance).toBeCloseTo(0.75, 9)
    expect(value.costPerformance).toBeCloseTo(1.2, 9)
    expect(value.estimate.atCostPerformance).toBeCloseTo(83_333.33, 2)
    expect(value.estimate.restAsBudgeted).toBeCloseTo(95_000, 2)
    expect(value.estimate.atBothPerformances).toBeCloseTo(102_777.78, 2)
    expect(value.toComplete).toBeCloseTo(58_333.33, 2)
    expect(value.varianceAtCompletion).toBeCloseTo(16_666.67, 2)
    expect(value.toCompletePerformance).toBeCloseTo(0.9333, 4)
    expect(value.sprintsInAll).toBeCloseTo(6.67, 2)
    expect(value.sprintsInAll).toBeCloseTo(5 / 0.75, 9)
    expect(value.sprintsInAll).toBeCloseTo(2 + 70 / 15, 9)
  })

  test('20 points more for the same money: the velocity did not change, the scope did', () => {
    const grown = { ...published, points: 120 }
    const value = earnedValue(grown)
    expect(value.earnedValue).toBe(25_000)
    expect(value.schedulePerformance).toBeCloseTo(0.625, 9)
    expect(value.costPerformance).toBeCloseTo(1, 9)
    expect(value.estimate.atCostPerformance).toBeCloseTo(100_000, 6)
    expect(value.sprintsInAll).toBeCloseTo(8, 9)
    expect(saidChange(published, grown)).toBe('Velocity did not change; scope did.')
    expect(saidChange(published, published)).toBeNull()
    expect(saidChange(published, { ...grown, pointsDone: 20 })).toBeNull()
  })

  test('what is not defined is a dash and never ∞', () => {
    expect(earnedValue({ ...published, spent: 0 })).toMatchObject({
      costPerformance: null,
      estimate: { atCostPerformance: null, atBothPerformances: null },
      toComplete: null,
    })
    expect(earnedValue({ ...published, pointsDone: 0 })).toMatchObject({
      earnedValue: 0,
      costPerformance: null,
      sprintsInAll: null,
      varianceAtCompletion: null,
    })
    expect(earnedValue({ ...published, points: 0, pointsDone: 0 })).toMatchObject({ earnedValue: null, costPerformance: null, schedulePerformance: null })
    expect(earnedValue({ ...published, spent: 100_000 }).toCompletePerformance).toBeNull()
    expect(earnedValue({ ...published, sprintsElapsed: 0, pointsDone: 0, spent: 0 }).schedulePerformance).toBeNull()
  })

  test('the shared sprint', () => {
    const value = earnedValue({ budget: 19_000, sprintsPlanned: 1, sprintsElapsed: 1, points: 21, pointsDone: 13, spent: 21_000 })
    expect(value.plannedValue).toBe(19_000)
    expect(value.earnedValue).toBeCloseTo(11_761.9, 2)
    expect(value.schedulePerformance).toBeCloseTo(0.619, 4)
    expect(value.costPerformance).toBeCloseTo(0.5601, 4)
  })
})

describe('risk', () => {
  const [a, b, c] = [
    { chance: 0.5, impact: 8 },
    { chance: 0.2, impact: 20 },
    { chance: 0.7, impact: 3 },
  ]

  test('exposure is Σ chance × impact', () => {
    expect([a, b, c].map((risk) => exposure([risk]))).toEqual([4, 4, expect.closeTo(2.1, 9)])
    expect(exposure([a, b, c])).toBeCloseTo(10.1, 9)
    expect(chanceOfNone([a, b, c])).toBeCloseTo(0.12, 9)
  })

  test('halving a chance to a fifth for a day’s work pays 3.2 times', () => {
    expect(exposure([{ chance: 0.1, impact: 8 }])).toBeCloseTo(0.8, 9)
    expect(leverage(a, { chance: 0.1, impact: 8 }, 1)).toBeCloseTo(3.2, 9)
    expect(leverage(a, { chance: 0.1, impact: 8 }, 0)).toBeNull()
  })

  test('the exposure burns down', () => {
    expect(exposure([15, 9, 12, 0, 0, 3, 9, 4].map((impact) => ({ chance: 1, impact })))).toBe(52)
    const months = [52, 50, 52, 11]
    expect(months.map((days) => exposure([{ chance: 0.5, impact: 2 * days }]))).toEqual(months)
  })

  test('the matrix has bands, and they are data', () => {
    const scores = [1, 4, 5, 9, 10, 15, 16, 25]
    expect(scores.map((score) => bandOf(score))).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high', 'critical', 'critical'])
    const other = [
      { name: 'low', from: 1 },
      { name: 'medium', from: 5 },
      { name: 'high', from: 11 },
      { name: 'critical', from: 17 },
    ]
    expect([4, 10, 16, 17].map((score) => bandOf(score, other))).toEqual(['low', 'medium', 'high', 'critical'])
    expect(bandOf(riskScore(4, 4))).toBe('critical')
  })

  test('the expected monetary value counts opportunities too', () => {
    const outcomes = [
      { chance: 0.3, value: -50_000 },
      { chance: 0.4, value: 20_000 },
      { chance: 0.1, value: -200_000 },
    ]
    expect(outcomes.map((outcome) => expectedValue([outcome]))).toEqual([-15_000, 8_000, -20_000])
    expect(expectedValue(outcomes)).toBe(-27_000)
  })

  test('the decision tree of the PMBOK: upgrade, and its worst branch is better too', () => {
    const build = {
      name: 'build',
      outcomes: [
        { chance: 0.6, value: 80 },
        { chance: 0.4, value: -30 },
      ],
    }
    const upgrade = {
      name: 'upgrade',
      outcomes: [
        { chance: 0.6, value: 70 },
        { chance: 0.4, value: 10 },
      ],
    }
    expect(decide([build, upgrade])).toEqual([
      { name: 'upgrade', expected: 46, worst: 10 },
      { name: 'build', expected: 36, worst: -30 },
    ])
  })
})

describe('priority', () => {
  const job = (value: number, urgency: number, riskReduction: number, size: number) => ({ value, urgency, riskReduction, size })

  test.each([
    [job(100, 50, 20, 10), 17],
    [job(80, 30, 10, 5), 24],
    [job(8, 5, 3, 4), 4],
    [job(6, 9, 2, 3), 5.667],
  ])('WSJF of %j is %f', (inputs, score) => {
    expect(wsjf(inputs)).toBeCloseTo(score, 3)
  })

  test('WSJF of a job without a size is not known', () => {
    expect(wsjf(job(1, 1, 1, 0))).toBeNull()
  })

  test('CD3 puts the job first whose waiting costs more per week of work; the money is shown', () => {
    const [a, b] = [
      { costOfDelay: 30, weeks: 3 },
      { costOfDelay: 20, weeks: 1 },
    ]
    expect([cd3(a), cd3(b)]).toEqual([10, 20])
    expect(byCd3([a, b])).toEqual([b, a])
    expect(totalCostOfDelay([b, a])).toBe(140)
    expect(totalCostOfDelay([a, b])).toBe(170)
  })

  test('RICE', () => {
    expect(rice({ reach: 2000, impact: 2, confidence: 0.8, effort: 3 })).toBeCloseTo(1066.67, 2)
    expect(rice({ reach: 5000, impact: 0.5, confidence: 1, effort: 1 })).toBe(2500)
    expect(rice({ reach: 1, impact: 1, confidence: 1, effort: 0 })).toBeNull()
  })

  test('RICE spans the sizes that are published: 4000, 5 and 60,000', () => {
    expect(rice({ reach: 4000, impact: 2, confidence: 0.5, effort: 1 })).toBe(4000)
    expect(rice({ reach: 10, impact: 0.5, confidence: 1, effort: 1 })).toBe(5)
    expect(rice({ reach: 50_000, impact: 3, confidence: 0.8, effort: 2 })).toBe(60_000)
    expect([riceImpacts.at(-1), riceConfidences.at(-1)]).toEqual([3, 1])
  })

  test('pairs that one step of one input turns round are too close to call', () => {
    const scales = { value: wsjfScale, urgency: wsjfScale, riskReduction: wsjfScale, size: wsjfScale }
    const items = [
      { id: 'far', ...job(20, 20, 20, 1) },
      { id: 'a', ...job(8, 5, 3, 5) },
      { id: 'b', ...job(5, 5, 3, 5) },
      { id: 'last', ...job(1, 1, 1, 20) },
    ]
    expect(tooCloseToCall(items, scales, wsjf)).toEqual([['a', 'b']])
  })

  test('equal scores are too close to call; a step that only draws level is not', () => {
    const scales = { value: [1, 2, 3] }
    const score = ({ value }: { value: number }) => value
    const pair = (first: number, second: number) => [
      { id: 'a', value: first },
      { id: 'b', value: second },
    ]
    expect(tooCloseToCall(pair(2, 2), scales, score)).toEqual([['a', 'b']])
    expect(tooCloseToCall(pair(1, 2), scales, score)).toEqual([])
    expect(tooCloseToCall(pair(1, 3), scales, score)).toEqual([])
  })
})

describe('goals', () => {
  test('the three key results, and their mean', () => {
    const [nps, churn, revenue] = [
      { start: 32, target: 45, current: 42 },
      { start: 8, target: 5, current: 6 },
      { start: 0, target: 500, current: 400 },
    ]
    expect(keyResultScore(nps)).toBeCloseTo(0.7692, 4)
    expect(keyResultScore(churn)).toBeCloseTo(0.6667, 4)
    expect(keyResultScore(revenue)).toBeCloseTo(0.8, 9)
    expect(objectiveScore([nps, churn, revenue])).toBeCloseTo(0.7453, 4)
  })

  test('a score stays between 0 and 1', () => {
    expect(keyResultScore({ start: 8, target: 5, current: 9 })).toBe(0)
    expect(keyResultScore({ start: 8, target: 5, current: 1 })).toBe(1)
    expect(keyResultScore({ start: 5, target: 5, current: 5 })).toBeNull()
    expect(objectiveScore([])).toBeNull()
  })

  test('bands have no gaps', () => {
    expect([0, 0.39, 0.4, 0.69, 0.7, 1].map(okrBand)).toEqual(['red', 'red', 'amber', 'amber', 'green', 'green'])
  })
})

describe('the status report', () => {
  test('schedule and cost have written thresholds', () => {
    expect([1, 0.85, 0.849, 0.5, 0.499].map((chance) => scheduleRag(chance))).toEqual(['green', 'green', 'amber', 'amber', 'red'])
    expect([0.1, -0.039, -0.04, -0.07, -0.071].map((share) => costRag(share))).toEqual(['green', 'green', 'amber', 'amber', 'red'])
    expect(scheduleRag(0.6, { green: 0.6, amber: 0.3 })).toBe('green')
  })

  test('the worst dimension is the whole’s', () => {
    expect(rollUp(['green', 'amber', 'red'])).toBe('red')
    expect(rollUp(['green', 'amber'])).toBe('amber')
    expect(rollUp(['green'])).toBe('green')
  })

  test('green outside and red inside twice in a row is a watermelon', () => {
    const [melon, fine] = [{ declared: 'green', computed: 'red' } as const, { declared: 'green', computed: 'green' } as const]
    expect(isWatermelon([fine, melon])).toBe(false)
    expect(isWatermelon([fine, melon, melon])).toBe(true)
    expect(isWatermelon([melon, melon, fine])).toBe(false)
    expect(isWatermelon([melon])).toBe(false)
  })
})
