import { chooseRetro } from '@rondo/core/catalog/choose-retro'
import { retroFormats, retroGuides } from '@rondo/core/catalog/retro-formats'
import { templateOf } from '@rondo/core/catalog/templates'
import { Template } from '@rondo/types'
import { describe, expect, test } from 'vitest'

describe('retro formats', () => {
  test.each(retroFormats.map((format) => [format.id, format] as const))('%s is a template that a board could keep', (_, format) => {
    expect(Template.safeParse(format).error?.issues ?? []).toEqual([])
    expect(new Set(format.stages.map(({ id }) => id)).size).toBe(format.stages.length)
    expect(new Set(format.columns.map(({ id }) => id)).size).toBe(format.columns.length)
    expect(templateOf(format.id)).toBe(format)
  })

  test('all thirty-five are there, and a variant, each under a slug of its own', () => {
    expect(new Set(retroFormats.map(({ id }) => id)).size).toBe(36)
    expect(retroFormats.find(({ id }) => id === 'start-stop-continue')?.columns.map(({ id }) => id)).toEqual(['start', 'stop', 'continue'])
  })

  test.each(retroFormats.map((format) => [format.id, format] as const))(
    '%s can be written, revealed, acted on and closed, and says how long it takes',
    (slug, { stages }) => {
      const kinds = stages.map(({ kind }) => kind)
      for (const kind of ['collect', 'write', 'reveal', 'discuss', 'act', 'close'] as const) expect(kinds).toContain(kind)
      expect(kinds.indexOf('write')).toBeLessThan(kinds.indexOf('reveal'))
      expect(retroGuides.get(slug)?.minutes).toBe(stages.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0))
      expect(retroGuides.get(slug)?.minutes).toBeLessThanOrEqual(90)
    },
  )
})

describe('choosing a format', () => {
  test.each([
    [{ carriedShare: 0.4 }, 'five-whys', 'many carry-overs'],
    [{ mood: 2.4 }, 'appreciation-round', 'low mood'],
    [{ isReleaseAhead: true }, 'pre-mortem', 'release ahead'],
    [{}, 'start-stop-continue', 'any sprint'],
  ] as const)('%j suggests %s', (signals, slug, because) => {
    expect(chooseRetro(signals)[0]).toEqual({ slug, because })
  })

  test('none of the last three retros is suggested, and the fourth last may come back', () => {
    const used = ['five-whys', 'working-stuck', 'speedboat', 'promise-check']
    const slugs = chooseRetro({ carriedShare: 0.5, used }).map(({ slug }) => slug)
    expect(slugs[0]).toBe('promise-check')
    for (const recent of used.slice(0, 3)) expect(slugs).not.toContain(recent)
  })

  test('a format that would be too much for so many people is left out', () => {
    expect(chooseRetro({ carriedShare: 0.5, people: 12 })[0]?.slug).not.toBe('five-whys')
  })
})
