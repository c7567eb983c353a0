import type { Session, Stage } from '@rondo/types'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'

type Viewed = {
  stage: Stage
  /** The room is elsewhere than this person looks. */
  isAway: boolean
  look(stageId: string): void
  /** Back to where the room is. */
  follow(): void
}

const ViewedStage = createContext<Viewed | null>(null)

/** The stage that this person looks at: the room's, unless they look back or were writing when the room moved on. */
export function useViewedStage(): Viewed {
  const viewed = use(ViewedStage)
  if (!viewed) throw new Error('no session is shown here')
  return viewed
}

export function ViewedStageProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { stages, stageId } = session
  const [own, setOwn] = useState<string>()
  const [room, setRoom] = useState(stageId)
  useEffect(() => {
    if (stageId === room) return
    setRoom(stageId)
    setOwn((now) => (now === stageId ? undefined : (now ?? (isWriting() ? room : undefined))))
  }, [stageId, room])
  const id = own ?? room
  const stage = stages.find((one) => one.id === id) ?? (stages[0] as Stage)
  const viewed: Viewed = {
    stage,
    isAway: stage.id !== stageId,
    look: (next) => setOwn(next === stageId ? undefined : next),
    follow: () => setOwn(undefined),
  }
  return <ViewedStage value={viewed}>{children}</ViewedStage>
}

/** Nobody who is writing is moved. */
function isWriting() {
  const at = document.activeElement
  if (at instanceof HTMLTextAreaElement) return at.value.trim() !== ''
  if (at instanceof HTMLInputElement) return ['text', 'search', ''].includes(at.type) && at.value.trim() !== ''
  return at instanceof HTMLElement && at.isContentEditable
}
