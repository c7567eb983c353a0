import { Rows3 } from 'lucide-react'
import { useActions } from '../../actions/registry.ts'
import css from './filter-bar.module.css'
import { useBoardSearch, useSetSearch } from './use-filter.ts'

/** The board as columns, or as one list. The URL says which. */
export function ListToggle() {
  const isList = useBoardSearch().view === 'list'
  const setSearch = useSetSearch()
  const toggle = () => setSearch(({ view, ...others }) => (view ? others : { ...others, view: 'list' }))
  useActions([{ id: 'view.list', name: isList ? 'Show as a board' : 'Show as a list', group: 'Board', keys: ['$mod+b'], run: toggle }])
  return (
    <button type="button" className={css.chip} aria-pressed={isList} onClick={toggle}>
      <Rows3 size={13} aria-hidden /> List
    </button>
  )
}
