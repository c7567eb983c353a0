// Words that both sides share and that cost the browser nothing: no zod in this file.

export const roles = ['viewer', 'member', 'facilitator', 'admin'] as const
export type Role = (typeof roles)[number]

/** What a column means for flow (Vacanti): work not begun, begun, finished. */
export const columnKinds = ['todo', 'doing', 'done'] as const
export type ColumnKind = (typeof columnKinds)[number]

export const cardTypes = ['story', 'task', 'bug', 'spike', 'improvement'] as const
export type CardType = (typeof cardTypes)[number]

export const priorities = ['urgent', 'high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

export const labelColors = ['grey', 'red', 'orange', 'amber', 'lime', 'green', 'teal', 'sky', 'blue', 'violet', 'purple', 'pink'] as const
export type LabelColor = (typeof labelColors)[number]

export const fieldKinds = ['text', 'number', 'date', 'checkbox', 'choice'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** How a team sees that a card is ready to be planned: what Rondo looks up itself, and what a person ticks. */
export const readyKinds = ['described', 'criteria', 'points', 'size', 'unblocked', 'tick'] as const
export type ReadyKind = (typeof readyKinds)[number]

/** What became of a card when its sprint was closed. */
export const outcomes = ['done', 'carried', 'split', 'returned', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]

/** What somebody may say in a sprint review: of a card that it is right, a question, that it is not what was meant; or a sign of how it is liked. */
export const remarkKinds = ['accept', 'question', 'unmet', 'reaction'] as const
export type RemarkKind = (typeof remarkKinds)[number]
export const reactions = ['👏', '🎉', '❤️', '💡', '🤔'] as const

/** What a team may hold on its board. */
export const sessionKinds = ['poker', 'standup', 'retro', 'health', 'planning', 'priority'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** How well an answer's author is hidden, from least to most: shown; hidden until the reveal; shown to nobody; destroyed at the reveal. */
export const secrecies = ['named', 'named-at-reveal', 'unattributed', 'anonymous'] as const
export type Secrecy = (typeof secrecies)[number]

/** What a stage of a session is about. It sets what is looked at and forbids nothing, but for what a reveal has closed. */
export const stageKinds = [
  'collect',
  'arrive',
  'actions',
  'data',
  'write',
  'reveal',
  'group',
  'vote',
  'discuss',
  'act',
  'close',
  'walk',
  'park',
  'answer',
] as const
export type StageKind = (typeof stageKinds)[number]

/** What can be answered under a seal. */
export const answerKinds = ['vote', 'note', 'ballot', 'mood', 'safety', 'roti', 'thumb', 'health', 'fist', 'confidence', 'ready', 'score'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** How a health check is answered: by traffic lights (1 red to 3 green), from 1 to 5, or from 1 to 10. */
export const scales = ['lights', 'five', 'ten'] as const
export type Scale = (typeof scales)[number]
export const highestOn: Record<Scale, number> = { lights: 3, five: 5, ten: 10 }

/** The checklist whose lines are a card's acceptance criteria. */
export const CRITERIA = 'Acceptance criteria'

/** Tables that a browser holds whole, from the moment it opens a board. */
export const lightTables = [
  'boards',
  'members',
  'columns',
  'labels',
  'fields',
  'sprints',
  'epics',
  'holidays',
  'absences',
  'capacities',
  'sessions',
  'cards',
] as const
/** Tables that a sheet or a page asks for; one browser holds some of their rows. */
export const partTables = ['archived', 'descriptions', 'comments', 'checks', 'links', 'remarks', 'notes', 'topics', 'reveals', 'actions', 'templates'] as const
export const tableNames = [...lightTables, ...partTables] as const
export type LightTable = (typeof lightTables)[number]
export type PartTable = (typeof partTables)[number]
export const isPart = (table: string): table is PartTable => (partTables as readonly string[]).includes(table)
export type TableName = (typeof tableNames)[number]

/** What to call one of these when speaking to a person. */
export const nouns: Record<TableName, string> = {
  boards: 'board',
  members: 'person',
  columns: 'column',
  labels: 'label',
  fields: 'field',
  sprints: 'sprint',
  epics: 'epic',
  holidays: 'holiday',
  absences: 'absence',
  capacities: 'share of time',
  cards: 'card',
  archived: 'archived card',
  descriptions: 'description',
  comments: 'comment',
  checks: 'checklist item',
  links: 'link',
  remarks: 'remark',
  sessions: 'session',
  notes: 'note',
  topics: 'topic',
  reveals: 'result',
  actions: 'action',
  templates: 'template',
}

/** What a board can lay out under a retro's column: what was forecast and what came, its oldest cards, longest blocks and largest steps in scope, a sprint's day. */
export const boardSources = ['forecast', 'happened', 'oldest', 'blocks', 'scope', 'day'] as const
export type BoardSource = (typeof boardSources)[number]
