import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { useState } from 'react'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { Line } from '../../ui/section.tsx'
import { DefinitionDialog } from '../backlog/definition-dialog.tsx'
import css from './general.module.css'

/** The definition of ready, and the way to change it. */
export function Ready() {
  const checks = useBoardRow()?.definitionOfReady ?? []
  const mayEdit = useMay('board.ready')
  const [isOpen, setOpen] = useState(false)
  return (
    <Line>
      <span className={css.what}>Ready means</span>
      <span className={css.value}>
        {checks.length > 0
          ? checks.map(({ name, max }) => (max === undefined ? name : `${name} (${count(max, 'point')} at most)`)).join(' · ')
          : 'Nothing is asked of a card.'}
        <span className={css.note}>A card that does not meet this goes into a sprint for a reason alone.</span>
      </span>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {mayEdit ? 'Change the definition of ready' : 'Show the definition of ready'}
      </Button>
      {isOpen && <DefinitionDialog onClose={() => setOpen(false)} />}
    </Line>
  )
}
