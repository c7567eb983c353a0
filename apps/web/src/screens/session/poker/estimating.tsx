import { sizesOf } from '@rondo/core/poker/deck'
import { readRound } from '@rondo/core/poker/round'
import type { Session } from '@rondo/types'
import { useMemo, useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay, useRow } from '../../../live/use-board.ts'
import { useMyAnswer, useReveals } from '../../../live/use-session.ts'
import { CardFace } from './card-face.tsx'
import { Countdown } from './countdown.tsx'
import { GoOn } from './go-on.tsx'
import { Hand } from './hand.tsx'
import { LateVote } from './late-vote.tsx'
import { LeadBar } from './lead-bar.tsx'
import { References } from './references.tsx'
import { Result } from './result.tsx'
import { Table } from './table.tsx'

type EstimatingProps = { session: Session; cardId: string; onNext(cardId: string): void }

/** One card on the table: what it is, who has voted, a hand of cards, and after the reveal what the votes say. */
export function Estimating({ session, cardId, onNext }: EstimatingProps) {
  const { userId } = useBoard()
  const mayVote = useMay('poker.reveal') && !session.spectators.includes(userId) && !session.closedAt
  const isThere = useRow('cards', cardId) !== undefined
  const question = `vote:${cardId}` as const
  const isRevealed = session.revealed.includes(question)
  const reveals = useReveals(session.id, question)
  const rounds = useMemo(() => reveals.map((reveal) => readRound(reveal, session.deck)), [reveals, session.deck])
  const last = isRevealed ? rounds.at(-1) : undefined
  const mine = useMyAnswer<'vote'>(session.id, question)
  const [held, setHeld] = useState<string>()
  const points = last ? (session.settled[cardId] ?? last.suggested?.points) : sizesOf(session.deck).find(({ card }) => card === (held ?? mine?.card))?.points
  return (
    <>
      <CardFace cardId={cardId} />
      {(isThere || isRevealed) && <Table session={session} question={question} round={last} />}
      {last && mayVote && isThere && <LateVote session={session} cardId={cardId} round={last} />}
      {session.countdownTo && session.focusId === cardId && <Countdown session={session} to={session.countdownTo} />}
      {!isRevealed && mayVote && isThere && <Hand key={rounds.length} session={session} question={question} onHold={setHeld} />}
      {!isThere && !session.closedAt && <GoOn session={session} cardId={cardId} onNext={onNext} />}
      {!isRevealed && isThere && !session.closedAt && <LeadBar session={session} cardId={cardId} rounds={rounds.length} onNext={onNext} />}
      {rounds.length > 0 && <Result session={session} cardId={cardId} isThere={isThere} rounds={rounds} isRevealed={isRevealed} onNext={onNext} />}
      {points !== undefined && <References points={points} exceptId={cardId} />}
    </>
  )
}
