import { byRank } from '@rondo/core/rank'
import type { Check } from '@rondo/types'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { focusNow } from '../../../parts/focus-now.ts'
import { InlineText } from '../../../ui/inline-text.tsx'
import { CheckItem } from './check-item.tsx'
import css from './checklists.module.css'
import { NewChecklist } from './new-checklist.tsx'
import section from './section.module.css'

/** The lines to tick, list by list. */
export function Checklists({ cardId }: { cardId: string }) {
  const checks = useSelected(['checks'], (state) => [...state.all('checks')].filter((check) => check.cardId === cardId))
  const lists = [...Map.groupBy(checks.toSorted(byRank), ({ list }) => list)]
  const mayAdd = useMay('check.add')
  const [begun, setBegun] = useState<string>()
  const names = lists.map(([name]) => name)
  const shown: [string, readonly Check[]][] = begun === undefined || names.includes(begun) ? lists : [...lists, [begun, []]]
  return (
    <>
      {shown.map(([name, items]) => (
        <Checklist key={items[0]?.id ?? name} cardId={cardId} name={name} items={items} isBegun={name === begun} />
      ))}
      {shown.length === 0 && <Checklist cardId={cardId} name="Checklist" items={[]} />}
      {mayAdd && <NewChecklist key={begun} names={names} onName={setBegun} />}
    </>
  )
}

type ChecklistProps = { cardId: string; name: string; items: readonly Check[]; isBegun?: boolean }

function Checklist({ cardId, name, items, isBegun = false }: ChecklistProps) {
  const give = useCommand()
  const [mayAdd, mayRename] = [useMay('check.add'), useMay('check.list')]
  const [text, setText] = useState('')
  const done = items.filter((item) => item.done).length
  if (items.length === 0 && !mayAdd) return null
  return (
    <section className={section.section} aria-label={name}>
      <header className={section.header}>
        <h3>
          <InlineText
            label={`Name of ${name}`}
            value={name}
            isReadOnly={items.length === 0 || !mayRename}
            onChange={(next) => give({ type: 'check.list', cardId, list: name, name: next })}
          />
        </h3>
        {items.length > 0 && (
          <span className={css.count}>
            {done} of {items.length}
          </span>
        )}
      </header>
      {items.length > 0 && (
        <ul className={css.list}>
          {items.map((item) => (
            <CheckItem key={item.id} check={item} />
          ))}
        </ul>
      )}
      {mayAdd && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const lines = text.trim()
            if (lines && give({ type: 'check.add', id: v7(), cardId, list: name, text: lines })) setText('')
          }}
        >
          <input
            ref={isBegun ? focusNow : undefined}
            className={css.add}
            aria-label={`Add to ${name}`}
            placeholder="Add an item"
            maxLength={500}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </form>
      )}
    </section>
  )
}
