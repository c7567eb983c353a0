import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = ['packages', 'apps'].flatMap(sourcesIn).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Who may import whom: the house of docs/architecture.md. The browser takes from types only what carries no zod. */
const house: Record<string, (target: string) => boolean> = {
  'packages/types': (target) => target.startsWith('packages/types/') || target === 'zod',
  'packages/core': (target) =>
    target.startsWith('packages/core/') ||
    target.startsWith('@rondo/types') ||
    ['fractional-indexing', 'node-diff3', 'date-fns', '@date-fns/tz'].includes(target),
  'apps/server': (target) => !target.startsWith('apps/web/') && !target.startsWith('@rondo/web'),
  'apps/web': (target) => !target.startsWith('apps/server/') && !target.startsWith('@rondo/server') && !target.startsWith('node:'),
}

test('each part of the house imports only what it may', () => {
  const faults = files.flatMap(({ path, text }) =>
    importsOf(path, text).flatMap((target) => (house[part(path)]?.(target) ? [] : [`${path} imports ${target}`])),
  )
  expect(faults).toEqual([])
})

test('in the web app, small parts know nothing of screens', () => {
  const layers = ['ui', 'parts', 'screens', 'shell']
  const layerOf = (path: string) => layers.indexOf(path.split('/')[3] ?? '')
  const faults = files
    .filter(({ path }) => path.startsWith('apps/web/src/') && ['ui', 'parts'].includes(path.split('/')[3] ?? ''))
    .flatMap(({ path, text }) => importsOf(path, text).flatMap((target) => (layerOf(target) > layerOf(path) ? [`${path} imports ${target}`] : [])))
  expect(faults).toEqual([])
})

test('rules ask neither clock nor chance: both come in with the arguments', () => {
  const faults = files
    .filter(({ path, text }) => path.startsWith('packages/') && /Date\.now|new Date\(\)|Math\.random|randomUUID|performance\.now/.test(text))
    .map(({ path }) => path)
  expect(faults).toEqual([])
})

test('there is one door for writes: only a board appends to the log', () => {
  const faults = files
    .filter(({ path, text }) => path.startsWith('apps/server/src/') && /\bstore\.append\(|#store\.append\(/.test(text))
    .map(({ path }) => path)
  expect(faults).toEqual(['apps/server/src/boards/board.ts'])
})

test('no file hides a type or a barrel', () => {
  const faults = files.flatMap(({ path, text }) => [
    ...(/: any\b|as any\b|<any>|@ts-ignore|@ts-expect-error/.test(text) ? [`${path} hides a type`] : []),
    ...(/^export \* from/m.test(text) && path !== 'packages/types/src/index.ts' ? [`${path} is a barrel`] : []),
    ...(/^export default/m.test(text) && !path.endsWith('.config.ts') ? [`${path} has a default export`] : []),
  ])
  expect(faults).toEqual([])
})

const part = (path: string) => path.split('/').slice(0, 2).join('/')

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', 'dist-new', 'migrations'].includes(name))
    .flatMap((entry) => (entry.isDirectory() ? sourcesIn(`${folder}/${entry.name}`) : /\.tsx?$/.test(entry.name) ? [`${folder}/${entry.name}`] : []))
}

function importsOf(path: string, text: string): string[] {
  const targets = [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()'([\w@./-]+)'/g)].map(([, target]) => target as string)
  return targets.map((target) => (target.startsWith('.') ? normalize(relative(root, join(root, dirname(path), target))) : target))
}
