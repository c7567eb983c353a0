import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Brought, Choices } from '../../api/imports.ts'
import css from './preview.module.css'
import { PreviewColumns } from './preview-columns.tsx'
import { PreviewPeople } from './preview-people.tsx'
import { WhatComes } from './what-comes.tsx'

type PreviewProps = { tried: Brought; onBack(): void; onImport(choices: Choices): void }

/** What would happen, and what can be decided about it. */
export function Preview({ tried: { boardId, report }, onBack, onImport }: PreviewProps) {
  const [kinds, setKinds] = useState<Choices['kinds']>(() => Object.fromEntries(report.columns.map(({ id, kind }) => [id, kind])))
  const [people, setPeople] = useState<Choices['people']>(() => Object.fromEntries(report.people.map(({ id, matches }) => [id, matches])))
  return (
    <>
      <WhatComes report={report} heading={boardId ? `“${report.board.name}” is here already` : `“${report.board.name}” can be brought`}>
        {boardId && <p className={css.again}>Bringing it again adds what is new in the file. What your team has changed here since stays as it is.</p>}
      </WhatComes>
      <PreviewColumns columns={report.columns} kinds={kinds} onChange={(id, kind) => setKinds({ ...kinds, [id]: kind })} />
      {report.people.length > 0 && <PreviewPeople people={report.people} chosen={people} onChange={(id, userId) => setPeople({ ...people, [id]: userId })} />}
      <div className={css.foot}>
        <Button variant="default" onClick={onBack}>
          Another file
        </Button>
        <Button onClick={() => onImport({ kinds, people })}>{boardId ? 'Update the board' : 'Bring the board'}</Button>
      </div>
    </>
  )
}
