import { Archive, History, ListFilter, Search, UserRound, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useActions } from '../../actions/registry.ts'
import { useRows } from '../../live/use-board.ts'
import { useAssignable, useNames } from '../../live/use-people.ts'
import { later } from '../../ui/later.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { type Filter, labelNamed } from './filter.ts'
import css from './filter-bar.module.css'
import { useBoardSearch, useSetSearch } from './use-filter.ts'
import { setView, useView } from './view.ts'

const FilterMenu = later(async () => (await import('./filter-menu.tsx')).FilterMenu)

/** What is shown, as chips; the URL says the same. The children stand before them: what this page shows at all. */
export function FilterBar({ filter, children }: { filter: Filter | null; children?: ReactNode }) {
  const { q = '', label = [], who = [], mine } = useBoardSearch()
  const setSearch = useSetSearch()
  const labels = useRows('labels')
  const people = useAssignable()
  const nameOf = useNames()
  const input = useRef<HTMLInputElement>(null)
  const panel = useView((view) => view.panel)
  // The field has its own copy, so that typing never waits for the address.
  const [text, setText] = useState(q)
  const [known, setKnown] = useState(q)
  if (q !== known) {
    setKnown(q)
    if (q !== text.trim()) setText(q)
  }

  const toggle = (kind: 'label' | 'who', value: string) =>
    setSearch((search) => {
      const has = search[kind] ?? []
      const next = has.includes(value) ? has.filter((one) => one !== value) : [...has, value]
      const { [kind]: _, ...others } = search
      return next.length > 0 ? { ...others, [kind]: next } : others
    })
  const toggleMine = () => setSearch(({ mine, ...others }) => (mine ? others : { ...others, mine: 'yes' }))
  const clear = () => {
    setText('')
    setSearch(({ view }) => (view ? { view } : {}))
  }
  const dropLast = () => {
    if (mine) return toggleMine()
    if (who.length > 0) return toggle('who', who.at(-1) as string)
    if (label.length > 0) return toggle('label', label.at(-1) as string)
    setText('')
    setSearch(({ q: _, ...others }) => others)
  }
  useActions([
    { id: 'filter', name: 'Filter the cards', group: 'Find', keys: ['f', '/'], run: () => input.current?.select() },
    { id: 'filter.mine', name: 'Only mine', group: 'Find', keys: ['q'], run: toggleMine },
    { id: 'filter.drop', name: 'Drop the last filter', group: 'Find', keys: ['Shift+F'], isEnabled: filter !== null, run: dropLast },
    { id: 'filter.clear', name: 'Clear the filter', group: 'Find', keys: ['Alt+Shift+F'], isEnabled: filter !== null, run: clear },
  ])

  return (
    <search className={css.bar} aria-label="Cards on this board">
      <span className={css.field}>
        <Search size={14} aria-hidden />
        <input
          ref={input}
          className={css.input}
          type="search"
          aria-label="Filter the cards"
          placeholder="Filter"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            const next = target.value.trim()
            setSearch(({ q: _, ...others }) => (next ? { ...others, q: next } : others), { replace: true })
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Backspace' && currentTarget.value === '') dropLast()
            if (key === 'Escape' && currentTarget.value === '') currentTarget.blur() // else the browser clears it
          }}
        />
      </span>
      {children}
      <Chip isOn={mine !== undefined} onClick={toggleMine}>
        <UserRound size={13} aria-hidden /> Only mine
      </Chip>
      {label.map((name) => {
        const found = labelNamed(labels, name)
        return (
          <Removable
            key={name}
            words={found ? `label: ${found.name || found.color}` : `unknown filter: label ${name}`}
            isUnknown={!found}
            onRemove={() => toggle('label', name)}
          />
        )
      })}
      {who.map((id) => {
        const isKnown = people.some(({ userId }) => userId === id)
        return <Removable key={id} words={isKnown ? nameOf(id) : 'unknown filter: a person'} isUnknown={!isKnown} onRemove={() => toggle('who', id)} />
      })}
      <MenuButton className={css.tool} menu={(opened) => <FilterMenu opened={opened} label={label} who={who} onToggle={toggle} />}>
        <ListFilter size={14} aria-hidden /> Labels and people
      </MenuButton>
      {filter && (
        <button type="button" className={css.tool} onClick={clear}>
          Clear
        </button>
      )}
      <span className={css.right}>
        <button
          type="button"
          className={css.tool}
          aria-pressed={panel === 'activity'}
          onClick={() => setView({ panel: panel === 'activity' ? null : 'activity' })}
        >
          <History size={14} aria-hidden /> <span className={css.word}>Activity</span>
        </button>
        <button
          type="button"
          className={css.tool}
          aria-pressed={panel === 'archive'}
          onClick={() => setView({ panel: panel === 'archive' ? null : 'archive' })}
        >
          <Archive size={14} aria-hidden /> <span className={css.word}>Archive</span>
        </button>
      </span>
    </search>
  )
}

function Chip({ isOn, onClick, children }: { isOn: boolean; onClick(): void; children: React.ReactNode }) {
  return (
    <button type="button" className={css.chip} aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  )
}

function Removable({ words, isUnknown, onRemove }: { words: string; isUnknown: boolean; onRemove(): void }) {
  return (
    <span className={css.chip} data-on="" data-unknown={isUnknown || undefined}>
      {words}
      <button type="button" className={css.remove} aria-label={`Remove ${words}`} onClick={onRemove} onKeyDown={({ key }) => key === 'Backspace' && onRemove()}>
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}
