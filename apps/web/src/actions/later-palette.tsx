import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useChanges } from './changes.ts'
import { Keys } from './keys.tsx'
import css from './palette.module.css'
import { findItems } from './palette-items.ts'
import { rankedActions } from './ranked-actions.ts'

/** By then the window has given back the focus, and what is done may take it. */
const AFTER_CLOSING_MS = 30
const [store, spotlight] = createSpotlight()
/** Of what is found. What can be done is all there. */
const MOST_FOUND = 40

/** Everything that can be done here, then whatever can be found. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const [query, setQuery] = useState('')
  useChanges()
  useEffect(() => (isOpen ? spotlight.open() : spotlight.close()), [isOpen])
  const groups = isOpen ? grouped(query) : []
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      radius="md"
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
    >
      <Spotlight.Search
        placeholder="Do something, or find a card: APP-12"
        aria-label="Search and commands"
        leftSection={<Search size={16} aria-hidden />}
        classNames={{ input: css.search ?? '' }}
      />
      <Spotlight.ActionsList>
        {groups.map(([group, entries]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {entries.map(({ id, name, detail, keys, run }) => (
              <Spotlight.Action key={id} className={css.entry ?? ''} onClick={() => setTimeout(run, AFTER_CLOSING_MS)}>
                <span className={css.name}>{name}</span>
                {detail && <span className={css.detail}>{detail}</span>}
                {keys && <Keys keys={keys} />}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing here is called that.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type Shown = { id: string; name: string; group: string; detail?: string; keys?: string; run(): void }

function grouped(query: string): [string, Shown[]][] {
  const found: Shown[] = findItems(query.trim()).slice(0, MOST_FOUND)
  const actions: Shown[] = rankedActions(query).map(({ id, name, group, keys, run }) => ({ id, name, group, ...(keys?.[0] && { keys: keys[0] }), run }))
  const isKey = /^[a-z][a-z0-9]*-\d+$/i.test(query.trim())
  const all = isKey ? [...found, ...actions] : [...actions, ...found]
  return [...Map.groupBy(all, ({ group }) => group)]
}
