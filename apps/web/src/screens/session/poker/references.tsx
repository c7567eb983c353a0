import { count } from '@rondo/core/count'
import { referenceCards } from '@rondo/core/poker/reference'
import { type SizeRange, sizeRanges, takeAsLong } from '@rondo/core/poker/size-range'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow } from '../../../live/use-board.ts'
import { useArchivedPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useToday } from '../../../parts/use-today.ts'
import css from './references.module.css'

/** Finished cards of that size, and how long they really took. */
export function References({ points, exceptId }: { points: number; exceptId: string }) {
  const { boardId } = useBoard()
  const boardKey = useBoardRow()?.key
  const { dayOf, day } = useToday()
  useArchivedPart() // most of what was finished has been put away
  const done = useSelected(['cards', 'archived'], (state) =>
    [...state.all('cards'), ...state.all('archived')].filter((card) => card.doneAt !== null && card.points !== null && card.id !== exceptId),
  )
  const found = useMemo(() => referenceCards(done, points, dayOf), [done, points, day])
  const ranges = useMemo(() => sizeRanges(done, dayOf), [done, day])
  return (
    <section className={css.references} aria-labelledby="references">
      <h4 id="references">Finished at {count(points, 'point')}</h4>
      {found.length === 0 ? (
        <p className={css.none}>No card of this size has been finished yet.</p>
      ) : (
        <ul>
          {found.map(({ card, days, carried }) => (
            <li key={card.id}>
              <Link to="/boards/$id/cards/$number" params={{ id: boardId, number: String(card.number) } as never}>
                {boardKey}-{card.number}
              </Link>
              <span className={css.title}>{card.title}</span>
              <span className={css.took}>
                took {count(days, 'day')}
                {carried > 0 && `, carried over ${carried === 1 ? 'once' : `${carried} times`}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Separation ranges={ranges} points={points} />
    </section>
  )
}

/** How long this size takes here, and which sizes beside it take as long. */
function Separation({ ranges, points }: { ranges: readonly SizeRange[]; points: number }) {
  const at = ranges.findIndex((range) => range.points === points)
  const here = ranges[at]
  if (!here) return null
  const alike = [ranges[at - 1], ranges[at + 1]].filter((range) => range !== undefined && takeAsLong(here, range)) as SizeRange[]
  const span = ({ from, to }: SizeRange) => (from === to ? count(to, 'day') : `${from}–${to} days`)
  return (
    <p className={css.none}>
      Most at {count(points, 'point')} took {span(here)}
      {alike.map((range) => `, most at ${range.points} took ${span(range)}`)}.{alike.length > 0 && ' The deck does not tell these sizes apart here.'}
    </p>
  )
}
