import { cardTypes } from '@rondo/types/vocabulary'
import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { give } from '../../live/use-command.ts'
import { useSelected } from '../../live/use-selected.ts'
import { takeKeys } from '../../ui/take-keys.ts'
import { archiveCards, assignMe, copyBranch, copyKey, copyUrl, deleteCard, renameCard, setType } from './card-acts.ts'
import type { Filter } from './filter.ts'
import { pick } from './pick.ts'
import { useHasSprint } from './use-has-sprint.ts'
import { useKeyMoves } from './use-key-moves.ts'
import { useOpenCard } from './use-open-card.ts'
import { inHand, setView, toggleSelected, useView } from './view.ts'

/** What can be done to the card that has the focus, or to the one that is open, or to all that are selected. */
export function useCardKeys(filter: Filter | null): Action[] {
  const board = useBoard()
  const openCard = useOpenCard()
  const opened = useView((view) => view.opened)
  const focused = useView((view) => view.focused)
  const selection = useView((view) => view.selected)
  const mayChange = useMay('card.move')
  const moves = useKeyMoves(filter)
  const card = focused ?? opened ?? [...selection][0] ?? null
  const onTile = focused !== null
  const isBlocked = useSelected([`cards/${card}`], (state) => state.get('cards', card ?? '')?.blockedReason != null)
  const hasSprint = useHasSprint()
  const group = 'Card'
  const isEnabled = mayChange && card !== null
  const on = (act: (cardId: string) => void) => () => void (card && act(card))
  const picks = (what: Parameters<typeof pick>[0]) => on((id) => pick(what, inHand(id)))
  return [
    { id: 'card.open', name: 'Open the card', group, keys: ['Enter', 'o'], isEnabled: onTile, run: on((id) => openCard(id)) },
    {
      id: 'card.peek',
      name: 'Peek at the card',
      group,
      keys: ['Space'],
      isEnabled: onTile,
      run: on((id) => {
        setView({ isPeeking: true })
        openCard(id)
      }),
    },
    { id: 'card.rename', name: 'Edit the title', group, keys: ['e', 'F2', 't'], isEnabled: isEnabled && onTile, run: on((id) => renameCard(board, id)) },
    { id: 'card.move', name: 'Move to…', group, keys: ['s'], isEnabled, run: picks('move') },
    { id: 'card.assign', name: 'Assign…', group, keys: ['a'], isEnabled, run: picks('assign') },
    { id: 'card.assign-me', name: 'Assign to me', group, keys: ['i'], isEnabled, run: on((id) => assignMe(board, inHand(id))) },
    { id: 'card.label', name: 'Labels…', group, keys: ['l'], isEnabled, run: picks('labels') },
    { id: 'card.priority', name: 'Priority…', group, keys: ['p'], isEnabled, run: picks('priority') },
    { id: 'card.estimate', name: 'Estimate…', group, keys: ['Shift+E'], isEnabled, run: picks('estimate') },
    { id: 'card.due', name: 'Due date…', group, keys: ['Shift+D'], isEnabled, run: picks('due') },
    { id: 'card.block', name: 'Blocked…', group, isEnabled, run: picks('block') },
    { id: 'card.sprint', name: 'Sprint…', group, keys: ['Shift+C'], isEnabled: isEnabled && hasSprint, run: picks('sprint') },
    {
      id: 'card.unblock',
      name: 'No longer blocked',
      group,
      isEnabled: isEnabled && isBlocked,
      run: on((id) => void give(board, { type: 'card.unblock', id })),
    },
    ...cardTypes.map((type) => ({ id: `card.type.${type}`, name: `Type: ${type}`, group, isEnabled, run: on((id) => setType(board, inHand(id), type)) })),
    { id: 'card.comment', name: 'Comment', group, keys: ['m'], isEnabled: isEnabled, run: on((id) => commentOn(id, opened, openCard)) },
    { id: 'card.archive', name: 'Archive', group, keys: ['[Shift]+#', '$mod+Backspace'], isEnabled, run: on((id) => archiveCards(board, inHand(id))) },
    { id: 'card.copy-key', name: 'Copy the key', group, keys: ['$mod+.'], isEnabled: card !== null, run: on((id) => copyKey(board, id)) },
    { id: 'card.copy-url', name: 'Copy the link', group, keys: ['$mod+Shift+Comma'], isEnabled: card !== null, run: on((id) => copyUrl(board, id)) },
    {
      id: 'card.copy-branch',
      name: 'Copy a branch name',
      group,
      keys: ['$mod+Shift+Period'],
      isEnabled: card !== null,
      run: on((id) => copyBranch(board, id)),
    },
    { id: 'card.delete', name: 'Delete…', group, isEnabled, run: on((id) => void deleteCard(board, id)) },
    { id: 'card.select', name: 'Select', group: 'Select', keys: ['x'], isEnabled: onTile, run: on(toggleSelected) },
    ...moves,
  ]
}

/** Opens the card, if it is not, and goes to where one writes. */
function commentOn(cardId: string, opened: string | null, openCard: (cardId: string) => void) {
  if (cardId !== opened) openCard(cardId)
  const release = takeKeys()
  const attempt = (left: number) => {
    const field = document.querySelector<HTMLElement>('[data-comment-field]')
    if (!field && left > 0) return void setTimeout(() => attempt(left - 1), 50)
    field?.focus()
    release()
  }
  attempt(40)
}
