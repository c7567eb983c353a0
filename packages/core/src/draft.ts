import { isPart, nouns, type Patch, refuse, type TableName, type Tables } from '@rondo/types'
import { completed } from './completed.ts'
import { invert, same } from './patch.ts'
import type { State } from './state.ts'

/** Thrown where a browser lacks a row that the rule needs: the command is sent without being shown, and never refused here. */
export class NotFromHere extends Error {
  override name = 'NotFromHere'
}

/** A board that a rule writes on. It writes on the state itself and remembers how to take everything back. */
export class Draft {
  readonly patches: Patch[] = []
  readonly state: State
  /** Does it hold no more than a browser does? */
  readonly isPartial: boolean

  constructor(state: State, isPartial: boolean) {
    this.state = state
    this.isPartial = isPartial
  }

  find<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    return this.state.get(table, id)
  }

  get<T extends TableName>(table: T, id: string): Tables[T] {
    return this.find(table, id) ?? this.#absent(table)
  }

  insert<T extends TableName>(table: T, row: Tables[T]) {
    if (this.find(table, row.id)) refuse('conflict', `That ${nouns[table]} already exists.`)
    this.#write({ table, id: row.id, from: null, to: completed(table, row) } as unknown as Patch)
  }

  update<T extends TableName>(table: T, id: string, fields: Partial<Tables[T]>) {
    const row = this.get(table, id)
    const changed = (Object.keys(fields) as (keyof Tables[T])[]).filter((key) => !same(row[key], fields[key]))
    if (changed.length === 0) return
    const anchor = 'cardId' in row ? { cardId: row.cardId } : {} // so that a card's history finds it
    this.#write({ table, id, from: { ...anchor, ...pick(row, changed) }, to: { ...anchor, ...pick(fields as Tables[T], changed) } } as unknown as Patch)
  }

  delete(table: TableName, id: string) {
    this.#write({ table, id, from: this.get(table, id), to: null } as Patch)
  }

  rollback() {
    this.state.apply(invert(this.patches.splice(0)))
  }

  #absent(table: TableName): never {
    if (this.isPartial && isPart(table)) throw new NotFromHere()
    refuse('missing', `That ${nouns[table]} is no longer on this board.`)
  }

  #write(patch: Patch) {
    this.patches.push(patch)
    this.state.apply([patch])
  }
}

const pick = <R extends object>(row: R, keys: (keyof R)[]) => Object.fromEntries(keys.map((key) => [key, row[key]]))
