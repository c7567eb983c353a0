import { expect, test } from 'vitest'
import { proposeKey } from '../../apps/web/src/screens/boards/board-key.ts'
import { inside } from '../../apps/web/src/screens/sign-in/inside.ts'
import { parseSearch, stringifySearch, texts } from '../../apps/web/src/shell/search-params.ts'
import { ago } from '../../apps/web/src/ui/ago.ts'
import { initials } from '../../apps/web/src/ui/initials.ts'

test('a key is proposed from the name: initials, else the first letters', () => {
  const proposals = { 'Customer portal': 'CP', Website: 'WEBS', 'Über alle Berge': 'UAB', '2026 roadmap': 'ROA', '!!!': '', 'a b c d e f': 'ABCD' }
  for (const [name, key] of Object.entries(proposals)) expect(proposeKey(name), name).toBe(key)
})

test('whatever is proposed as a key may be one', () => {
  for (const name of ['Q3 goals', '3D', 'x', 'Ä', '日本', 'one two three four five six seven'])
    expect(proposeKey(name) === '' || /^[A-Z][A-Z0-9]{0,9}$/.test(proposeKey(name)), name).toBe(true)
})

test('the address says what is shown, in words, and reads back as it was', () => {
  const search = { q: 'reset & link', label: ['api', 'a,b'], mine: 'yes', gone: undefined, empty: '' }
  expect(stringifySearch(search)).toBe('?q=reset+%26+link&label=api&label=a%2Cb&mine=yes')
  expect(parseSearch(stringifySearch(search))).toEqual({ q: 'reset & link', label: ['api', 'a,b'], mine: 'yes' })
  expect(texts(parseSearch('?label=api').label)).toEqual(['api'])
})

test('the way back after signing in stays in this house', () => {
  for (const [to, leads] of [
    ['/boards/b1?q=x', '/boards/b1?q=x'],
    ['https://example.org/', '/'],
    ['//example.org/', '/'],
    ['/\\example.org', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
  ] as const)
    expect(inside(to), String(to)).toBe(leads)
})

test('people sign with two letters', () => {
  for (const [name, letters] of [
    ['Ann Lindqvist', 'AL'],
    ['ann', 'A'],
    ['María del Carmen Ruiz', 'MR'],
    ['😀', '?'],
    ['李 小龍', '李小'],
  ])
    expect(initials(name as string)).toBe(letters)
})

test('how long ago is said in the largest unit, and what was given seven days has seven', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const said = (seconds: number) => ago(new Date(now.getTime() + seconds * 1000), now)
  expect([-30, -119, -7200, -6.9 * 86_400].map(said)).toEqual(['just now', '1 minute ago', '2 hours ago', '6 days ago'])
  expect([30, 7 * 86_400 - 5, 6.5 * 86_400].map(said)).toEqual(['just now', 'in 7 days', 'in 6 days'])
})
