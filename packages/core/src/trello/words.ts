/** What is told to the person who brings a board. */
export type Counted = { what: string; count: number; why?: string }

/** Collects what could not be taken over as it was. */
export class Words {
  readonly #changed = new Map<string, Counted>()
  readonly #dropped = new Map<string, Counted>()
  readonly warnings: string[] = []

  /** Something was changed there and here. */
  contest() {
    this.change('Things that your team has changed here since the last import', 'They stay as they are here.')
  }

  change(what: string, why = '', count = 1) {
    add(this.#changed, what, why, count)
  }

  drop(what: string, why: string, count = 1) {
    add(this.#dropped, what, why, count)
  }

  get changed(): Counted[] {
    return [...this.#changed.values()]
  }

  get dropped(): Counted[] {
    return [...this.#dropped.values()]
  }
}

function add(to: Map<string, Counted>, what: string, why: string, count: number) {
  if (count > 0) to.set(what, { what, count: (to.get(what)?.count ?? 0) + count, ...(why && { why }) })
}

/** Why what Trello has beside a board’s work stays there. */
export const reasons: Record<string, string> = {
  Votes: 'Rondo’s cards have no votes.',
  Stickers: 'Rondo’s cards have no stickers.',
  Covers: 'Rondo’s cards have no pictures on them. A picture that is attached is kept as a link.',
  'Power-Up data': 'It belongs to programs that run in Trello.',
  'Places on the map': 'Rondo’s cards have no place on a map.',
  'Start dates': 'Rondo takes the start of work from when a card enters a doing column.',
  'Due dates marked complete': 'In Rondo a card is done when it is in a done column.',
  Templates: 'They are copied as ordinary cards.',
  'People and dates of checklist items': 'Rondo’s checklist items are a text and a tick.',
}
