import {
  Archive,
  Ban,
  Calendar,
  Copy,
  Flag,
  Hash,
  Link2,
  type LucideIcon,
  Maximize2,
  MoveRight,
  Pencil,
  Rocket,
  StickyNote,
  Tag,
  Trash2,
  UserPlus,
} from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { openRetro } from '../session/retro/open-retro.ts'
import { archiveCards, copyKey, copyUrl, deleteCard, renameCard } from './card-acts.ts'
import { pick } from './pick.ts'
import { useHasSprint } from './use-has-sprint.ts'
import { useOpenCard } from './use-open-card.ts'

export type CardAct = { id: string; name: string; icon: LucideIcon; isDangerous?: boolean; run(): void }

/** What this person may do to these cards. Ids are those of the actions in the registry, whose keys the menu shows. */
export function useCardActs(cardIds: readonly string[], at: DOMRect): CardAct[] {
  const board = useBoard()
  const openCard = useOpenCard()
  const mayChange = useMay('card.move')
  const hasSprint = useHasSprint()
  const hasRetro = useSelected(['sessions'], openRetro) !== undefined
  const [first] = cardIds
  if (first === undefined) return []
  const isOne = cardIds.length === 1
  const one: CardAct[] = isOne ? [{ id: 'card.open', name: 'Open', icon: Maximize2, run: () => openCard(first) }] : []
  const copies: CardAct[] = isOne
    ? [
        { id: 'card.copy-key', name: 'Copy key', icon: Copy, run: () => copyKey(board, first) },
        { id: 'card.copy-url', name: 'Copy link', icon: Link2, run: () => copyUrl(board, first) },
      ]
    : []
  if (!mayChange) return [...one, ...copies]
  return [
    ...one,
    { id: 'card.move', name: 'Move to…', icon: MoveRight, run: () => pick('move', cardIds, at) },
    ...(isOne ? [{ id: 'card.rename', name: 'Edit title', icon: Pencil, run: () => renameCard(board, first) }] : []),
    { id: 'card.assign', name: 'Assign…', icon: UserPlus, run: () => pick('assign', cardIds, at) },
    { id: 'card.label', name: 'Labels…', icon: Tag, run: () => pick('labels', cardIds, at) },
    { id: 'card.priority', name: 'Priority…', icon: Flag, run: () => pick('priority', cardIds, at) },
    { id: 'card.estimate', name: 'Estimate…', icon: Hash, run: () => pick('estimate', cardIds, at) },
    { id: 'card.due', name: 'Due date…', icon: Calendar, run: () => pick('due', cardIds, at) },
    ...(hasSprint ? [{ id: 'card.sprint', name: 'Sprint…', icon: Rocket, run: () => pick('sprint', cardIds, at) }] : []),
    { id: 'card.block', name: 'Blocked…', icon: Ban, run: () => pick('block', cardIds, at) },
    ...(isOne && hasRetro ? [{ id: 'card.note', name: 'Note for the retro…', icon: StickyNote, run: () => pick('note', cardIds, at) }] : []),
    ...copies,
    { id: 'card.archive', name: 'Archive', icon: Archive, run: () => archiveCards(board, cardIds) },
    ...(isOne ? [{ id: 'card.delete', name: 'Delete…', icon: Trash2, isDangerous: true, run: () => void deleteCard(board, first) }] : []),
  ]
}
