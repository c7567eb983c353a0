import { likenessAmong } from './likeness.ts'

const ALIKE = 0.3
/** A theme is one that comes back, from this many retros on, this one included. */
export const LEAST_TIMES = 3

type Themed = { id: string; title: string }
export type PastRetro = { id: string; name: string; topics: readonly Themed[] }
/** `times` counts this retro too; `before` are the retros that had it, the last one first. */
export type RecurringTheme = { topicId: string; times: number; before: readonly { id: string; name: string }[] }

/** What this retro talks about and earlier ones did too. `past`: the last one first. */
export function recurringThemes(topics: readonly Themed[], past: readonly PastRetro[]): RecurringTheme[] {
  const all = [...topics, ...past.flatMap((retro) => retro.topics)]
  const likeness = likenessAmong(all.map(({ title }) => title))
  return topics.flatMap(({ id }, at) => {
    let next = topics.length
    const before = past.filter((retro) => {
      const from = next
      next += retro.topics.length
      return retro.topics.some((_, n) => likeness(at, from + n) >= ALIKE)
    })
    return before.length + 1 >= LEAST_TIMES ? [{ topicId: id, times: before.length + 1, before: before.map(({ id, name }) => ({ id, name })) }] : []
  })
}

/** “4th time: is it outside what this team can change?” */
export const saidTheme = ({ times }: Pick<RecurringTheme, 'times'>) =>
  `${ordinal(times)} time. Is it something this team can change, or should somebody else hear of it?`

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
const ordinal = (n: number) => `${n}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`
