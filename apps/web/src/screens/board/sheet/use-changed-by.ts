import type { TableName } from '@rondo/types'
import { useEffect, useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'

/** Who else has changed this field since one began to edit it. Undefined while nobody has, or while one does not. */
export function useChangedBy(isEditing: boolean, table: TableName, id: string, field: string): string | undefined {
  const board = useBoard()
  const [who, setWho] = useState<string>()
  useEffect(() => {
    setWho(undefined)
    if (!isEditing) return
    return board.onNews((entries) => {
      for (const { actorId, patches } of entries)
        if (actorId !== board.userId && patches.some((patch) => patch.table === table && patch.id === id && patch.to && field in patch.to)) setWho(actorId)
    })
  }, [board, isEditing, table, id, field])
  return who
}
