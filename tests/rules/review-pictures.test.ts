import { FlowFold } from '@rondo/core/metrics/flow-fold'
import { reviewPictures } from '@rondo/core/metrics/review-pictures'
import { reviewOf } from '@rondo/core/review'
import type { CommandInput } from '@rondo/types'
import { expect, test } from 'vitest'
import { boardWithLog } from '../support/board-with-log.ts'

const FIRST = '2026-06-01'

test('what came into a sprint and went out again is said while it runs, and the same when it is closed', () => {
  const it = boardWithLog('UTC', FIRST)
  const tell = (day: number, command: CommandInput) => it.tell(`2026-06-0${day}T10:00:00.000Z`, command)
  const pictures = () => {
    const flow = new FlowFold()
    for (const entry of it.entries) flow.take(entry)
    return reviewPictures({ flow, sprints: it.fold() }, 's', '2026-06-05')
  }
  tell(1, { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: FIRST, endsOn: '2026-06-05' })
  for (const [id, points] of Object.entries({ A: 3, B: 5 })) tell(1, { type: 'card.add', id, columnId: 'Todo', title: id, points })
  tell(1, { type: 'sprint.add', sprintId: 's', cardIds: ['A'] })
  expect(pictures().scope).toBeNull()
  tell(1, { type: 'sprint.start', id: 's' })
  tell(2, { type: 'sprint.add', sprintId: 's', cardIds: ['B'] })
  tell(3, { type: 'sprint.remove', sprintId: 's', cardIds: ['B'] })
  const steps = { added: { cards: 1, points: 5 }, removed: { cards: 1, points: 5 } }
  expect(pictures().scope).toMatchObject(steps)
  expect(reviewOf(it.state, 'b', 's', (id) => id, pictures().scope)?.sums).toMatchObject(steps)

  tell(5, { type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  expect(pictures().scope).toBeNull()
  expect(reviewOf(it.state, 'b', 's', (id) => id)?.sums).toMatchObject(steps)
})

test('a part of what was agreed on is no addition, neither while the sprint runs nor when it is closed', () => {
  const it = boardWithLog('UTC', FIRST)
  const tell = (day: number, command: CommandInput) => it.tell(`2026-06-0${day}T10:00:00.000Z`, command)
  tell(1, { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: FIRST, endsOn: '2026-06-05' })
  tell(1, { type: 'card.add', id: 'A', columnId: 'Todo', title: 'A', points: 5, sprintId: 's' })
  tell(1, { type: 'sprint.start', id: 's' })
  tell(2, { type: 'card.split', id: 'A', newId: 'A2', title: 'A2', points: 2 } as CommandInput)
  tell(3, { type: 'card.move', id: 'A2', columnId: 'Done' })
  const shown = () => reviewOf(it.state, 'b', 's', (id) => id, reviewPictures({ flow: new FlowFold(), sprints: it.fold() }, 's', '2026-06-05').scope)?.demo
  expect(shown()).toMatchObject([{ id: 'A2', wasCommitted: true }])
  tell(5, { type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  expect(shown()).toMatchObject([{ id: 'A2', wasCommitted: true }])
})
