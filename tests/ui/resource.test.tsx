import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { kept } from '../../apps/web/src/api/kept.ts'
import { forgetResources, useResource } from '../../apps/web/src/api/use-resource.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

function Asking({ load }: { load(): Promise<string> }) {
  return useResource('secret', load, { isKept: true }).data
}

test('an answer that is under way when somebody leaves is neither shown nor kept; it is asked for again, for whoever sits here now', async () => {
  const main = document.createElement('main')
  const root = createRoot(main)
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let asked = 0
  const load = () => (answers[asked++] as (typeof answers)[0]).promise
  act(() => root.render(<Asking load={load} />))
  act(forgetResources)
  await act(async () => answers[0]?.resolve('Ann’s'))
  expect([main.textContent, kept('secret')]).toEqual(['', undefined])
  await act(async () => answers[1]?.resolve('Bo’s'))
  expect([main.textContent, kept('secret')]).toEqual(['Bo’s', 'Bo’s'])
  act(() => root.unmount())
})
