import { healthChecks } from '@rondo/core/catalog/health-checks'
import { standUps } from '@rondo/core/catalog/stand-ups'
import { daysFrom } from '@rondo/core/metrics/days'
import { questionsOf, questionsOn, standUpPlaces } from '@rondo/core/standup/columns'
import { entities, type Template } from '@rondo/types'
import { expect, test } from 'vitest'

const all = [...standUps, ...healthChecks]

test('fifteen stand-ups and five health checks come with Rondo, each whole and under its own slug', () => {
  expect(standUps).toHaveLength(15)
  expect(healthChecks).toHaveLength(5)
  expect(new Set(all.map(({ id }) => id)).size).toBe(20)
  for (const template of all) {
    expect(entities.templates.parse(template)).toEqual(template)
    expect([template.id, ...template.columns.map(({ id }) => id)].filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([])
    expect(new Set(template.columns.map(({ id }) => id)).size).toBe(template.columns.length)
  }
})

test('a stand-up asks one to three questions on each day and takes no longer than fifteen minutes', () => {
  for (const standUp of standUps) {
    const asked = questionsOf(standUp)
    for (const day of daysFrom('2026-01-05', '2026-01-11')) {
      expect(questionsOn(standUp, day).length, standUp.name).toBeGreaterThan(0)
      expect(questionsOn(standUp, day).length, standUp.name).toBeLessThanOrEqual(3)
    }
    expect(standUp.columns.slice(asked.length).map(({ id }) => id)).toEqual([...standUpPlaces])
    expect(standUp.stages.reduce((minutes, stage) => minutes + (stage.minutes ?? 0), 0)).toBe(15)
  }
})

test('a question of Mondays is asked on Mondays alone', () => {
  const week = standUps.find(({ id }) => id === 'through-the-week') as Template
  const asked = (day: string) => questionsOn(week, day).map(({ id }) => id)
  expect(asked('2026-01-05')).toEqual(['next', 'in-the-way', 'outcome'])
  expect(asked('2026-01-06')).toEqual(['next', 'in-the-way'])
  expect(asked('2026-01-09')).toEqual(['next', 'in-the-way', 'lesson'])
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
