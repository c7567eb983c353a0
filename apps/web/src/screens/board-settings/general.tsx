import { Select } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { Line, Lines, Section } from '../../ui/section.tsx'
import css from './general.module.css'

const zones = Intl.supportedValuesOf('timeZone')

export function General() {
  const board = useBoardRow()
  const command = useCommand()
  const canRename = useMay('board.rename')
  const canMove = useMay('board.zone')
  const name = useRef<HTMLSpanElement>(null)
  const isAsked = useLocation({ select: ({ hash }) => hash === 'rename' })
  useEffect(() => {
    if (isAsked) name.current?.querySelector('button')?.click()
  }, [isAsked])
  if (!board) return null
  return (
    <Section title="General">
      <Lines>
        <Line>
          <span className={css.what}>Name</span>
          <span ref={name} className={css.value}>
            <InlineText label="Name of the board" value={board.name} isReadOnly={!canRename} onChange={(name) => command({ type: 'board.rename', name })} />
          </span>
        </Line>
        <Line>
          <span className={css.what}>Key</span>
          <span className={css.value}>
            <span className="key">{board.key}</span>
            <span className={css.note}>Cards are called by it, so it stays.</span>
          </span>
        </Line>
        <Line>
          <span className={css.what}>Time zone</span>
          <span className={css.value}>
            {canMove ? (
              <Select
                aria-label="Time zone"
                data={zones.includes(board.zone) ? zones : [board.zone, ...zones]}
                value={board.zone}
                searchable
                limit={60}
                maw={280}
                onChange={(zone) => zone && command({ type: 'board.zone', zone })}
              />
            ) : (
              board.zone
            )}
            <span className={css.note}>When a day of this team begins and ends.</span>
          </span>
        </Line>
      </Lines>
    </Section>
  )
}
