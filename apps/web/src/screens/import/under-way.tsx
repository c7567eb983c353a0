import { useState } from 'react'
import { ButtonLink } from '../../ui/button-link.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { Importing } from './importing.tsx'
import css from './under-way.module.css'
import { isRunning, useNewestImport } from './use-newest-import.ts'

/** An import that was begun before this page was opened anew: it goes on by itself. */
export function UnderWay() {
  const newest = useNewestImport()
  const [wasRunning, setWasRunning] = useState(false)
  if (isRunning(newest) && !wasRunning) setWasRunning(true)
  if (!newest || !wasRunning) return null
  if (isRunning(newest)) return <Importing name={newest.name ?? 'the file'} isDryRun={newest.isDryRun} />
  if (newest.state === 'failed') return <ProblemPanel happened={newest.message ?? 'The import did not succeed.'} safe="Nothing of it was kept." />
  if (newest.isDryRun || !newest.boardId) return null
  return (
    <p className={css.done} role="status">
      “{newest.name}” is here.
      <ButtonLink to="/boards/$id" params={{ id: newest.boardId }} size="xs">
        Open the board
      </ButtonLink>
    </p>
  )
}
