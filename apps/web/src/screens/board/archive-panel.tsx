import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useBoardRow, useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useArchivedPart } from '../../live/use-part.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { When } from '../../ui/when.tsx'
import css from './archive-panel.module.css'
import { useOpenCard } from './use-open-card.ts'

const MOST = 100

/** The cards that were put away, latest first. */
export function ArchivePanel() {
  const { isThere, problem } = useArchivedPart()
  const archived = useRows('archived')
  const key = useBoardRow()?.key ?? ''
  const give = useCommand()
  const mayRestore = useMay('card.restore')
  const openCard = useOpenCard()
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const found = archived
    .filter(({ title, number }) => `${title} ${key}-${number}`.toLowerCase().includes(wanted))
    .sort((a, b) => (a.archivedAt < b.archivedAt ? 1 : -1))
  if (problem && archived.length === 0) return <ProblemPanel happened={problem.message} />
  return (
    <div className={css.panel}>
      <TextInput
        size="xs"
        aria-label="Find an archived card"
        placeholder="Find an archived card"
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {isThere && found.length === 0 && (
        <p className={css.empty}>{archived.length === 0 ? 'Nothing is archived. Cards that you archive wait here.' : 'No archived card is called that.'}</p>
      )}
      <ul className={css.list}>
        {found.slice(0, MOST).map((card) => (
          <li key={card.id} className={css.item}>
            <button type="button" className={css.title} onClick={() => openCard(card.id)}>
              {card.title}
            </button>
            <span className={css.meta}>
              <span className="key">
                {key}-{card.number}
              </span>{' '}
              archived <When at={card.archivedAt} />
            </span>
            {mayRestore && (
              <Button size="compact-xs" variant="default" aria-label={`Restore ${card.title}`} onClick={() => give({ type: 'card.restore', id: card.id })}>
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className={css.empty}>{found.length - MOST} more. Type to find one.</p>}
    </div>
  )
}
