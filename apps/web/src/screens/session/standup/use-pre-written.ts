import { type CardChange, changesBy, changesIn } from '@rondo/core/standup/changes'
import { dayBefore, type OnOwnTime, windowOf } from '@rondo/core/standup/own-day'
import type { OwnEntry } from '@rondo/core/standup/own-entries'
import { byWeight, saidChange } from '@rondo/core/standup/said-change'
import type { Session } from '@rondo/types'
import { useMemo } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useLookup } from '../../../live/use-lookup.ts'
import { useLogSince } from './use-log-since.ts'

export type SeenDoing = { cardId: string; title: string; words: string }

/** What the log saw this person do since their entry before, or since their last working day began; and what has become of each card since. */
export function usePreWritten(
  { id }: Session,
  me: OnOwnTime,
  day: string,
  entries: readonly OwnEntry[],
): { seen: SeenDoing[]; became: ReadonlyMap<string, string> } {
  const { userId } = useBoard()
  const { column, card } = useLookup()
  const last = entries.find((entry) => entry.userId === userId && entry.day < day)?.notes.at(-1)?.at
  const since = last ?? new Date(windowOf(me.zone, dayBefore(me, day)).opensAt).toISOString()
  const log = useLogSince(since)
  return useMemo(() => {
    const said = (change: CardChange) => saidChange(change, (columnId) => column(columnId) ?? 'another column')
    const seen = changesBy(log ?? [], userId)
      .toSorted(byWeight)
      .map((change) => ({
        cardId: change.cardId,
        title: change.title ?? card(change.cardId) ?? 'A card',
        words: said(change),
      }))
    return { seen, became: new Map(changesIn(log ?? []).map((change) => [change.cardId, said(change)])) }
  }, [log, userId, id])
}
