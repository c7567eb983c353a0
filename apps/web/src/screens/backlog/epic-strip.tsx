import { byRank } from '@rondo/core/rank'
import { Layers } from 'lucide-react'
import { useRows } from '../../live/use-board.ts'
import { labelColors } from '../../ui/label-colors.ts'
import { useSetSearch } from '../board/use-filter.ts'
import type { BacklogSearch } from './backlog-search.ts'
import { openDialog } from './backlog-view.ts'
import css from './epic-strip.module.css'
import { NO_EPIC } from './lists.ts'
import { useEpicsInUrl } from './use-backlog-filter.ts'

/** Epics as chips: each shows its cards alone, several widen. */
export function EpicStrip() {
  const epics = useRows('epics').toSorted(byRank)
  const shown = useEpicsInUrl()
  const setSearch = useSetSearch()
  const toggle = (id: string) =>
    setSearch((search) => {
      const { epic = [], ...others } = search as BacklogSearch
      const next = epic.includes(id) ? epic.filter((one) => one !== id) : [...epic, id]
      return next.length > 0 ? { ...others, epic: next } : others
    })
  const unknown = shown.filter((id) => id !== NO_EPIC && !epics.some((epic) => epic.id === id))
  return (
    <fieldset className={css.strip} aria-label="Epics">
      {epics.map(({ id, name, color }) => (
        <button key={id} type="button" className={css.epic} style={labelColors(color)} aria-pressed={shown.includes(id)} onClick={() => toggle(id)}>
          {name}
        </button>
      ))}
      {unknown.map((id) => (
        <button key={id} type="button" className={css.epic} data-unknown="" aria-pressed="true" onClick={() => toggle(id)}>
          unknown epic
        </button>
      ))}
      {epics.length > 0 && (
        <button type="button" className={css.epic} aria-pressed={shown.includes(NO_EPIC)} onClick={() => toggle(NO_EPIC)}>
          no epic
        </button>
      )}
      <button type="button" className={css.edit} onClick={() => openDialog({ what: 'epics' })}>
        <Layers size={14} aria-hidden /> {epics.length > 0 ? 'Edit epics' : 'Add an epic'}
      </button>
    </fieldset>
  )
}
