import { SegmentedControl } from '@mantine/core'
import { type FocusEvent, type MouseEvent, useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow } from '../../live/use-board.ts'
import { Later, later } from '../../ui/later.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CardMenu } from '../board/card-menu.tsx'
import { CardPicker } from '../board/card-picker.tsx'
import { extendSelection, keepStart } from '../board/extend-selection.ts'
import { FilterBar } from '../board/filter-bar.tsx'
import { cardAt, idsAround } from '../board/focus-card.ts'
import { OfflineBanner } from '../board/offline-banner.tsx'
import { SelectionBar } from '../board/selection-bar.tsx'
import { useNewsInBacklog } from '../board/use-news-on-board.ts'
import { useOpenCard } from '../board/use-open-card.ts'
import { useOpenedCard } from '../board/use-opened-card.ts'
import { forgetView, inHand, setView, useView, view } from '../board/view.ts'
import { SprintPane } from '../planning/sprint-pane.tsx'
import { BacklogActions } from './backlog-actions.tsx'
import { BacklogDialogs } from './backlog-dialogs.tsx'
import { BacklogPane } from './backlog-pane.tsx'
import { pickInBacklog } from './backlog-pick.ts'
import { BacklogPicker } from './backlog-picker.tsx'
import css from './backlog-screen.module.css'
import { forgetBacklogView, setBacklogView, useBacklogView } from './backlog-view.ts'
import { bulkActs } from './bulk-acts.ts'
import { EpicStrip } from './epic-strip.tsx'
import { passesInBacklog } from './lists.ts'
import { useTargetSprint } from './target-sprint.ts'
import { toggleGoal } from './toggle-goal.ts'
import { useBacklogActs } from './use-backlog-acts.ts'
import { useBacklogFilter } from './use-backlog-filter.ts'
import { useDropsOnLists } from './use-drops-on-lists.ts'

const CardSheet = later(async () => (await import('../board/sheet/card-sheet.tsx')).CardSheet)
const BoardPanel = later(async () => (await import('../board/board-panel.tsx')).BoardPanel)
const everything = { words: [], labels: null, people: null }

/** The backlog by rank, and beside it the sprint that is being planned from it. */
export function BacklogScreen() {
  const number = useOpenedCard()
  const filter = useBacklogFilter()
  const panel = useView((view) => view.panel)
  const side = useBacklogView((view) => view.side)
  const sprint = useTargetSprint()
  const board = useBoardRow()
  useTitle(board && `Backlog · ${board.name}`)
  useNewsInBacklog()
  useDropsOnLists(filter)
  const onClick = useClicks()
  useEffect(() => {
    const forget = () => {
      forgetView()
      forgetBacklogView()
    }
    return forget
  }, [])
  return (
    <div className={css.screen}>
      <OfflineBanner />
      <FilterBar filter={filter && (filter.cards ?? everything)} />
      <EpicStrip />
      <SegmentedControl
        className={css.sides ?? ''}
        aria-label="What is shown"
        value={side}
        onChange={(value) => setBacklogView({ side: value as typeof side })}
        data={[
          { value: 'backlog', label: 'Backlog' },
          { value: 'sprint', label: sprint?.name ?? 'Sprint' },
        ]}
      />
      <div className={css.body}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are the links and buttons within */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: links and buttons are clicked by the keyboard too */}
        <div className={css.panes} data-side={side} onMouseDown={keepStart} onClick={onClick} onFocus={({ target }) => noteFocus(target)} onBlur={noteBlur}>
          <div className={css.backlog}>
            <BacklogPane filter={filter} />
          </div>
          <div className={css.sprint}>
            <SprintPane />
          </div>
        </div>
        <Later>
          {panel && number === undefined && <BoardPanel panel={panel} />}
          {number !== undefined && <CardSheet number={number} />}
        </Later>
      </div>
      <SelectionBar acts={bulkActs} isShown={(card, key) => filter === null || card.sprintId !== null || passesInBacklog(card, filter, key)} />
      <CardMenu useActs={useBacklogActs} />
      <CardPicker />
      <BacklogPicker />
      <BacklogDialogs />
      <BacklogActions filter={filter} />
    </div>
  )
}

/** One set of listeners for all rows. */
function useClicks() {
  const board = useBoard()
  const openCard = useOpenCard()
  return (event: MouseEvent) => {
    const cardId = cardAt(event.target)
    const target = event.target as Element
    if (!cardId) return
    const at = target.getBoundingClientRect()
    if (target.closest('[data-card-menu]')) return setView({ menu: { cardIds: inHand(cardId), at } })
    if (target.closest('[data-gaps]')) return pickInBacklog('ready', [cardId], at)
    if (target.closest('[data-goal]')) return toggleGoal(board, [cardId])
    if (!target.closest('[data-card-link]') || event.metaKey || event.ctrlKey || event.button !== 0) return
    event.preventDefault()
    if (!event.shiftKey) return openCard(cardId)
    extendSelection(idsAround(target), cardId)
    target.closest<HTMLElement>('[data-card-link]')?.focus()
  }
}

/** A window over everything is about the card that had the focus; anything else that takes it is about something else. */
function noteBlur({ relatedTarget }: FocusEvent) {
  if (relatedTarget && !(relatedTarget as Element).closest('[aria-modal="true"], [role="menu"]')) setView({ focused: null })
}

function noteFocus(target: EventTarget) {
  const cardId = target instanceof Element && target.matches('[data-card-link]') ? cardAt(target) : null
  const listId = target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset.column : undefined
  setView(cardId && listId ? { focused: cardId, tabStops: { ...view().tabStops, [listId]: cardId } } : { focused: null })
}
