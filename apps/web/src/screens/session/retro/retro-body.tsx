import type { Session, Stage, StageKind } from '@rondo/types'
import type { ComponentType } from 'react'
import { useViewedStage } from '../viewed-stage.tsx'
import { ActPart } from './act-part.tsx'
import { ActionsPart } from './actions-part.tsx'
import { ArrivePart } from './arrive-part.tsx'
import { BoardProposals } from './board-proposals.tsx'
import { ClosePart } from './close-part.tsx'
import { DataPart } from './data-part.tsx'
import { DiscussPart } from './discuss-part.tsx'
import { GroupPart } from './group-part.tsx'
import { LateNote } from './late-note.tsx'
import { NeverRead } from './never-read.tsx'
import css from './retro-body.module.css'
import { RevealPart } from './reveal-part.tsx'
import { useTakesPart } from './use-takes-part.ts'
import { VotePart } from './vote-part.tsx'
import { WritePart } from './write-part.tsx'

export type RetroPartProps = { session: Session; stage: Stage }

const parts: Partial<Record<StageKind, ComponentType<RetroPartProps>>> = {
  collect: WritePart,
  write: WritePart,
  arrive: ArrivePart,
  actions: ActionsPart,
  data: DataPart,
  reveal: RevealPart,
  group: GroupPart,
  vote: VotePart,
  discuss: DiscussPart,
  act: ActPart,
  close: ClosePart,
}

const laidOut: readonly StageKind[] = ['collect', 'data', 'write']
/** What these say of writing under seal is over with the reveal. */
const writing: readonly StageKind[] = ['collect', 'write']
const late: readonly StageKind[] = ['reveal', 'group', 'vote', 'discuss']

/** A retrospective, at the stage that this person looks at. One that was closed reads as it was run. */
export function RetroBody({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  const Part = parts[stage.kind] ?? WritePart
  const takesPart = useTakesPart(session)
  const isRevealed = session.revealed.includes('note')
  const isProposed = takesPart && laidOut.includes(stage.kind) && session.columns.some(({ source }) => source)
  return (
    <section className={css.body} aria-label={stage.name} key={stage.id}>
      {session.closedAt && <NeverRead session={session} />}
      {stage.prompt && !(isRevealed && writing.includes(stage.kind)) && <p className={css.prompt}>{stage.prompt}</p>}
      {isProposed && <BoardProposals session={session} />}
      <Part session={session} stage={stage} />
      {late.includes(stage.kind) && isRevealed && <LateNote session={session} />}
    </section>
  )
}
