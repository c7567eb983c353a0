import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InlineText } from '../../apps/web/src/ui/inline-text.tsx'

let saved: string[] = []
let root: ReturnType<typeof createRoot>
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  saved = []
  document.body.innerHTML = '<main></main><button>elsewhere</button>'
  root = createRoot(document.querySelector('main') as HTMLElement)
  await act(() => root.render(<InlineText label="Name of the label" value="api" onChange={(value) => saved.push(value)} />))
  await act(() => document.querySelector('button')?.click())
})
afterEach(() => act(() => root.unmount()))

const field = () => document.querySelector('input')
const write = (text: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text)
    field()?.dispatchEvent(new Event('input', { bubbles: true }))
  })
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => void field()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })))

test('Enter saves what was written, once', async () => {
  await write('  backend ')
  await press('Enter')
  expect(saved).toEqual(['backend'])
  expect(field()).toBeNull()
})

test('leaving saves too', async () => {
  await write('backend')
  await act(() => document.querySelectorAll('button')[0]?.focus())
  expect(saved).toEqual(['backend'])
})

test('Escape reverts', async () => {
  await write('backend')
  await press('Escape')
  expect(saved).toEqual([])
  expect(document.querySelector('main button')?.textContent).toContain('api')
})

test('the Enter that ends the composing of a character does not save', async () => {
  await write('バ')
  await press('Enter', { isComposing: true })
  expect(saved).toEqual([])
  expect(field()).not.toBeNull()
})

test('nothing is not a name', async () => {
  await write('  ')
  await press('Enter')
  expect(saved).toEqual([])
})
