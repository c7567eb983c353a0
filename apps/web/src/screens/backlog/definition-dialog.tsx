import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import type { ReadyCheck } from '@rondo/types'
import type { ReadyKind } from '@rondo/types/vocabulary'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { attempt } from '../../live/use-command.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import css from './definition-dialog.module.css'

type Seen = { kind: Exclude<ReadyKind, 'tick'>; name: string; says: string }

/** What Rondo looks up by itself. */
const seen: readonly Seen[] = [
  { kind: 'described', name: 'It says why', says: 'It says why: there is a description' },
  { kind: 'criteria', name: 'It has acceptance criteria', says: 'It has acceptance criteria: a checklist of that name with at least one line' },
  { kind: 'points', name: 'It is estimated', says: 'It is estimated' },
  { kind: 'size', name: 'It is small enough', says: 'It is small enough: points at most' },
  { kind: 'unblocked', name: 'Nothing blocks it', says: 'Nothing blocks it' },
]
const USUAL_SIZE = 13

/** When a card is ready to be planned: the team decides. */
export function DefinitionDialog({ onClose }: { onClose(): void }) {
  const board = useBoard()
  const [checks, setChecks] = useState<readonly ReadyCheck[]>(useBoardRow()?.definitionOfReady ?? [])
  const mayEdit = useMay('board.ready')
  const [no, setNo] = useState<string>()
  const of = (kind: ReadyKind) => checks.find((check) => check.kind === kind)
  const toggle = ({ kind, name }: Seen) =>
    setChecks(of(kind) ? checks.filter((check) => check.kind !== kind) : [...checks, { id: v7(), name, kind, ...(kind === 'size' && { max: USUAL_SIZE }) }])
  const change = (id: string, next: Partial<ReadyCheck>) => setChecks(checks.map((check) => (check.id === id ? { ...check, ...next } : check)))
  const ticks = checks.filter(({ kind }) => kind === 'tick')
  const size = of('size')
  const save = () => {
    const named = checks.map((check) => ({ ...check, name: check.name.trim() }))
    if (named.some(({ name }) => !name)) return setNo('Each line that people tick needs a name.')
    if (size && !((size.max ?? -1) >= 0 && (size.max ?? 0) <= 1000)) return setNo('Points lie between 0 and 1,000.')
    const answer = attempt(board, { type: 'board.ready', checks: named })
    if (answer.no === undefined) onClose()
    else setNo(answer.no)
  }
  return (
    <Modal opened onClose={onClose} title="Definition of ready" size="lg">
      <p className={css.lead}>A card is ready to be planned when all of these hold. What is missing stands on the card.</p>
      <fieldset className={css.lines} disabled={!mayEdit}>
        <legend>Rondo sees</legend>
        {seen.map((one) => (
          <div key={one.kind} className={css.line}>
            <Checkbox label={one.says} checked={of(one.kind) !== undefined} onChange={() => toggle(one)} disabled={!mayEdit} />
            {one.kind === 'size' && size && (
              <NumberField
                size="xs"
                w={76}
                isFraction
                aria-label="Points at most"
                value={size.max ?? ''}
                min={0}
                max={1000}
                onChange={(text) => change(size.id, text === '' ? { max: undefined as never } : { max: Number(text) })}
              />
            )}
          </div>
        ))}
      </fieldset>
      <fieldset className={css.lines} disabled={!mayEdit}>
        <legend>People tick, card by card</legend>
        {ticks.map((check) => (
          <div key={check.id} className={css.line}>
            <TextInput
              size="xs"
              className={css.grow ?? ''}
              aria-label="What people tick"
              value={check.name}
              maxLength={100}
              onChange={({ currentTarget }) => change(check.id, { name: currentTarget.value })}
            />
            {mayEdit && (
              <button
                type="button"
                className={css.remove}
                aria-label={`Remove ${check.name || 'this line'}`}
                onClick={() => setChecks(checks.filter(({ id }) => id !== check.id))}
              >
                <Trash2 size={15} aria-hidden />
              </button>
            )}
          </div>
        ))}
        {ticks.length === 0 && <p className={css.none}>Nothing. For what only people know, such as “We have talked about it”.</p>}
        {mayEdit && checks.length < 20 && (
          <Button size="xs" variant="default" onClick={() => setChecks([...checks, { id: v7(), name: '', kind: 'tick' }])}>
            Add a line to tick
          </Button>
        )}
      </fieldset>
      {no && <ProblemPanel happened={no} />}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {mayEdit ? 'Cancel' : 'Close'}
        </Button>
        {mayEdit ? <Button onClick={save}>Save</Button> : <span className={css.none}>A facilitator of this board can change it.</span>}
      </Group>
    </Modal>
  )
}
