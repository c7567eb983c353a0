import { isFinal } from '@rondo/types'
import { useEffect, useRef, useState } from 'react'
import { useBoard } from './board-provider.tsx'
import { theLine } from './line.ts'

const EVERY_MS = 500

/** Tells the server which notes this person has seen, and is told how many everyone has; null where that is not told. */
export function useRoomCoverage(sessionId: string, seen: readonly string[], isOpen: boolean): number | null {
  const { boardId } = useBoard()
  const [everyone, setEveryone] = useState<number | null>(null)
  const latest = useRef(seen)
  const tell = useRef<() => void>(undefined)
  useEffect(() => {
    if (!isOpen) return
    const line = theLine()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        if (!line.isUp) return
        line.socket.emit('seen', boardId, { sessionId, noteIds: latest.current }, (answer) => {
          if (answer.ok) setEveryone(answer.everyone)
          else if (!isFinal(answer.code)) soon()
        })
      }, EVERY_MS)
    }
    const onCoverage = (news: { boardId: string; sessionId: string; everyone: number | null }) => {
      if (news.boardId === boardId && news.sessionId === sessionId) setEveryone(news.everyone)
    }
    line.socket.on('coverage', onCoverage)
    const stop = line.follow({ connected: soon, lost: () => setEveryone(null) })
    tell.current = soon
    soon()
    return () => {
      clearTimeout(waiting)
      waiting = undefined
      tell.current = undefined
      line.socket.off('coverage', onCoverage)
      stop()
    }
  }, [boardId, sessionId, isOpen])
  const said = seen.join(' ')
  useEffect(() => {
    latest.current = said ? said.split(' ') : []
    tell.current?.()
  }, [said])
  return isOpen ? everyone : null
}
