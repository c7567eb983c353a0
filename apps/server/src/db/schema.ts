import { usualSettings } from '@rondo/core/completed'
import type {
  Action,
  Answer,
  Board,
  Card,
  Column,
  Entry,
  Epic,
  Field,
  Label,
  Member,
  Reveal,
  ReviewRemark,
  Session,
  Sprint,
  TableName,
  Tables,
} from '@rondo/types'
import type { Dialect } from './dialects.ts'

export function schema({ table, text, int, real, flag, json, primaryKey, unique, index }: Dialect) {
  // A column that came later has a default: the value that rows had got from the migration, the same as `completed` gives them.
  // Keyed by board first: an id from one board can never reach a row on another.
  const row = () => ({ boardId: text('board_id').notNull(), id: text('id').notNull() })

  const boards = table(
    'boards',
    {
      ...row(),
      key: text('key').notNull(),
      name: text('name').notNull(),
      zone: text('zone').notNull(),
      lastNumber: int('last_number').notNull(),
      source: text('source'),
      createdAt: text('created_at').notNull(),
      closedAt: text('closed_at'),
      workdays: json('workdays').$type<number[]>().notNull().default(usualSettings.workdays),
      cadenceDays: int('cadence_days').notNull().default(usualSettings.cadenceDays),
      hasParallelSprints: flag('has_parallel_sprints').notNull().default(usualSettings.hasParallelSprints),
      definitionOfReady: json('definition_of_ready').$type<Board['definitionOfReady']>().notNull().default(usualSettings.definitionOfReady),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const members = table('members', { ...row(), role: text('role').$type<Member['role']>(), name: text('name') }, (t) => [
    primaryKey({ columns: [t.boardId, t.id] }),
    index('members_by_person').on(t.id),
  ])

  const columns = table(
    'columns',
    {
      ...row(),
      name: text('name').notNull(),
      kind: text('kind').$type<Column['kind']>().notNull(),
      rank: text('rank').notNull(),
      wipLimit: int('wip_limit'),
      isWaiting: flag('is_waiting').notNull().default(false),
      archivedAt: text('archived_at'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const labels = table('labels', { ...row(), name: text('name').notNull(), color: text('color').$type<Label['color']>().notNull() }, (t) => [
    primaryKey({ columns: [t.boardId, t.id] }),
  ])

  const fields = table(
    'fields',
    {
      ...row(),
      name: text('name').notNull(),
      kind: text('kind').$type<Field['kind']>().notNull(),
      options: json('options').$type<string[]>().notNull(),
      rank: text('rank').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const card = () => ({
    ...row(),
    number: int('number').notNull(),
    type: text('type').$type<Card['type']>().notNull(),
    title: text('title').notNull(),
    columnId: text('column_id').notNull(),
    rank: text('rank').notNull(),
    assignees: json('assignees').$type<string[]>().notNull(),
    labels: json('labels').$type<string[]>().notNull(),
    priority: text('priority').$type<Card['priority']>(),
    points: real('points'),
    dueOn: text('due_on'),
    values: json('values').$type<Card['values']>().notNull(),
    blockedReason: text('blocked_reason'),
    blockedSince: text('blocked_since'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    startedAt: text('started_at'),
    doneAt: text('done_at'),
    commentCount: int('comment_count').notNull(),
    checkCount: int('check_count').notNull(),
    checksDone: int('checks_done').notNull(),
    isDescribed: flag('is_described').notNull().default(false),
    criteriaCount: int('criteria_count').notNull().default(0),
    backlogRank: text('backlog_rank').notNull().default(''),
    sprintId: text('sprint_id'),
    pastSprints: json('past_sprints').$type<string[]>().notNull().default([]),
    isGoal: flag('is_goal').notNull().default(false),
    epicId: text('epic_id'),
    readyTicks: json('ready_ticks').$type<string[]>().notNull().default([]),
    requester: text('requester'),
  })
  const cards = table('cards', card(), (t) => [primaryKey({ columns: [t.boardId, t.id] })])
  const archived = table('archived', { ...card(), archivedAt: text('archived_at').notNull() }, (t) => [
    primaryKey({ columns: [t.boardId, t.id] }),
    index('archived_by_sprint').on(t.boardId, t.sprintId),
  ])

  const sprints = table(
    'sprints',
    {
      ...row(),
      name: text('name').notNull(),
      goal: text('goal').notNull(),
      startsOn: text('starts_on').notNull(),
      endsOn: text('ends_on').notNull(),
      startedAt: text('started_at'),
      finishedAt: text('finished_at'),
      commitment: json('commitment').$type<Sprint['commitment']>(),
      figures: json('figures').$type<Sprint['figures']>(),
      demoOrder: json('demo_order').$type<string[]>().notNull().default([]),
      reasons: json('reasons').$type<Sprint['reasons']>().notNull().default({}),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const epics = table(
    'epics',
    { ...row(), name: text('name').notNull(), color: text('color').$type<Epic['color']>().notNull(), rank: text('rank').notNull() },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const holidays = table('holidays', { ...row(), name: text('name').notNull() }, (t) => [primaryKey({ columns: [t.boardId, t.id] })])

  const absences = table(
    'absences',
    { ...row(), userId: text('user_id').notNull(), from: text('first_day').notNull(), to: text('last_day').notNull(), note: text('note').notNull() },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const capacities = table('capacities', { ...row(), fte: real('fte').notNull(), onCall: real('on_call').notNull() }, (t) => [
    primaryKey({ columns: [t.boardId, t.id] }),
  ])

  const descriptions = table('descriptions', { ...row(), text: text('text').notNull() }, (t) => [primaryKey({ columns: [t.boardId, t.id] })])

  const comments = table(
    'comments',
    {
      ...row(),
      cardId: text('card_id').notNull(),
      authorId: text('author_id').notNull(),
      text: text('text').notNull(),
      at: text('at').notNull(),
      editedAt: text('edited_at'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('comments_by_card').on(t.boardId, t.cardId)],
  )

  const checks = table(
    'checks',
    {
      ...row(),
      cardId: text('card_id').notNull(),
      list: text('list').notNull(),
      text: text('text').notNull(),
      done: flag('done').notNull(),
      rank: text('rank').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('checks_by_card').on(t.boardId, t.cardId)],
  )

  const links = table(
    'links',
    { ...row(), cardId: text('card_id').notNull(), url: text('url').notNull(), name: text('name').notNull(), addedAt: text('added_at').notNull() },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('links_by_card').on(t.boardId, t.cardId)],
  )

  const remarks = table(
    'remarks',
    {
      ...row(),
      sprintId: text('sprint_id').notNull(),
      about: text('about'),
      kind: text('kind').$type<ReviewRemark['kind']>().notNull(),
      text: text('text').notNull(),
      from: text('said_by'),
      authorId: text('author_id'),
      at: text('at').notNull(),
      becameCardId: text('became_card_id'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('remarks_by_sprint').on(t.boardId, t.sprintId)],
  )

  const form = () => ({
    ...row(),
    kind: text('kind').$type<Session['kind']>().notNull(),
    name: text('name').notNull(),
    stages: json('stages').$type<Session['stages']>().notNull(),
    columns: json('columns').$type<Session['columns']>().notNull(),
    deck: json('deck').$type<string[]>().notNull(),
    scale: text('scale').$type<Session['scale']>().notNull(),
    secrecy: text('secrecy').$type<Session['secrecy']>().notNull(),
  })
  const templates = table('templates', form(), (t) => [primaryKey({ columns: [t.boardId, t.id] })])

  const sessions = table(
    'sessions',
    {
      ...form(),
      template: text('template').notNull(),
      sprintId: text('sprint_id'),
      cardIds: json('card_ids').$type<string[]>().notNull(),
      stageId: text('stage_id').notNull(),
      focusId: text('focus_id'),
      facilitatorId: text('facilitator_id'),
      ledBefore: json('led_before').$type<Session['ledBefore']>(),
      silentSince: text('silent_since'),
      spectators: json('spectators').$type<string[]>().notNull(),
      timer: json('timer').$type<Session['timer']>(),
      countdownTo: text('countdown_to'),
      revealed: json('revealed').$type<string[]>().notNull(),
      settled: json('settled').$type<Session['settled']>().notNull(),
      budget: int('budget'),
      cap: int('cap').notNull(),
      answersUntil: text('answers_until'),
      openedAt: text('opened_at').notNull(),
      openedBy: text('opened_by').notNull(),
      closedAt: text('closed_at'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const notes = table(
    'notes',
    {
      ...row(),
      sessionId: text('session_id').notNull(),
      columnId: text('column_id').notNull(),
      text: text('text').notNull(),
      authorId: text('author_id'),
      at: text('at').notNull(),
      editedAt: text('edited_at'),
      isLate: flag('is_late').notNull(),
      topicId: text('topic_id'),
      cardIds: json('card_ids').$type<string[]>().notNull(),
      people: json('people').$type<string[]>().notNull(),
      dueOn: text('due_on'),
      zone: text('zone'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('notes_by_session').on(t.boardId, t.sessionId)],
  )

  const topics = table(
    'topics',
    {
      ...row(),
      sessionId: text('session_id').notNull(),
      title: text('title').notNull(),
      at: text('at').notNull(),
      discussedAt: text('discussed_at'),
      outcome: text('outcome').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('topics_by_session').on(t.boardId, t.sessionId)],
  )

  const reveals = table(
    'reveals',
    {
      ...row(),
      sessionId: text('session_id').notNull(),
      question: text('question').notNull(),
      round: int('round').notNull(),
      at: text('at').notNull(),
      count: int('count').notNull(),
      answers: json('answers').$type<Reveal['answers']>().notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('reveals_by_session').on(t.boardId, t.sessionId)],
  )

  const actions = table(
    'actions',
    {
      ...row(),
      sessionId: text('session_id').notNull(),
      topicId: text('topic_id'),
      trigger: text('trigger').notNull(),
      title: text('title').notNull(),
      ownerId: text('owner_id').notNull(),
      dueOn: text('due_on'),
      metric: text('metric'),
      state: text('state').$type<Action['state']>().notNull(),
      helped: int('helped').$type<-1 | 0 | 1>(),
      decidedAt: text('decided_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('actions_by_session').on(t.boardId, t.sessionId)],
  )

  // What is under seal. It is no board state and never in the log: its author alone is given it back, and a reveal takes it out.
  const seals = table(
    'seals',
    {
      ...row(),
      sessionId: text('session_id').notNull(),
      userId: text('user_id').notNull(),
      key: text('key').notNull(),
      value: json('value').$type<Answer>().notNull(),
      at: text('at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('seals_by_session').on(t.boardId, t.sessionId, t.userId)],
  )

  // The primary key is the lock: two writers cannot both be number 42 on one board. `cardId` is set where an entry is about one card.
  const log = table(
    'log',
    {
      boardId: text('board_id').notNull(),
      seq: int('seq').notNull(),
      mutationId: text('mutation_id').notNull(),
      actorId: text('actor_id').notNull(),
      by: json('by').$type<Entry['by'] | null>(),
      at: text('at').notNull(),
      cardId: text('card_id'),
      command: json('command').$type<Entry['command']>().notNull(),
      patches: json('patches').$type<Entry['patches']>().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.boardId, t.seq] }),
      unique('log_mutation').on(t.boardId, t.mutationId),
      index('log_by_card').on(t.boardId, t.cardId, t.seq),
    ],
  )

  // What reports have read out of the log, kept so that they need not read it again: one row a board and kind of fold (`id`). Each is a copy and may be deleted at any time.
  const folds = table(
    'folds',
    {
      ...row(),
      version: int('version').notNull(),
      past: text('past').notNull(),
      seq: int('seq').notNull(),
      day: int('day').notNull(),
      body: text('body').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const meta = table('meta', { name: text('name').primaryKey(), value: text('value').notNull() })

  return {
    boards,
    members,
    columns,
    labels,
    fields,
    sprints,
    epics,
    holidays,
    absences,
    capacities,
    cards,
    archived,
    descriptions,
    comments,
    checks,
    links,
    remarks,
    sessions,
    notes,
    topics,
    reveals,
    actions,
    templates,
    seals,
    log,
    folds,
    meta,
  }
}

export type Schema = ReturnType<typeof schema>

// A field added to an entity but not to its table, or the other way round, stops the build here.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const tablesMatchEntities: { [T in TableName]: Same<Omit<Schema[T]['$inferSelect'], 'boardId'>, Tables[T]> } = {
  boards: true,
  members: true,
  columns: true,
  labels: true,
  fields: true,
  sprints: true,
  epics: true,
  holidays: true,
  absences: true,
  capacities: true,
  cards: true,
  archived: true,
  descriptions: true,
  comments: true,
  checks: true,
  links: true,
  remarks: true,
  sessions: true,
  notes: true,
  topics: true,
  reveals: true,
  actions: true,
  templates: true,
}
void tablesMatchEntities
