import { count } from '@rondo/core/count'
import type { Card } from '@rondo/types'
import { ageInDays } from '../../parts/card-age.ts'
import { useToday } from '../../parts/use-today.ts'
import { CardMark } from './card-marks.tsx'
import css from './card-meta.module.css'
import { CardPeople } from './card-people.tsx'
import type { TileSetting } from './card-tile.tsx'

/** A story, the usual, has no mark. */
const typeNames = { bug: 'Bug', spike: 'Spike', task: 'Task', improvement: 'Improvement' }

/** The line below a title: key, people, points, age. The rest only while one looks at the card. */
export function CardMeta({ card, setting }: { card: Card; setting: TileSetting }) {
  const today = useToday()
  const age = setting.isAged && card.startedAt ? ageInDays(card.startedAt, today) : 0
  const isOld = setting.oldAge !== null && age > setting.oldAge
  const isLate = card.dueOn !== null && card.doneAt === null && card.dueOn < today.day
  return (
    <div className={css.meta}>
      {card.type !== 'story' && <CardMark name={card.type} size={13} label={typeNames[card.type]} />}
      <span className="key">
        {setting.boardKey}-{card.number}
      </span>
      {(card.priority === 'urgent' || card.priority === 'high') && (
        <span className={css.priority} data-priority={card.priority}>
          <CardMark name="high" size={13} />
          {card.priority}
        </span>
      )}
      {card.dueOn && (
        <span className={css.due} data-late={isLate || undefined}>
          <CardMark name="due" />
          {isLate ? 'overdue' : today.short(card.dueOn)}
        </span>
      )}
      {(card.commentCount > 0 || card.checkCount > 0) && (
        <span className={css.more}>
          {card.commentCount > 0 && (
            <span>
              <CardMark name="comments" label="Comments:" /> {card.commentCount}
            </span>
          )}
          {card.checkCount > 0 && (
            <span>
              <CardMark name="checks" size={13} label="Done of its checklist:" /> {card.checksDone}/{card.checkCount}
            </span>
          )}
        </span>
      )}
      <span className={css.end}>
        {age > 1 && (
          <span
            className={css.age}
            data-old={isOld || undefined}
            title={`Under way for ${age} days${isOld ? `; 85 % of finished cards took ${setting.oldAge} or less` : ''}`}
          >
            {isOld && <CardMark name="old" label="Older than most:" />}
            {age}d
          </span>
        )}
        {card.points !== null && (
          <span className={css.points} title={count(card.points, 'point')}>
            {card.points}
          </span>
        )}
        {card.assignees.length > 0 && <CardPeople ids={card.assignees} />}
      </span>
    </div>
  )
}
