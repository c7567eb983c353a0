import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForKeys } from '../../apps/web/src/actions/bindings.ts'
import { rankedActions } from '../../apps/web/src/actions/ranked-actions.ts'
import { type Action, actionsNow, useActions } from '../../apps/web/src/actions/registry.ts'
import { useSingleKeys } from '../../apps/web/src/actions/single-keys.ts'

let done: string[] = []
let stop: () => void
let root: ReturnType<typeof createRoot>
let setSingleKeys: (on: boolean) => void
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  done = []
  document.body.innerHTML = '<main></main><input><div role="dialog" aria-modal="true"><button>OK</button></div>'
  root = createRoot(document.querySelector('main') as HTMLElement)
  stop = listenForKeys()
})
afterEach(async () => {
  await act(() => setSingleKeys?.(true))
  await act(() => root.unmount())
  stop()
})

const does = (id: string, keys: string[], more: Partial<Action> = {}): Action => ({ id, name: id, group: 'Test', keys, run: () => done.push(id), ...more })

function Scope({ actions, children }: { actions: Action[]; children?: ReactNode }) {
  useActions(actions)
  return children
}

function Switch() {
  const [, set] = useSingleKeys()
  setSingleKeys = set
  return null
}

const show = (what: ReactNode) =>
  act(() =>
    root.render(
      <>
        <Switch />
        {what}
      </>,
    ),
  )

const press = (key: string, { on = document.body as Element, ...more }: KeyboardEventInit & { on?: Element } = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...more }))

test('of two actions with the same key, the one further inside is done', async () => {
  const inner = <Scope actions={[does('inner', ['c'])]} />
  await show(<Scope actions={[does('outer', ['c'])]}>{inner}</Scope>)
  press('c')
  await show(<Scope actions={[does('outer', ['c'])]} />)
  press('c')
  expect(done).toEqual(['inner', 'outer'])
})

test('an action that is not possible now leaves its key to the one outside', async () => {
  await show(
    <Scope actions={[does('outer', ['c'])]}>
      <Scope actions={[does('inner', ['c'], { isEnabled: false })]} />
    </Scope>,
  )
  press('c')
  expect(done).toEqual(['outer'])
  expect(actionsNow().map(({ id }) => id)).toEqual(['outer'])
})

test('two letters in a row are one shortcut, and the second alone is another', async () => {
  await show(<Scope actions={[does('board', ['g b']), does('block', ['b'])]} />)
  press('g')
  press('b')
  press('b')
  expect(done).toEqual(['board', 'block'])
})

test('half a sequence survives that the page is drawn again', async () => {
  await show(<Scope actions={[does('board', ['g b'])]} />)
  press('g')
  await show(<Scope actions={[does('board', ['g b'], { name: 'another name' })]} />)
  press('b')
  expect(done).toEqual(['board'])
})

test('no letter does anything while someone writes, in a dialog, or composes a character', async () => {
  await show(<Scope actions={[does('new', ['c']), does('undo', ['Control+z'])]} />)
  const field = document.querySelector('input') as HTMLInputElement
  press('c', { on: field })
  press('z', { on: field, ctrlKey: true })
  press('c', { on: document.querySelector('[role="dialog"] button') as Element })
  press('c', { isComposing: true })
  press('c', { keyCode: 229 } as KeyboardEventInit)
  expect(done).toEqual([])
})

test('what leads out of anything works everywhere', async () => {
  await show(<Scope actions={[does('palette', ['$mod+k'], { isEverywhere: true })]} />)
  press('k', { on: document.querySelector('input') as Element, ctrlKey: true })
  expect(done).toEqual(['palette'])
})

test('with single letters switched off, only keys with a modifier and named keys remain', async () => {
  await show(<Scope actions={[does('new', ['c']), does('due', ['Shift+D']), does('go', ['g b']), does('undo', ['$mod+z']), does('down', ['ArrowDown'])]} />)
  await act(() => setSingleKeys(false))
  press('c')
  press('D', { shiftKey: true })
  press('g')
  press('b')
  press('z', { ctrlKey: true })
  press('ArrowDown')
  expect(done).toEqual(['undo', 'down'])
})

test('the palette finds by every word, and what begins so comes first', async () => {
  const named = (name: string) => does(name, [], { name })
  await show(
    <Scope actions={[named('Archive the card'), named('Move the card to …'), named('Card: copy its key'), does('Arrow', ['ArrowUp'], { isKeyOnly: true })]} />,
  )
  expect(rankedActions('card').map(({ name }) => name)).toEqual(['Card: copy its key', 'Archive the card', 'Move the card to …'])
  expect(rankedActions('mov card').map(({ name }) => name)).toEqual(['Move the card to …'])
  expect(rankedActions('').map(({ name }) => name)).not.toContain('Arrow')
})
