import { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const types: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list' }
const formats: Record<string, string> = {
  date: 'a day, such as 2026-11-24',
  datetime: 'a moment, such as 2026-11-24T09:30:00Z',
  url: 'an address, such as https://example.org',
}

/** What is wrong with a field, to be read after its name. A field that says it better has words of its own. */
function plainWords(issue: Issue): string {
  if (issue.input === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${types[issue.expected] ?? 'an object'}`
    case 'invalid_value':
      return `may only be ${oneOf.format(issue.values.map(String))}`
    case 'invalid_format':
      return `is not ${formats[issue.format] ?? 'right'}`
    case 'unrecognized_keys':
      return `may not have “${issue.keys[0]}”`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return issue.origin in kept ? `may have at most ${said(issue.maximum)} ${kept[issue.origin]}` : `may not be above ${said(issue.maximum)}`
    default:
      return 'is not right'
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>) {
  if (!(origin in kept)) return inclusive ? `may not be below ${said(minimum)}` : `must be above ${said(minimum)}`
  return minimum === 1 ? 'may not be empty' : `needs at least ${said(minimum)} ${kept[origin]}`
}

const oneOf = new Intl.ListFormat('en', { type: 'disjunction' })
const kept: Record<string, string> = { string: 'characters', array: 'entries' }
const said = (limit: number | bigint) => limit.toLocaleString('en')

/** Wherever something is read: commands, sealed answers, bodies of requests. */
z.config({ customError: plainWords })
