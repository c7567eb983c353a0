import { Popover } from '@mantine/core'
import { wanted } from '@rondo/core/sentences'
import { TriangleAlert, X } from 'lucide-react'
import { useStore } from 'zustand'
import { useBoard } from '../../live/board-provider.tsx'
import { useLookup } from '../../live/use-lookup.ts'
import { When } from '../../ui/when.tsx'
import css from './not-applied-list.module.css'

/** What was turned down after it had been shown: nothing vanishes without a word. */
export function NotAppliedList() {
  const { notApplied } = useBoard()
  const list = useStore(notApplied.list)
  const lookup = useLookup()
  return (
    <Popover width="min(360px, 92vw)" position="bottom-end">
      <Popover.Target>
        <button type="button" className={css.count}>
          <TriangleAlert size={14} aria-hidden />
          {list.length} <span className={css.word}>not applied</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Not applied">
        <ul className={css.list}>
          {list.map(({ id, command, reason, at }) => {
            const text = 'text' in command ? command.text : undefined
            return (
              <li key={id} className={css.item}>
                <p>You {wanted(command, lookup)}</p>
                <p className={css.reason}>
                  {reason} <When at={at} />
                </p>
                {text && <pre className={css.text}>{text}</pre>}
                <button type="button" className={css.dismiss} aria-label="Dismiss" onClick={() => notApplied.dismiss(id)}>
                  <X size={14} aria-hidden />
                </button>
              </li>
            )
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
