import { Ban, Bug, CalendarDays, ChevronsUp, FlaskConical, Hourglass, ListChecks, MessageSquare, Sprout, SquareCheck } from 'lucide-react'
import css from './card-marks.module.css'

const marks = {
  bug: Bug,
  spike: FlaskConical,
  task: SquareCheck,
  improvement: Sprout,
  blocked: Ban,
  due: CalendarDays,
  high: ChevronsUp,
  checks: ListChecks,
  comments: MessageSquare,
  old: Hourglass,
}

/** The drawings on tiles, once: a bug alone is eleven paths, and there are many bugs on a board. */
export function CardMarkDrawings() {
  return (
    <svg className={css.drawings} aria-hidden="true">
      {Object.entries(marks).map(([name, Icon]) => (
        <symbol key={name} id={`mark-${name}`} viewBox="0 0 24 24">
          <Icon size={24} />
        </symbol>
      ))}
    </svg>
  )
}

/** One of them. Without a label it is ornament. */
export function CardMark({ name, size = 12, label }: { name: keyof typeof marks; size?: number; label?: string }) {
  return (
    <svg width={size} height={size} role={label && 'img'} aria-label={label} aria-hidden={!label}>
      <use href={`#mark-${name}`} />
    </svg>
  )
}
