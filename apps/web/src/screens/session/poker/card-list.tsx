import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { toEstimate } from '@rondo/core/poker/next-open'
import type { Session } from '@rondo/types'
import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { useSelected } from '../../../live/use-selected.ts'
import { useLeads } from '../use-leads.ts'
import css from './card-list.module.css'
import { ChooseCards } from './choose-cards.tsx'
import { ListedCard } from './listed-card.tsx'

/** All cards to estimate, and how far each is. */
export function CardList({ session, viewed, onLook }: { session: Session; viewed: string | undefined; onLook(cardId: string): void }) {
  const { cardIds, settled } = session
  const leads = useLeads(session)
  const [isChoosing, setChoosing] = useState(false)
  const all = useSelected(['cards'], (state) => toEstimate(state, session))
  const done = all.filter((id) => settled[id] !== undefined).length
  return (
    <section className={css.list} aria-label="Cards to estimate">
      <header className={css.header}>
        <h3>
          {done} of {count(all.length, 'card')} estimated
        </h3>
        {leads && (
          <Button size="compact-xs" variant="subtle" leftSection={<ListPlus size={14} aria-hidden />} onClick={() => setChoosing(true)}>
            Choose
          </Button>
        )}
      </header>
      <ol className={css.cards}>
        {cardIds.map((id) => (
          <ListedCard key={id} session={session} cardId={id} isViewed={id === viewed} onLook={() => onLook(id)} />
        ))}
      </ol>
      {isChoosing && <ChooseCards session={session} onClose={() => setChoosing(false)} />}
    </section>
  )
}
