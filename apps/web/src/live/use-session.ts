import type { Answer, AnswerKind, AnswerOf, Note, Reveal, Session, Topic } from '@rondo/types'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { toast } from '../ui/toast.tsx'
import { useBoard } from './board-provider.tsx'
import { theLine } from './line.ts'
import type { LiveBoard } from './live-board.ts'
import { SealedBox, sessionsWithAnswers } from './sealed-box.ts'
import { useRow } from './use-board.ts'
import { usePresence } from './use-people.ts'
import { useSelected } from './use-selected.ts'

export const useSession = (id: string): Session | undefined => useRow('sessions', id)

/** Notes that have been revealed, or were said openly, oldest first. */
export const useNotes = (sessionId: string): readonly Note[] =>
  useSelected(['notes'], (state) => [...state.all('notes')].filter((note) => note.sessionId === sessionId).sort(byTime))

export const useTopics = (sessionId: string): readonly Topic[] =>
  useSelected(['topics'], (state) => [...state.all('topics')].filter((topic) => topic.sessionId === sessionId).sort(byTime))

/** What came out, by round, of one question or of all. */
export const useReveals = (sessionId: string, question?: string): readonly Reveal[] =>
  useSelected(['reveals'], (state) =>
    [...state.all('reveals')]
      .filter((reveal) => reveal.sessionId === sessionId && (question === undefined || reveal.question === question))
      .sort((a, b) => a.round - b.round),
  )

export type SealedHere = {
  /** What I have answered and what is not revealed yet, by key. */
  mine: ReadonlyMap<string, Answer>
  /** Who has answered a question, or how many where names would say too much. */
  answered: ReadonlyMap<string, string[] | number>
  /** It is here at once and sent as soon as there is a line. */
  seal(key: string, value: Answer | null): void
}

/** My answers under seal in a session, and who else has answered. The session's page must be open around it (`useFollowedSession`). */
export function useSealed(sessionId: string): SealedHere {
  const box = boxOf(useBoard(), sessionId)
  const mine = useStore(box.mine)
  const answered = useStore(box.answered)
  return useMemo(() => ({ mine, answered, seal: (key, value) => box.seal(key, value) }), [box, mine, answered])
}

/** My answer under one key. */
export function useMyAnswer<K extends AnswerKind>(sessionId: string, key: K | `${K}:${string}`): AnswerOf<K> | undefined {
  return useStore(boxOf(useBoard(), sessionId).mine, (mine) => mine.get(key)) as AnswerOf<K> | undefined
}

/** How many have answered a question. */
export const countOf = (who: string[] | number | undefined) => (typeof who === 'number' ? who : (who?.length ?? 0))

/** Takes part in a session for as long as its page is open: in the seats, and with what is under seal. */
export function useFollowedSession(session: Session) {
  const board = useBoard()
  const { id, revealed, closedAt } = session
  const isOpen = closedAt === null
  const areNotesOut = revealed.includes('note')
  const wereNotesOut = useRef(false)
  // Before the server is asked, which knows of notes that were written late: those are mine until they come out too.
  useEffect(() => {
    const hadNotesOut = wereNotesOut.current
    wereNotesOut.current = areNotesOut
    boxOf(board, id).forget((question) => isOver(question, { isOpen, revealed }) && !(question === 'note' && hadNotesOut))
  }, [board, id, revealed, areNotesOut, isOpen])
  useEffect(() => {
    if (!isOpen) return
    board.presence.attends(id)
    const stop = boxOf(board, id).follow(
      () => board.replica.epoch,
      (question) => board.replica.state.get('sessions', id)?.revealed.includes(question) ?? false,
    )
    return () => {
      stop()
      board.presence.attends(null)
    }
  }, [board, id, isOpen])
}

/** Notes that were closed before anybody read them stay with their author; dots can be changed until the end. */
const isOver = (question: string, { isOpen, revealed }: { isOpen: boolean; revealed: readonly string[] }) =>
  question === 'note' || (isOpen && question !== 'ballot') ? revealed.includes(question) : !isOpen

/** Takes my answers to a question out of this browser. */
export function useForget(sessionId: string): (question: string) => void {
  const box = boxOf(useBoard(), sessionId)
  return (question) => box.forget((one) => one === question)
}

/** What was answered here and has not reached the server goes on its way, whatever page is shown. */
export function sendKeptAnswers(board: LiveBoard) {
  for (const sessionId of sessionsWithAnswers(board.userId, board.boardId)) boxOf(board, sessionId)
}

/** Who is in the session now, each once. */
export function useSeats(sessionId: string): readonly string[] {
  const here = usePresence()
  const ids = here
    .filter((present) => present.sessionId === sessionId)
    .map(({ userId }) => userId)
    .sort()
    .join(' ')
  return useMemo(() => (ids ? ids.split(' ') : []), [ids])
}

const boxes = new WeakMap<LiveBoard, Map<string, SealedBox>>()

function boxOf(board: LiveBoard, sessionId: string): SealedBox {
  const ofBoard = boxes.get(board) ?? new Map<string, SealedBox>()
  boxes.set(board, ofBoard)
  const { userId, boardId } = board
  const box = ofBoard.get(sessionId) ?? new SealedBox({ line: theLine, userId, boardId, sessionId, onNo: sayNo })
  ofBoard.set(sessionId, box)
  return box
}

/** Words that were turned down are given back, so that they are not lost. */
const sayNo = (message: string, answer: Answer | undefined) =>
  toast(message, { isProblem: true, ...(answer && 'text' in answer && { title: `Not kept: “${answer.text}”`, isLasting: true }) })

const byTime = (a: { at: string; id: string }, b: { at: string; id: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)
