/** A board as Trello exports it, read tolerantly: every field is there and has its type. Times are instants, ids are Trello's own. */
export type TrelloExport = {
  id: string
  name: string
  lastActivity: string | null
  lists: TrelloList[]
  /** Lists that are no longer there and only appear in what happened: their names by id. */
  goneLists: ReadonlyMap<string, string>
  cards: TrelloCard[]
  labels: TrelloLabel[]
  fields: TrelloField[]
  people: TrelloPerson[]
  /** Oldest first. A file holds the 1,000 newest at most. */
  actions: TrelloAction[]
  /** What there is on the board itself that has no place here, by name. */
  extras: Record<string, number>
}

export type TrelloList = { id: string; name: string; isClosed: boolean; position: number; softLimit: number | null }
export type TrelloLabel = { id: string; name: string; color: string }
export type TrelloPerson = { id: string; name: string; username: string }
export type TrelloField = { id: string; name: string; kind: string; position: number; options: { id: string; text: string }[] }
export type TrelloItem = { id: string; text: string; isDone: boolean; position: number }
export type TrelloChecklist = { id: string; name: string; position: number; items: TrelloItem[] }
export type TrelloAttachment = { id: string; name: string; url: string; at: string | null; isUpload: boolean }
export type TrelloValue = { fieldId: string; optionId: string; text: string; number: number | null; date: string | null; isChecked: boolean | null }

export type TrelloCard = {
  id: string
  number: number | null
  name: string
  text: string
  listId: string
  position: number
  isClosed: boolean
  due: string | null
  lastActivity: string | null
  /** Null where the file does not say (exports of old). */
  people: string[] | null
  labels: string[]
  checklists: TrelloChecklist[]
  attachments: TrelloAttachment[]
  values: TrelloValue[]
  extras: Record<string, number>
}

export type TrelloAction = { id: string; at: string; who: string } & (
  | { what: 'create'; cardId: string; listId: string }
  | { what: 'move'; cardId: string; from: string; to: string }
  | { what: 'close' | 'open' | 'join' | 'leave'; cardId: string; whom: string }
  | { what: 'comment'; cardId: string; text: string; editedAt: string | null }
  | { what: 'edit'; commentId: string; text: string }
  | { what: 'close-list' | 'open-list'; listId: string }
  | { what: 'else'; type: string }
)
