import type { CommandInput } from '@rondo/types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'
import { checkSums } from '../support/planning.ts'

const points = fc.option(fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10))
const card = fc.record({
  points,
  later: points,
  isReestimated: fc.boolean(),
  joins: fc.constantFrom('before', 'after', 'leaves', 'never'),
  ends: fc.constantFrom('todo', 'doing', 'done', 'archived', 'deleted'),
  decision: fc.option(fc.constantFrom('carry', 'split', 'return', 'drop')),
  share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
})
const sprint = fc.record({ cards: fc.array(card, { maxLength: 12 }), unfinished: fc.constantFrom('backlog', 's2') })

test('whatever was done with its cards, a closed sprint loses neither cards nor points', () => {
  fc.assert(
    fc.property(sprint, ({ cards, unfinished }) => {
      const { does, state } = board()
      const days = (day: number) => ({ startsOn: `2026-03-${10 + day}`, endsOn: `2026-03-${11 + day}` })
      for (const [i, id] of ['s1', 's2'].entries()) does({ type: 'sprint.plan', id, name: id, goal: '', ...days(i * 2) })
      const all = cards.map((one, i) => ({ ...one, id: `c${i}` }))
      const ids = (...when: string[]) => all.filter(({ joins }) => when.includes(joins)).map(({ id }) => id)
      const change = (type: 'sprint.add' | 'sprint.remove', cardIds: string[]) => cardIds.length > 0 && does({ type, sprintId: 's1', cardIds })
      for (const { id, points } of all) does({ type: 'card.add', id, columnId: 'todo', title: id, points })
      change('sprint.add', ids('before', 'leaves'))
      does({ type: 'sprint.start', id: 's1' })
      const agreed = structuredClone(state.get('sprints', 's1')?.commitment)
      change('sprint.add', ids('after'))
      for (const { id, later, isReestimated } of all) if (isReestimated) does({ type: 'card.estimate', id, points: later })
      change('sprint.remove', ids('leaves'))
      for (const { id, ends } of all) {
        if (ends === 'deleted') does({ type: 'card.delete', id })
        else if (ends === 'archived') does({ type: 'card.archive', id })
        else does({ type: 'card.move', id, columnId: ends })
      }
      const before = worth()
      const decisions = Object.fromEntries(all.flatMap((one) => decided(one)))
      does({ type: 'sprint.finish', id: 's1', unfinished, decisions } as CommandInput)

      const { commitment, figures } = state.get('sprints', 's1') as NonNullable<ReturnType<typeof state.get<'sprints'>>>
      expect(commitment).toEqual(agreed)
      checkSums(figures as NonNullable<typeof figures>, (holds, what) => expect(holds, what).toBe(true))
      expect(figures?.all.cards).toBe(all.filter(({ joins, ends }) => ['before', 'after'].includes(joins) && ['todo', 'doing', 'done'].includes(ends)).length)
      expect(worth()).toBeCloseTo(before, 6)
      expect(state.orderOfSprint('s1').size).toBe(0)

      function worth() {
        return [...state.all('cards'), ...state.all('archived')].reduce((sum, { points }) => sum + (points ?? 0), 0)
      }
      function decided({ id, decision, share }: (typeof all)[number]) {
        const now = state.get('cards', id)
        if (!decision || !now || now.doneAt || now.sprintId !== 's1') return []
        if (decision === 'split' && !now.points) return []
        return [
          [id, { what: decision, sprintId: decision === 'carry' ? 's2' : null, ...(decision === 'split' ? { pointsDone: (now.points ?? 0) * share } : {}) }],
        ]
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  )
})
