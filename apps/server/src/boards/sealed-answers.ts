import { randomUUID } from 'node:crypto'
import { same } from '@rondo/core/patch'
import { questionOf, type SealedAnswer, type Seals } from '@rondo/core/sealing'

export type SealedRow = SealedAnswer & { sessionId: string }
/** `value: null` takes the row away. */
export type SealWrite = Omit<SealedRow, 'value'> & { value: SealedRow['value'] | null }

/** What is under seal in the sessions that a moment is about: loaded before it, changed in its course, written with it. */
export class SealedAnswers {
  readonly writes: SealWrite[] = []
  readonly #rows = new Map<string, SealedRow>()

  constructor(rows: readonly SealedRow[]) {
    for (const row of rows) this.#rows.set(placeOf(row), row)
  }

  /** The sessions in which something was put or taken, and the questions that it answered. */
  get touched(): ReadonlyMap<string, ReadonlySet<string>> {
    const touched = new Map<string, Set<string>>()
    for (const { sessionId, key } of this.writes) touched.set(sessionId, (touched.get(sessionId) ?? new Set()).add(questionOf(key)))
    return touched
  }

  keysOf(sessionId: string, userId: string): string[] {
    return [...this.#rows.values()].filter((row) => row.sessionId === sessionId && row.userId === userId).map(({ key }) => key)
  }

  /** The same again changes nothing, not even since when it is there. */
  write(row: SealWrite) {
    const { value } = row
    if (same(this.#rows.get(placeOf(row))?.value ?? null, value)) return
    if (value === null) this.#rows.delete(placeOf(row))
    else this.#rows.set(placeOf(row), { ...row, value })
    this.writes.push(row)
  }

  /** For one rule; what it takes and keeps counts only once it is done. */
  opening(sessionId: string): { seals: Seals; done(): void } {
    const [taken, kept] = [new Map<string, SealedRow>(), [] as SealedRow[]]
    const under = (question: string) =>
      [...this.#rows].filter(([place, row]) => row.sessionId === sessionId && !taken.has(place) && (question === '*' || questionOf(row.key) === question))
    const seals: Seals = {
      look: (question) => under(question).map(([, row]) => row),
      take: (question) => {
        const found = under(question)
        for (const [place, row] of found) taken.set(place, row)
        return found.map(([, row]) => row)
      },
      keep: (answer) => kept.push({ ...answer, sessionId }),
      newId: randomUUID,
    }
    return {
      seals,
      done: () => {
        for (const row of taken.values()) this.write({ ...row, value: null })
        for (const row of kept) this.write(row)
      },
    }
  }
}

const placeOf = ({ sessionId, userId, key }: Pick<SealedRow, 'sessionId' | 'userId' | 'key'>) => `${sessionId}/${userId}/${key}`
