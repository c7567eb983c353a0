import { count } from '@rondo/core/count'
import type { ReadyCheck } from '@rondo/types'
import { memo, useRef } from 'react'
import { useRow } from '../../live/use-board.ts'
import { labelColors } from '../../ui/label-colors.ts'
import { useCameFrom } from '../board/arrivals.ts'
import { CardLabels } from '../board/card-labels.tsx'
import { CardMark } from '../board/card-marks.tsx'
import { CardPeople } from '../board/card-people.tsx'
import { CardVisitors } from '../board/card-visitors.tsx'
import { TitleEditor } from '../board/title-editor.tsx'
import { useDraggableCard } from '../board/use-draggable-card.ts'
import { useView } from '../board/view.ts'
import css from './backlog-row.module.css'
import { GapBadge } from './gap-badge.tsx'

/** What all rows of a list have in common. */
export type RowSetting = { boardId: string; boardKey: string; mayMove: boolean; definition: readonly ReadyCheck[]; isSprint: boolean }

const types = { story: 'Story', task: 'Task', bug: 'Bug', spike: 'Spike', improvement: 'Improvement' }

/** A card in the backlog or in a sprint: one line, or two where there is little room. */
export const BacklogRow = memo(function BacklogRow({ id, isTabStop, setting }: { id: string; isTabStop: boolean; setting: RowSetting }) {
  const card = useRow('cards', id)
  const ref = useRef<HTMLDivElement>(null)
  const state = useView(({ selected, renaming, dragging, opened }) =>
    renaming?.cardId === id ? 'renaming' : dragging?.includes(id) ? 'dragged' : selected.has(id) ? 'selected' : opened === id ? 'opened' : undefined,
  )
  const cameFrom = useCameFrom(id)
  useDraggableCard(ref, id, setting.mayMove)
  if (!card) return null
  const isDone = card.doneAt !== null
  return (
    <div
      ref={ref}
      className={css.row}
      data-card={id}
      data-state={state}
      draggable={setting.mayMove}
      data-done={isDone || undefined}
      style={cameFrom}
      data-arrived={cameFrom ? '' : undefined}
    >
      <span className={css.head}>
        {card.type === 'story' ? (
          <span className={css.story} role="img" aria-label="Story" />
        ) : (
          <CardMark name={card.type} size={14} label={types[card.type]} />
        )}
        <span className="key">
          {setting.boardKey}-{card.number}
        </span>
      </span>
      {state === 'renaming' ? (
        <TitleEditor id={id} />
      ) : (
        <a
          id={`title-${id}`}
          className={css.title}
          href={`/boards/${setting.boardId}/backlog/cards/${card.number}`}
          tabIndex={isTabStop ? 0 : -1}
          draggable={false}
          data-card-link=""
        >
          {card.title}
        </a>
      )}
      <span className={css.about}>
        {setting.isSprint && <GoalMark isGoal={card.isGoal} title={card.title} mayChange={setting.mayMove} />}
        {card.epicId && <EpicOf id={card.epicId} />}
        {card.labels.length > 0 && <CardLabels ids={card.labels} />}
        {isDone ? <span className={css.done}>done</span> : <GapBadge card={card} definition={setting.definition} />}
        {card.assignees.length > 0 && <CardPeople ids={card.assignees} />}
        <span className={css.points} title={card.points === null ? 'No estimate' : count(card.points, 'point')}>
          {card.points ?? '–'}
        </span>
      </span>
      <button type="button" className={css.menu} tabIndex={-1} data-card-menu="" aria-label={`More for ${card.title}`} aria-haspopup="menu">
        ⋯
      </button>
      <CardVisitors cardId={id} />
    </div>
  )
})

function GoalMark({ isGoal, title, mayChange }: { isGoal: boolean; title: string; mayChange: boolean }) {
  const says = isGoal ? 'The goal needs this card' : 'Not part of the goal'
  return (
    <button
      type="button"
      className={css.goal}
      tabIndex={-1}
      data-goal=""
      aria-pressed={isGoal}
      disabled={!mayChange}
      aria-label={`Part of the goal: ${title}`}
      title={says}
    >
      <CardMark name="goal" size={14} />
      {isGoal && <span>goal</span>}
    </button>
  )
}

function EpicOf({ id }: { id: string }) {
  const epic = useRow('epics', id)
  if (!epic) return null
  return (
    <span className={css.epic} style={labelColors(epic.color)} title={`Epic: ${epic.name}`}>
      {epic.name}
    </span>
  )
}
