import { healthChecks } from '@rondo/core/catalog/health-checks'
import { standUps } from '@rondo/core/catalog/stand-ups'
import { questionsOf, standUpPlaces } from '@rondo/core/standup/columns'
import { entities } from '@rondo/types'
import { expect, test } from 'vitest'

const all = [...standUps, ...healthChecks]

test('fourteen stand-ups and five health checks come with Rondo, each whole and under its own slug', () => {
  expect(standUps).toHaveLength(14)
  expect(healthChecks).toHaveLength(5)
  expect(new Set(all.map(({ id }) => id)).size).toBe(19)
  for (const template of all) {
    expect(entities.templates.parse(template)).toEqual(template)
    expect([template.id, ...template.columns.map(({ id }) => id)].filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([])
    expect(new Set(template.columns.map(({ id }) => id)).size).toBe(template.columns.length)
  }
})

test('a stand-up asks one to three questions and takes no longer than fifteen minutes', () => {
  for (const standUp of standUps) {
    const asked = questionsOf(standUp)
    expect(asked.length, standUp.name).toBeGreaterThan(0)
    expect(asked.length, standUp.name).toBeLessThanOrEqual(3)
    expect(standUp.columns.slice(asked.length).map(({ id }) => id)).toEqual([...standUpPlaces])
    expect(standUp.stages.reduce((minutes, stage) => minutes + (stage.minutes ?? 0), 0)).toBe(15)
  }
})

test('each dimension of a health check says its best and its worst, and nothing tells who answered', () => {
  for (const check of healthChecks) {
    expect(check.secrecy).toBe('anonymous')
    for (const { name, prompt, worst } of check.columns) {
      expect(prompt, name).toMatch(/\.$/)
      expect(worst, name).toMatch(/\.$/)
    }
  }
  const size = (slug: string) => healthChecks.find(({ id }) => id === slug)?.columns.length
  expect(['squad', 'six-areas', 'delivery', 'remote', 'scrum-events'].map(size)).toEqual([11, 6, 9, 5, 4])
})
