const DEEPEST = 200

/** The ids of the mutations that were one act, in the order in which they were given, as they were at first and as they are since it was done again. */
type Act = { given: readonly string[]; ids: string[] }

/** What one did on this page, newest last, and what one took back. All that is given in one go, such as a move of five cards, is one act. */
export class UndoStack {
  #done: Act[] = []
  #undone: Act[] = []
  #goesOn: Act | null = null

  did(mutationId: string) {
    this.#undone = []
    if (this.#goesOn) return void this.#goesOn.ids.push(mutationId)
    const ids = [mutationId]
    this.#goesOn = { given: ids, ids }
    this.#done = [...this.#done.slice(1 - DEEPEST), this.#goesOn]
    void Promise.resolve().then(() => {
      this.#goesOn = null
    })
  }

  get canUndo() {
    return this.#done.length > 0
  }

  get canRedo() {
    return this.#undone.length > 0
  }

  /** The act to take back, if it stands done, and a note of each undo that does it: the latest, or the one that `mutationId` was given in. */
  undo(mutationId?: string): Step | undefined {
    return this.#step(this.#done, this.#undone, mutationId)
  }

  redo(): Step | undefined {
    return this.#step(this.#undone, this.#done)
  }

  /** It did not happen after all. */
  forget(mutationId: string) {
    const without = (acts: Act[]) => acts.map((act) => ({ ...act, ids: act.ids.filter((id) => id !== mutationId) })).filter(({ ids }) => ids.length > 0)
    this.#goesOn = null
    this.#done = without(this.#done)
    this.#undone = without(this.#undone)
  }

  /** What cannot be taken back any more is off the stack too. */
  #step(from: Act[], to: Act[], mutationId?: string): Step | undefined {
    this.#goesOn = null
    const act = mutationId === undefined ? from.at(-1) : from.find(({ given }) => given.includes(mutationId))
    if (!act) return undefined
    from.splice(from.indexOf(act), 1)
    const back: Act = { given: act.given, ids: [] }
    const did = (undoId: string) => {
      if (back.ids.length === 0) to.push(back)
      back.ids.push(undoId)
    }
    return { mutationIds: act.ids.toReversed(), did }
  }
}

export type Step = { mutationIds: readonly string[]; did(undoId: string): void }
