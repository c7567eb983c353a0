import type { Entry } from '@rondo/types'
import { useEffect, useState } from 'react'
import { api } from '../../api/http.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useNames } from '../../live/use-people.ts'

/** Who has closed a sprint, as the log's last entries tell: a name, “You”, or nothing where they do not say. */
export function useClosedBy(sprintId: string): string | undefined {
  const { boardId, userId } = useBoard()
  const nameOf = useNames()
  const [actorId, setActorId] = useState<string>()
  useEffect(() => {
    const query = new URLSearchParams({ before: String(2 ** 31), limit: '50' })
    api.get<{ entries: Entry[] }>(`/api/boards/${boardId}/log?${query}`).then(
      ({ entries }) => setActorId(entries.find(({ command }) => command.type === 'sprint.finish' && command.id === sprintId)?.actorId),
      () => {}, // without a line it is not known who; that it is closed is
    )
  }, [boardId, sprintId])
  return actorId && (actorId === userId ? 'You' : nameOf(actorId))
}
