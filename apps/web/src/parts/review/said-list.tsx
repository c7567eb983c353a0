import type { ReviewSaid, Whereabouts } from '@rondo/core/review'
import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tag } from '../../ui/tag.tsx'
import css from './said-list.module.css'

type SaidListProps = {
  said: readonly ReviewSaid[]
  label: string
  hasPlaces?: boolean
  titleOf?: (cardId: string) => string | undefined
  acts?: (one: ReviewSaid) => ReactNode
}

/** What was said, as text and as nothing else; with `hasPlaces` also what became of it. */
export function SaidList({ said, label, hasPlaces = false, titleOf, acts }: SaidListProps) {
  return (
    <ul className={css.list} aria-label={label}>
      {said.map((one) => (
        <li key={one.id} className={css.one}>
          <span className={css.icon} data-kind={one.kind}>
            {icons[one.kind]}
          </span>
          <span className={css.words}>
            <b>{one.from ?? 'A guest'}</b>
            {one.isGuest && one.from && <span className={css.guest}> (guest)</span>}
            {one.notedBy && <span className={css.guest}>, noted by {one.notedBy}</span>} {verbs[one.kind][titleOf ? 1 : 0]}
            {titleOf && <i> {one.cardId === null ? 'the sprint' : (titleOf(one.cardId) ?? 'a card')}</i>}
            {one.text && <span className={css.text}>{one.text}</span>}
          </span>
          {hasPlaces && <Became became={one.became} isAccepted={one.kind === 'accept' && !one.text} />}
          {acts?.(one)}
        </li>
      ))}
    </ul>
  )
}

/** Where the card is that it became. */
export function Became({ became, isAccepted = false }: { became: ReviewSaid['became']; isAccepted?: boolean }) {
  if (!became) return isAccepted ? null : <Tag>not decided yet</Tag>
  return (
    <Tag tone={became.place === 'done' ? 'done' : became.place === 'gone' || became.place === 'archived' ? 'plain' : 'accent'}>
      {became.key} {places[became.place]}
    </Tag>
  )
}

const places: Record<Whereabouts, string> = {
  waiting: 'waits in the backlog',
  planned: 'is planned for a sprint',
  running: 'is in the sprint',
  done: 'is done',
  archived: 'was put away',
  gone: 'became a card that was dropped since',
}
/** At the card itself, and in a list where it is named. */
const verbs = {
  accept: ['accepts it', 'accepts'],
  question: ['asks', 'asks about'],
  unmet: ['meant something else', 'meant something else by'],
  reaction: ['reacts', 'reacts to'],
} as const
const icons = {
  accept: <CircleCheck size={16} aria-hidden />,
  question: <CircleHelp size={16} aria-hidden />,
  unmet: <CircleX size={16} aria-hidden />,
  reaction: null,
}
