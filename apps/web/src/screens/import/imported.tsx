import type { Brought } from '../../api/imports.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import css from './preview.module.css'
import { WhatComes } from './what-comes.tsx'

/** It is here. */
export function Imported({ brought: { boardId, report } }: { brought: Brought & { boardId: string } }) {
  return (
    <>
      <WhatComes report={report} heading={`“${report.board.name}” is here`} />
      <div className={css.foot}>
        <ButtonLink to="/boards/$id/settings" params={{ id: boardId }} hash="people" variant="default">
          Invite people
        </ButtonLink>
        <ButtonLink to="/boards/$id" params={{ id: boardId }} data-autofocus>
          Open the board
        </ButtonLink>
      </div>
    </>
  )
}
