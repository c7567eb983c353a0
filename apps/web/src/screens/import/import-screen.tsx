import { useState } from 'react'
import { refreshBoards } from '../../api/boards.ts'
import { type Brought, type Choices, runImport, tryImport } from '../../api/imports.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { Page } from '../../shell/page.tsx'
import { announce } from '../../ui/announce.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { ChooseFile } from './choose-file.tsx'
import { Imported } from './imported.tsx'
import { Importing } from './importing.tsx'
import { Preview } from './preview.tsx'
import { UnderWay } from './under-way.tsx'

type Step =
  | { step: 'choose' }
  | { step: 'reading' | 'writing'; name: string }
  | { step: 'preview'; file: File; tried: Brought }
  | { step: 'done'; brought: Brought & { boardId: string } }

/** Bringing a board from Trello: what will happen first, then that. */
export function ImportScreen() {
  const [at, setAt] = useState<Step>({ step: 'choose' })
  const [problem, setProblem] = useState<Problem>()
  const attempt = async (act: () => Promise<Step>, otherwise: Step) => {
    setProblem(undefined)
    try {
      setAt(await act())
    } catch (error) {
      setProblem(asProblem(error))
      setAt(otherwise)
    }
  }
  const read = (file: File) => {
    setAt({ step: 'reading', name: file.name })
    void attempt(async () => ({ step: 'preview', file, tried: await tryImport(file) }), { step: 'choose' })
  }
  const bring = (file: File, tried: Brought, choices: Choices) => {
    setAt({ step: 'writing', name: tried.report.board.name })
    void attempt(
      async () => {
        const brought = await runImport(file, choices)
        refreshBoards()
        announce(`${brought.report.board.name} is here`)
        return { step: 'done', brought }
      },
      { step: 'preview', file, tried },
    )
  }
  return (
    <Page title="Import a board">
      {problem && (
        <div style={{ marginBottom: 16 }}>
          <ProblemPanel happened={problem.message} safe="Nothing was brought, and no board of yours was changed." />
        </div>
      )}
      {at.step === 'choose' && (
        <>
          <UnderWay />
          <ChooseFile onFile={read} />
        </>
      )}
      {(at.step === 'reading' || at.step === 'writing') && <Importing name={at.name} isDryRun={at.step === 'reading'} />}
      {at.step === 'preview' && <Preview tried={at.tried} onBack={() => setAt({ step: 'choose' })} onImport={(choices) => bring(at.file, at.tried, choices)} />}
      {at.step === 'done' && <Imported brought={at.brought} />}
    </Page>
  )
}
