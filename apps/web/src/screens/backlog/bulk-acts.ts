import { Layers, Rocket, Scale, Spade } from 'lucide-react'
import { assign, type BarAct, estimate, label } from '../board/selection-bar.tsx'
import { pickInBacklog } from './backlog-pick.ts'
import { openDialog } from './backlog-view.ts'

/** What one does to several cards at once while one plans. */
export const bulkActs: readonly BarAct[] = [
  estimate,
  label,
  assign,
  { words: 'Epic', needs: 'card.epic', icon: Layers, run: (ids, at) => pickInBacklog('epic', ids, at) },
  { words: 'Sprint', needs: 'sprint.add', icon: Rocket, run: (ids, at) => pickInBacklog('sprint', ids, at) },
  { words: 'Prioritise', needs: 'session.open', icon: Scale, run: (cardIds) => openDialog({ what: 'prioritise', cardIds }) },
  { words: 'Estimate together', needs: 'session.open', icon: Spade, run: (cardIds) => openDialog({ what: 'poker', cardIds }) },
]
