import { ActionIcon } from '@mantine/core'
import type { ReviewCard, ReviewSaid } from '@rondo/core/review'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { DemoCard } from '../../parts/review/demo-card.tsx'
import { SaidList } from '../../parts/review/said-list.tsx'
import { type Say, Verdict } from '../../parts/review/verdict.tsx'

type ShownCardProps = { card: ReviewCard; index: number; order: readonly string[]; sprintId: string; said: readonly ReviewSaid[]; say: Say | null }

/** A card in the order in which it is shown, with what was said of it. */
export function ShownCard({ card, index, order, sprintId, said, say }: ShownCardProps) {
  const { boardId } = useBoard()
  const give = useCommand()
  const mayLead = useMay('demo.move')
  const move = (after: string | null) => give({ type: 'demo.move', sprintId, cardId: card.id, after })
  const number = card.key.split('-').at(-1)
  return (
    <DemoCard
      card={card}
      place={index + 1}
      title={<a href={`/boards/${boardId}/cards/${number}`}>{card.title}</a>}
      controls={
        mayLead && (
          <>
            <ActionIcon variant="subtle" aria-label={`Show ${card.title} earlier`} disabled={index === 0} onClick={() => move(order[index - 2] ?? null)}>
              <ArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={`Show ${card.title} later`}
              disabled={index === order.length - 1}
              onClick={() => move(order[index + 1] ?? null)}
            >
              <ArrowDown size={16} aria-hidden />
            </ActionIcon>
          </>
        )
      }
    >
      {said.length > 0 && <SaidList said={said} label={`Said of ${card.title}`} />}
      {say && <Verdict card={card} say={say} />}
    </DemoCard>
  )
}
