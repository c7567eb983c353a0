import { readFileSync } from 'node:fs'
import { labelColors as names } from '@rondo/types/vocabulary'
import { expect, test } from 'vitest'
import { labelColors } from '../../apps/web/src/ui/label-colors.ts'
import { personColors } from '../../apps/web/src/ui/person-colors.ts'

const tokens = Object.fromEntries(
  [...readFileSync('apps/web/src/tokens.css', 'utf8').matchAll(/(--[\w-]+): (light-dark\(oklch[^;]*)/g)].map(([, name, value]) => [name, value]),
)
const themes = { light: 0, dark: 1 } as const

test('everything written reads at 4.5:1 on whatever it may stand on, in both themes', () => {
  const grounds = ['--ground', '--ground-sunk', '--surface', '--surface-hover', '--surface-raised']
  const inks = ['--ink', '--ink-soft', '--ink-faint', '--accent-ink', '--blocked', '--risk', '--done']
  const pairs = [
    ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground])),
    ...['accent', 'blocked', 'risk', 'done'].map((tone) => [tone === 'accent' ? '--accent-ink' : `--${tone}`, `--${tone}-soft`]),
    ['--on-accent', '--accent'],
    ['--on-accent', '--accent-hover'],
  ] as const
  expect(pairs.flatMap(([ink, ground]) => faults(`${ink} on ${ground}`, tokens[ink as string], tokens[ground as string], 4.5))).toEqual([])
})

test('the edge of a field and the ring of the focus stand out at 3:1', () => {
  const grounds = ['--ground', '--surface', '--surface-raised']
  expect(
    grounds.flatMap((ground) => ['--line-strong', '--accent-ink'].flatMap((line) => faults(`${line} on ${ground}`, tokens[line], tokens[ground], 3))),
  ).toEqual([])
})

test('people have twelve colours, and each reads in both themes', () => {
  const people = new Map(
    Array.from({ length: 400 }, (_, n) => personColors(`user-${n}`)).map((drawn) => [JSON.stringify(drawn), drawn as Record<string, string>]),
  )
  expect(people.size).toBe(12)
  const found = [...people.values()].flatMap((drawn) => [
    ...faults('initials', drawn['--person-ink'], drawn['--person-soft'], 4.5),
    ...faults('name on the ground', drawn['--person'], tokens['--ground'], 4.5),
    ...faults('name on a surface', drawn['--person'], tokens['--surface'], 4.5),
  ])
  expect(found).toEqual([])
})

test('each of the twelve labels reads in both themes', () => {
  const found = names.flatMap((name) => {
    const drawn = labelColors(name) as Record<string, string>
    return faults(name, drawn['--label-ink'], drawn['--label-soft'], 4.5)
  })
  expect(found).toEqual([])
})

function faults(what: string, ink: string | undefined, ground: string | undefined, least: number): string[] {
  return Object.entries(themes).flatMap(([theme, n]) => {
    const [over, under] = [ink, ground].map((drawn) => luminance(drawn ?? '', n))
    const ratio = (Math.max(over as number, under as number) + 0.05) / (Math.min(over as number, under as number) + 0.05)
    return !(ratio >= least) ? [`${what} in the ${theme} theme: ${ratio.toFixed(2)}`] : []
  })
}

/** Of the first or second colour of a `light-dark(oklch(…), oklch(…))`, cut to sRGB. */
function luminance(drawn: string, n: 0 | 1): number {
  const [l, c, h] = (drawn.match(/oklch\(([^)]*)\)/g)?.[n] ?? '').slice(6, -1).split(' ').map(Number) as [number, number, number]
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
  const [x, y, z] = [l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b, l - 0.0894841775 * a - 1.291485548 * b].map(
    (v) => v ** 3,
  ) as [number, number, number]
  const linear = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map((v) => Math.min(1, Math.max(0, v))) as [number, number, number]
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
