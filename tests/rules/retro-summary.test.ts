import { retroFormats } from '@rondo/core/catalog/retro-formats'
import { retroSummary } from '@rondo/core/retro/summary'
import { summaryAsCsv, summaryAsJson, summaryAsMarkdown } from '@rondo/core/retro/summary-texts'
import { type Action, type Note, type Reveal, type Secrecy, Session, type Template } from '@rondo/types'
import { expect, test } from 'vitest'

const AT = '2026-11-24T10:00:00.000Z'

function retro(secrecy: Secrecy) {
  const { id: template, ...form } = retroFormats[0] as Template
  const session = Session.parse({
    ...form,
    id: 'r',
    name: 'Retro of sprint 7',
    template,
    secrecy,
    sprintId: null,
    cardIds: [],
    stageId: 'close',
    focusId: null,
    facilitatorId: 'ann',
    ledBefore: null,
    silentSince: null,
    spectators: [],
    timer: null,
    countdownTo: null,
    revealed: ['note', 'ballot', 'roti'],
    settled: {},
    budget: 3,
    cap: 2,
    answersUntil: null,
    openedAt: AT,
    openedBy: 'ann',
    closedAt: AT,
  })
  const note = (id: string, text: string, topicId: string | null): Note => ({
    id,
    sessionId: 'r',
    columnId: 'stop',
    text,
    authorId: 'bob',
    at: AT,
    editedAt: null,
    isLate: false,
    topicId,
    cardIds: [],
    people: [],
    dueOn: null,
    zone: null,
  })
  const action: Action = {
    id: 'c',
    sessionId: 'r',
    topicId: 't',
    trigger: 'a build is red',
    title: 'stop and mend it',
    ownerId: 'ann',
    dueOn: '2026-12-08',
    metric: 'Cycle time',
    state: 'open',
    helped: null,
    decidedAt: AT,
  }
  const reveal = (question: string, values: object[]): Reveal => ({
    id: question,
    sessionId: 'r',
    question,
    round: 1,
    at: AT,
    count: values.length,
    answers: values.map((value) => ({ userId: null, value: { ...value } })),
  })
  return retroSummary(
    {
      session,
      notes: [note('n1', 'Red builds, "as usual"', 't'), note('n2', '=1+1', null)],
      topics: [{ id: 't', sessionId: 'r', title: 'Builds', at: AT, discussedAt: AT, outcome: 'We agree.' }],
      reveals: [reveal('ballot', [{ dots: { n1: 2 } }]), reveal('roti', [{ score: 4 }, { score: 5 }, { score: 3 }])],
      actions: [action],
    },
    (id) => ({ ann: 'Ann Lee', bob: 'Bob Ray' })[id] ?? id,
  )
}

test('the summary tells actions first, then topics by votes', () => {
  const markdown = summaryAsMarkdown(retro('named-at-reveal'))
  expect(markdown.indexOf('stop and mend it')).toBeLessThan(markdown.indexOf('### Builds (2 votes)'))
  expect(markdown).toContain('- [ ] If a build is red, then stop and mend it (Ann Lee, by 2026-12-08, measured by Cycle time)')
  expect(markdown).toContain('Worth our time: 4.0 of 5, 3 answers')
  expect(markdown).toContain('(Bob Ray)')
})

test.each(['unattributed', 'anonymous'] as const)('of a retro that is %s no form of the summary names who wrote', (secrecy) => {
  const summary = retro(secrecy)
  for (const text of [summaryAsMarkdown(summary), summaryAsCsv(summary), summaryAsJson(summary)]) {
    expect(text).not.toMatch(/Bob Ray|bob/)
    expect(text).toContain('Ann Lee')
  }
})

test('the table keeps quotes, and runs no formula in a spreadsheet', () => {
  const lines = summaryAsCsv(retro('named')).split('\r\n')
  expect(lines[1]).toMatch(/^action,/)
  expect(lines[2]).toBe('note,"Red builds, ""as usual""",Builds,2,Stop,Bob Ray,,,')
  expect(lines[3]).toMatch(/^note,'=1\+1,'=1\+1,0,/)
})
