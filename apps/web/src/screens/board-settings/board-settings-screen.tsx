import { useBoardRow } from '../../live/use-board.ts'
import { useTitle } from '../../ui/use-title.ts'
import css from './board-settings-screen.module.css'
import { Closing } from './closing.tsx'
import { Columns } from './columns.tsx'
import { Copies } from './copies.tsx'
import { Fields } from './fields.tsx'
import { General } from './general.tsx'
import { Labels } from './labels.tsx'
import { Members } from './members.tsx'
import { Sprints } from './sprints.tsx'

const parts = [
  { id: 'general', name: 'General', Part: General },
  { id: 'people', name: 'People', Part: Members },
  { id: 'columns', name: 'Columns', Part: Columns },
  { id: 'sprints', name: 'Sprints', Part: Sprints },
  { id: 'labels', name: 'Labels', Part: Labels },
  { id: 'fields', name: 'Own fields', Part: Fields },
  { id: 'copies', name: 'Copy and export', Part: Copies },
  { id: 'closing', name: 'Close', Part: Closing },
]

export function BoardSettingsScreen() {
  const board = useBoardRow()
  useTitle(board && `Settings of ${board.name}`)
  if (!board) return null
  return (
    <div className={css.scroll}>
      <div className={css.page}>
        <nav className={css.contents} aria-label="Settings">
          {parts.map(({ id, name }) => (
            <a key={id} href={`#${id}`} className={css.to}>
              {name}
            </a>
          ))}
        </nav>
        <div className={css.column}>
          {parts.map(({ id, Part }) => (
            <div key={id} id={id} className={css.part}>
              <Part />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
