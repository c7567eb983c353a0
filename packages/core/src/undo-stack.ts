const DEEPEST = 200

/** The ids of the mutations that were one act, in the order in which they were given. */
type Act = string[]

/** What one did on this page, newest last, and what one took back. All that is given in one go, such as a move of five cards, is one act. */
export class UndoStack {
  #done: Act[] = []
  #undone: Act[] = []
  #goesOn: Act | null = null

  did(mutationId: string) {
    this.#undone = []
    if (this.#goesOn) return void this.#goesOn.push(mutationId)
    this.#goesOn = [mutationId]
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

  /** The act to take back next, if there is one, and a note of each undo that does it. */
  undo(): Step | undefined {
    return this.#step(this.#done, this.#undone)
  }

  redo(): Step | undefined {
    return this.#step(this.#undone, this.#done)
  }

  /** It did not happen after all. */
  forget(mutationId: string) {
    const without = (acts: Act[]) => acts.map((act) => act.filter((id) => id !== mutationId)).filter((act) => act.length > 0)
    this.#goesOn = null
    this.#done = without(this.#done)
    this.#undone = without(this.#undone)
  }

  /** What cannot be taken back any more is off the stack too. */
  #step(from: Act[], to: Act[]): Step | undefined {
    this.#goesOn = null
    const act = from.pop()
    if (!act) return undefined
    const back: Act = []
    const did = (undoId: string) => {
      if (back.length === 0) to.push(back)
      back.push(undoId)
    }
    return { mutationIds: act.toReversed(), did }
  }
}

export type Step = { mutationIds: readonly string[]; did(undoId: string): void }
