import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useTodayIn } from '../../apps/web/src/parts/use-today.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

function Days({ days }: { days: string[] }) {
  return days.map(useTodayIn('UTC').short).join(', ')
}

test('a day is said in few letters, and with its year where it lies more than half a year away', () => {
  vi.setSystemTime('2026-11-28T10:00:00.000Z')
  const main = document.createElement('main')
  const root = createRoot(main)
  act(() => root.render(<Days days={['2026-11-30', '2027-01-03', '2027-11-30', '2025-12-03', '2020-01-01']} />))
  expect(main.textContent).toBe('30 Nov, 3 Jan, 30 Nov 2027, 3 Dec 2025, 1 Jan 2020')
  act(() => root.unmount())
  vi.useRealTimers()
})
