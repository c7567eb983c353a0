const DEEPEST = 200

/** The ids of what one did on this page, newest last, and of what one took back. */
export class UndoStack {
  #done: string[] = []
  #undone: string[] = []

  did(mutationId: string) {
    this.#done = [...this.#done.slice(1 - DEEPEST), mutationId]
    this.#undone = []
  }

  get canUndo() {
    return this.#done.length > 0
  }

  get canRedo() {
    return this.#undone.length > 0
  }

  /** The mutation to take back next, if there is one, and a note of the undo that does it. */
  undo(): Step | undefined {
    return step(this.#done, this.#undone)
  }

  redo(): Step | undefined {
    return step(this.#undone, this.#done)
  }

  /** It did not happen after all. */
  forget(mutationId: string) {
    this.#done = this.#done.filter((id) => id !== mutationId)
    this.#undone = this.#undone.filter((id) => id !== mutationId)
  }
}

type Step = { mutationId: string; did(undoId: string): void }

/** What cannot be taken back any more is off the stack too. */
function step(from: string[], to: string[]): Step | undefined {
  const mutationId = from.pop()
  return mutationId === undefined ? undefined : { mutationId, did: (undoId) => void to.push(undoId) }
}
