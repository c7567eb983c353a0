import { Button } from '@mantine/core'
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { useBoardRow } from '../../live/use-board.ts'
import { Line, Lines, Section } from '../../ui/section.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import css from './row.module.css'

export function Copies() {
  const board = useBoardRow()
  const [isDuplicating, setDuplicating] = useState(false)
  if (!board) return null
  const file = (format: string) => `/api/boards/${board.id}/export?format=${format}`
  return (
    <Section title="Copy and export">
      <Lines>
        <Line>
          <span className={css.name}>
            Duplicate
            <span className={css.under}>A new board with the same columns, labels and fields, with or without the cards. Only you are on it.</span>
          </span>
          <Button variant="default" leftSection={<Copy size={15} aria-hidden />} onClick={() => setDuplicating(true)}>
            Duplicate …
          </Button>
        </Line>
        <Line>
          <span className={css.name}>
            Everything, as JSON
            <span className={css.under}>All there is on the board, with its archive and its history.</span>
          </span>
          <Button component="a" variant="default" leftSection={<Download size={15} aria-hidden />} href={file('json')} download>
            JSON
          </Button>
        </Line>
        <Line>
          <span className={css.name}>
            The cards, for a spreadsheet
            <span className={css.under}>A line for each card.</span>
          </span>
          <Button component="a" variant="default" leftSection={<Download size={15} aria-hidden />} href={file('csv')} download>
            CSV
          </Button>
        </Line>
      </Lines>
      <DuplicateDialog board={board} isOpen={isDuplicating} onClose={() => setDuplicating(false)} />
    </Section>
  )
}
