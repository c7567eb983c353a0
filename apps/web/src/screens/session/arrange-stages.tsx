import { Button, Group, Modal } from '@mantine/core'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { attempt } from '../../live/use-command.ts'
import { StageList } from '../../parts/sessions/stage-list.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'

/** Stages skipped, repeated, in another order, with more or less time: whatever the meeting needs. What was done in them stays. */
export function ArrangeStages({ session, onClose }: { session: Session; onClose(): void }) {
  const board = useBoard()
  const [stages, setStages] = useState(session.stages)
  const [no, setNo] = useState<string>()
  const current = session.stages.find(({ id }) => id === session.stageId)
  const save = () => {
    const named = stages.map((stage) => ({ ...stage, name: stage.name.trim() }))
    if (named.some(({ name }) => !name)) return setNo('Each stage needs a name.')
    const answer = attempt(board, { type: 'session.arrange', id: session.id, stages: named })
    if (answer.no === undefined) onClose()
    else setNo(answer.no)
  }
  return (
    <Modal opened onClose={onClose} title="Change the stages" size="lg">
      <StageList stages={stages} onChange={setStages} current={session.stageId} />
      {current && stages.length < 20 && (
        <Button size="xs" variant="default" onClick={() => setStages([...stages, { ...current, id: v7(), name: `${current.name}, again` }])}>
          Repeat “{current.name}” at the end
        </Button>
      )}
      {no && <ProblemPanel happened={no} />}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={save}>Save</Button>
      </Group>
    </Modal>
  )
}
