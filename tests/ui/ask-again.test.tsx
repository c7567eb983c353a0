import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAskAgain } from '../../apps/web/src/api/use-ask-again.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let isSeen = true
let root: ReturnType<typeof createRoot>
beforeEach(() => {
  isSeen = true
  root = createRoot(document.createElement('main'))
  vi.useFakeTimers()
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isSeen ? 'visible' : 'hidden'))
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function Asking({ ask, isWanted }: { ask(): Promise<void>; isWanted: boolean }) {
  useAskAgain(ask, { everyMs: 30_000, isWanted })
  return null
}

function asking({ isWanted = true } = {}) {
  const ask = vi.fn(async () => {})
  act(() => root.render(<Asking ask={ask} isWanted={isWanted} />))
  return ask
}

test('while somebody looks it is asked again from time to time, and not while nobody does', () => {
  const ask = asking()
  expect(ask).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(ask).toHaveBeenCalledTimes(2)
  isSeen = false
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(300_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('coming back to the window is one question, however often it is told; the line coming back is one too', () => {
  const ask = asking()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(ask).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('focus'))
  expect(ask).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  window.dispatchEvent(new Event('focus'))
  expect(ask).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  window.dispatchEvent(new Event('online'))
  expect(ask).toHaveBeenCalledTimes(3)
})

test.each(['not wanted', 'gone'])('nothing is asked where it is %s', (why) => {
  const ask = asking({ isWanted: why !== 'not wanted' })
  if (why === 'gone') act(() => root.unmount())
  vi.advanceTimersByTime(60_000)
  for (const event of ['focus', 'online']) window.dispatchEvent(new Event(event))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(ask).not.toHaveBeenCalled()
})
