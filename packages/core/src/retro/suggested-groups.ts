import { likenessAmong } from './likeness.ts'
import type { RetroTopic } from './topics.ts'

const ALIKE = 0.3
const MOST = 12

/** Topics and single notes that seem to belong together. `topicId` is the topic they would join, null where they would make a new one. */
export type SuggestedGroup = { topicId: string | null; noteIds: readonly string[] }

/**
 * The one with most that are alike draws these to it, then the next of what is left: no chains, where the first and the last have nothing in common. The same notes
 * give the same suggestions to everybody.
 */
export function suggestedGroups(topics: readonly RetroTopic[]): SuggestedGroup[] {
  const likeness = likenessAmong(topics.map(({ title, isGrouped, notes }) => [isGrouped ? title : '', ...notes.map(({ text }) => text)].join(' ')))
  const alike = topics.map((_, a) => topics.flatMap((topic, b) => (a !== b && !topic.isGrouped && likeness(a, b) >= ALIKE ? b : [])))
  const taken = new Set<number>()
  const found: SuggestedGroup[] = []
  for (;;) {
    const free = (a: number) => (alike[a] ?? []).filter((b) => !taken.has(b))
    const centre = topics
      .map((_, a) => a)
      .filter((a) => !taken.has(a))
      .sort((a, b) => free(b).length - free(a).length)[0]
    if (centre === undefined || free(centre).length === 0) return found
    const drawn = free(centre)
      .sort((a, b) => likeness(centre, b) - likeness(centre, a) || a - b)
      .slice(0, MOST - 1)
    for (const one of [centre, ...drawn]) taken.add(one)
    const { id, isGrouped } = topics[centre] as RetroTopic
    const noteIds = (isGrouped ? drawn : [centre, ...drawn]).flatMap((at) => topics[at]?.notes.map((note) => note.id) ?? [])
    found.push({ topicId: isGrouped ? id : null, noteIds })
  }
}
