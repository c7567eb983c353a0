import { expect, test } from 'vitest'
import { withoutContent } from '../../apps/server/src/log.ts'

test('a failed query is logged without the values that it carried', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (text)=(Zanzibar) already exists.', where: 'row Zanzibar' })
  const error = Object.assign(new Error('Failed query: insert into seals\nparams: Zanzibar', { cause }), { query: 'insert into seals', params: ['Zanzibar'] })
  const logged = JSON.stringify(withoutContent(error))
  expect(logged).not.toContain('Zanzibar')
  expect(JSON.parse(logged)).toMatchObject({ message: 'a query failed', cause: { code: '23505', message: 'duplicate key' } })
  expect(withoutContent(new TypeError('x is not a function'))).toMatchObject({ type: 'TypeError', message: 'x is not a function' })
})
