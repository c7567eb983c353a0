import { Button } from '@mantine/core'
import type { Session } from '@rondo/types'
import { useRow } from '../../../live/use-board.ts'
import strip from '../strip.module.css'
import { CardList } from './card-list.tsx'
import { Estimating } from './estimating.tsx'
import { NoCards } from './no-cards.tsx'
import css from './poker-body.module.css'
import { useViewedCard } from './use-viewed-card.ts'

/** Planning poker: the cards to estimate, and the one on the table. */
export function PokerBody({ session }: { session: Session }) {
  const { cardId, isAway, look, follow } = useViewedCard(session)
  if (session.cardIds.length === 0) return <NoCards session={session} />
  return (
    <div className={css.body}>
      <div className={css.table}>
        {isAway && <Elsewhere cardId={session.focusId as string} onFollow={follow} />}
        {cardId && <Estimating key={cardId} session={session} cardId={cardId} onNext={look} />}
      </div>
      <CardList session={session} viewed={cardId} onLook={look} />
    </div>
  )
}

function Elsewhere({ cardId, onFollow }: { cardId: string; onFollow(): void }) {
  const card = useRow('cards', cardId)
  return (
    <div className={strip.strip} role="status">
      <span>The room is at “{card?.title ?? 'another card'}”.</span>
      <Button size="xs" variant="default" onClick={onFollow}>
        Join the others
      </Button>
    </div>
  )
}
